-- Finished ballots from ?2 until ?3 about those the cycle ?1 assesses, newest first.
SELECT b.id, b.kind, b.date, e.id
  FROM assess_entry e
  JOIN ballot_subject s ON s.person = e.person AND s.deleted IS NULL
  JOIN ballot b ON b.id = s.ballot AND b.deleted IS NULL AND b.state = 'done' AND b.date BETWEEN ?2 AND ?3
 WHERE e.cycle = ?1 AND e.deleted IS NULL
 ORDER BY b.date DESC, b.id DESC
