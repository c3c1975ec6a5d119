-- What was decided about kin, the newest last.
SELECT id, person, other, verdict, basis, date, organ
  FROM kin_check
 WHERE deleted IS NULL AND other IS NOT NULL
 ORDER BY date, id
