-- The marks of the grader ?1, with what was typed in again.
SELECT s.entry, s.indicator, s.mark, s.again
  FROM assess_score s
 WHERE s.grader = ?1 AND s.deleted IS NULL
