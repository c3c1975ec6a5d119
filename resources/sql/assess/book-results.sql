-- What is stored of those the cycle ?1 assesses.
SELECT e.id, r.id, r.total, r.bonus, r.rank, r.coverage, r.oldest, r.veto, r.proposed, r.grade, r.digest
  FROM assess_entry e
  JOIN assess_result r ON r.entry = e.id AND r.deleted IS NULL
 WHERE e.cycle = ?1 AND e.deleted IS NULL
 ORDER BY r.id
