-- The newest joint review of everybody who stands at that step below the unit ?1 (0 for everything),
-- or of the person ?2 (0 for all of them): its conclusion, its document, and which offices said
-- nothing yet.
SELECT e.id, s.conclusion, r.document,
       (SELECT group_concat(o.office, ' ') FROM review_office o
         WHERE o.round = s.round AND o.deleted IS NULL
           AND NOT EXISTS (SELECT 1 FROM review_reply y
                            WHERE y.subject = s.id AND y.office = o.office AND y.deleted IS NULL))
  FROM pool_entry e
  JOIN review_subject s ON s.id = (SELECT max(n.id) FROM review_subject n
                                     JOIN review_round v ON v.id = n.round
                                    WHERE n.person = e.person AND n.entry = e.id
                                      AND n.deleted IS NULL AND v.deleted IS NULL)
  JOIN review_round r ON r.id = s.round
  JOIN person p ON p.id = e.person
 WHERE e.state = 'progress' AND e.step = '3' AND e.deleted IS NULL
   AND (?2 = 0 OR e.person = ?2)
   AND (?1 = 0 OR p.unit IN (SELECT d.id FROM unit d JOIN unit a ON a.id = ?1
                              WHERE d.ord BETWEEN a.ord AND a.last))
