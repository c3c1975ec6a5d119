-- The marks of the cycle ?1: entry, indicator, grader, mark (NULL while there is none), the mark typed
-- in again.
SELECT s.entry, s.indicator, s.grader, s.mark, s.again
  FROM assess_entry e
  JOIN assess_score s ON s.entry = e.id AND s.deleted IS NULL
 WHERE e.cycle = ?1 AND e.deleted IS NULL AND e.special IS NULL
