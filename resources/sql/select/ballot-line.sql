-- The newest finished ballot about the person ?1: its kind and day, and its papers over all groups.
SELECT b.kind, b.date, sum(g.expected), sum(g.present), sum(g.issued), sum(g.returned), sum(g.valid)
  FROM ballot b JOIN ballot_group g ON g.ballot = b.id AND g.deleted IS NULL
 WHERE b.id = (SELECT n.id FROM ballot n JOIN ballot_subject s ON s.ballot = n.id
                WHERE s.person = ?1 AND s.deleted IS NULL AND n.deleted IS NULL AND n.state = 'done'
                ORDER BY n.date DESC, n.id DESC LIMIT 1)
 GROUP BY b.id
