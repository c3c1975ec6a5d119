-- All marks of the cycle ?1.
SELECT s.entry, s.indicator, s.grader, s.mark, s.again, s.hlc
  FROM assess_entry e
  JOIN assess_score s ON s.entry = e.id AND s.deleted IS NULL
 WHERE e.cycle = ?1 AND e.deleted IS NULL
