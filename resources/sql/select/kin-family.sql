-- Everybody's family, as far as a name is known.
SELECT person, relation, name, id_number, birth, state
  FROM family
 WHERE deleted IS NULL AND name IS NOT NULL
 ORDER BY person, position, id
