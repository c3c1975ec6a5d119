-- Finished ballots about the person ?1, newest first.
SELECT b.id, b.kind
  FROM ballot b
 WHERE b.deleted IS NULL AND b.state = 'done'
   AND EXISTS (SELECT 1 FROM ballot_subject s
                WHERE s.ballot = b.id AND s.person = ?1 AND s.deleted IS NULL)
 ORDER BY b.date DESC, b.id DESC
