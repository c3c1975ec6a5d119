-- The leads of the villages below the unit ?1 (0 for everything); with whether another lead or a person may be the same: one name in one village, or one phone.
SELECT l.id, l.unit, coalesce(u.short_name, u.name), coalesce(t.short_name, t.name), l.name, l.gender,
       l.birth, l.political, l.education, l.phone, l.source, l.occupation, l.strengths, l.found_by,
       l.found_date, l.found_where, l.direction, l.maturity, l.tags, l.state, l.closed, l.reason,
       l.person,
       l.state = 'open' AND (
         EXISTS (SELECT 1 FROM lead o WHERE o.unit = l.unit AND o.name = l.name AND o.id <> l.id
                                        AND o.deleted IS NULL)
         OR EXISTS (SELECT 1 FROM person p WHERE p.unit = l.unit AND p.name = l.name
                                             AND p.deleted IS NULL)
         OR l.phone IN (SELECT o.phone FROM lead o WHERE o.deleted IS NULL AND o.phone IS NOT NULL
                         GROUP BY o.phone HAVING count(*) > 1)
         OR l.phone IN (SELECT p.phone FROM person p
                         WHERE p.deleted IS NULL AND p.phone IS NOT NULL))
  FROM lead l
  JOIN unit u ON u.id = l.unit
  LEFT JOIN unit t ON t.id = u.parent AND t.kind <> 'county'
 WHERE l.deleted IS NULL
   AND (?1 = 0 OR l.unit IN (SELECT d.id FROM unit d JOIN unit a ON a.id = ?1
                              WHERE d.ord BETWEEN a.ord AND a.last))
 ORDER BY l.state <> 'open', l.source IS NULL, l.source, u.ord, l.id
