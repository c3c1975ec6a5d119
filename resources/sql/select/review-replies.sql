-- What the offices said in the round ?1; of several answers of one office the newest comes last.
SELECT y.subject, y.office, y.answer, y.item, y.finding, y.date, y.id
  FROM review_subject s
  JOIN review_reply y ON y.subject = s.id
 WHERE s.round = ?1 AND s.deleted IS NULL AND y.deleted IS NULL
 ORDER BY y.id
