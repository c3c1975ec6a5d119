-- Rewards and penalties, not revoked, of those assessed in the cycle ?1, decided by the day ?2.
SELECT e.id, a.kind, a.name, a.date, a.until
  FROM assess_entry e
  JOIN award a ON a.person = e.person
 WHERE e.cycle = ?1 AND e.deleted IS NULL AND a.deleted IS NULL AND a.revoked IS NULL
   AND (a.date IS NULL OR a.date <= ?2)
 ORDER BY e.id, a.date, a.id
