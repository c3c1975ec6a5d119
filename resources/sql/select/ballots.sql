-- Ballots held by a unit below ?1 (0 for everything) or about somebody there, newest first.
SELECT b.id, b.name, b.kind, b.date, b.state, b.on_paper, coalesce(u.short_name, u.name),
       (SELECT count(*) FROM ballot_subject s WHERE s.ballot = b.id AND s.deleted IS NULL),
       (SELECT sum(g.expected) FROM ballot_group g WHERE g.ballot = b.id AND g.deleted IS NULL),
       (SELECT sum(g.present) FROM ballot_group g WHERE g.ballot = b.id AND g.deleted IS NULL)
  FROM ballot b
  LEFT JOIN unit u ON u.id = b.unit
 WHERE b.deleted IS NULL
   AND (?1 = 0
        OR b.unit IN (SELECT d.id FROM unit d JOIN unit a ON a.id = ?1 WHERE d.ord BETWEEN a.ord AND a.last)
        OR EXISTS (SELECT 1 FROM ballot_subject s JOIN person p ON p.id = s.person
                    WHERE s.ballot = b.id AND s.deleted IS NULL
                      AND p.unit IN (SELECT d.id FROM unit d JOIN unit a ON a.id = ?1
                                      WHERE d.ord BETWEEN a.ord AND a.last)))
 ORDER BY b.date IS NOT NULL, b.date DESC, b.id DESC
