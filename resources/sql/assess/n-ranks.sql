-- How many of the cycle ?1 have a rank.
SELECT count(*) FROM assess_result r
  JOIN assess_entry e ON e.id = r.entry AND e.deleted IS NULL
 WHERE e.cycle = ?1 AND r.deleted IS NULL AND r.rank IS NOT NULL
