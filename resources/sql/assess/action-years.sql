-- The years that the rules of the cycle ?1 look at, of all who were assessed as the same kind of people in
-- the years ?2 to its own: grade and total, and among whom; then years that came from elsewhere.
SELECT e.person, x.year, x.id, coalesce(t.id, 0),
       coalesce((SELECT y.grade FROM yearly_result y
                  WHERE y.person = e.person AND y.cycle = x.id AND y.deleted IS NULL),
                e.special, r.grade),
       r.total, e.special IS NOT NULL
  FROM assess_cycle c
  JOIN assess_scheme s ON s.id = c.scheme
  JOIN assess_scheme z ON z.object = s.object
  JOIN assess_cycle x ON x.scheme = z.id AND x.kind = 'year' AND x.deleted IS NULL
                     AND x.year BETWEEN ?2 AND c.year AND (x.year < c.year OR x.id = c.id)
  JOIN assess_entry e ON e.cycle = x.id AND e.deleted IS NULL AND e.person IS NOT NULL
  LEFT JOIN unit u ON u.id = e.unit
  LEFT JOIN unit t ON t.id = CASE WHEN u.kind IN ('village', 'community') THEN u.parent ELSE u.id END
  LEFT JOIN assess_result r
    ON r.id = (SELECT max(k.id) FROM assess_result k WHERE k.entry = e.id AND k.deleted IS NULL)
 WHERE c.id = ?1
UNION ALL
SELECT y.person, y.year, 0, 0, y.grade, y.total, 0
  FROM assess_cycle c
  JOIN yearly_result y ON y.year BETWEEN ?2 AND c.year AND y.cycle IS NULL AND y.deleted IS NULL
 WHERE c.id = ?1
