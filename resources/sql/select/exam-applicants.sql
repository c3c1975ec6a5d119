-- Who can sit the examination ?1: candidates on the way of open examinations below its unit who have
-- not come past the examination and are in no other that is still open.
SELECT e.id
  FROM exam x
  JOIN pool_entry e ON e.route = 'exam' AND e.state = 'progress' AND e.deleted IS NULL
                   AND (e.step IS NULL OR e.step IN ('8', '9'))
  JOIN person p ON p.id = e.person AND p.deleted IS NULL
 WHERE x.id = ?1
   AND (x.unit IS NULL OR p.unit IN (SELECT d.id FROM unit d JOIN unit a ON a.id = x.unit
                                      WHERE d.ord BETWEEN a.ord AND a.last))
   AND NOT EXISTS (SELECT 1 FROM exam_mark m JOIN exam o ON o.id = m.exam
                    WHERE m.entry = e.id AND m.deleted IS NULL AND o.deleted IS NULL
                      AND (o.id = x.id OR o.state = 'open'))
 ORDER BY e.id
