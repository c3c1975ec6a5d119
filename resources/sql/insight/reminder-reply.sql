-- Offices of open rounds that had not answered by the day ?3 and are to by the day ?2, where somebody
-- below the unit ?1 (0 for everything) is asked about; with how many people they are asked about.
SELECT 0, o.office, 0, coalesce(o.due, r.due), r.id,
       (SELECT count(DISTINCT s.person) FROM review_subject s
         WHERE s.round = r.id AND s.deleted IS NULL),
       r.name
  FROM review_office o
  JOIN review_round r ON r.id = o.round
 WHERE o.deleted IS NULL AND r.deleted IS NULL AND r.state = 'open'
   AND (o.replied IS NULL OR o.replied > ?3) AND coalesce(o.sent, r.sent, 0) <= ?3
   AND coalesce(o.due, r.due) <= ?2
   AND (?1 = 0
        OR EXISTS (SELECT 1 FROM review_subject s
                     JOIN person p ON p.id = s.person
                     JOIN unit u ON u.id = p.unit
                     JOIN unit a ON a.id = ?1 AND u.ord BETWEEN a.ord AND a.last
                    WHERE s.round = r.id AND s.deleted IS NULL AND p.deleted IS NULL))
