-- What is counted of one person.
SELECT pool_state, unit, tier, gender, birth, political, education, source, ethnic, maturity, id
  FROM person
 WHERE deleted IS NULL AND id = ?
