-- The rounds of joint review, the newest first: what is asked of how many, what came back, and how
-- many offices are late on the day ?1.
WITH told AS (
  SELECT o.round, o.id,
         coalesce(o.due, r.due) AS due,
         (SELECT count(*) FROM review_subject s
           WHERE s.round = o.round AND s.deleted IS NULL
             AND NOT EXISTS (SELECT 1 FROM review_reply y
                              WHERE y.subject = s.id AND y.office = o.office AND y.deleted IS NULL)) AS silent
    FROM review_office o JOIN review_round r ON r.id = o.round
   WHERE o.deleted IS NULL AND r.deleted IS NULL)
SELECT r.id, r.name, r.state, r.sent, r.due,
       (SELECT count(*) FROM review_subject s WHERE s.round = r.id AND s.deleted IS NULL),
       (SELECT count(*) FROM told t WHERE t.round = r.id),
       (SELECT count(*) FROM told t WHERE t.round = r.id AND t.silent = 0),
       (SELECT count(*) FROM told t WHERE t.round = r.id AND t.silent > 0 AND t.due < ?1),
       (SELECT count(*) FROM review_subject s
         WHERE s.round = r.id AND s.conclusion IS NOT NULL AND s.deleted IS NULL),
       r.list, r.document
  FROM review_round r
 WHERE r.deleted IS NULL
 ORDER BY r.id DESC
