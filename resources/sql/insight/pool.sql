-- Everybody in one of up to five pool states, from the index person_count alone.
SELECT pool_state, unit, tier, gender, birth, political, education, source, ethnic, maturity, id
  FROM person
 WHERE deleted IS NULL AND pool_state IN (?, ?, ?, ?, ?)
