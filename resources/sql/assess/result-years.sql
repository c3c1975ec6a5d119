-- The years of the person ?1 up to the year ?2: from year-end cycles, with the means of all who were
-- assessed with them in the township and in the cycle, in thousandths of a point; then years from elsewhere.
SELECT c.year, coalesce(y.grade, e.special, r.grade), r.total, c.name, c.state,
       (SELECT (2 * sum(x.total) + count(*)) / (2 * count(*)) FROM assess_entry o
          JOIN unit w ON w.id = o.unit
          JOIN assess_result x ON x.entry = o.id AND x.deleted IS NULL AND x.total IS NOT NULL
         WHERE o.cycle = c.id AND o.deleted IS NULL AND o.special IS NULL
           AND CASE WHEN w.kind IN ('village', 'community') THEN w.parent ELSE w.id END
             = CASE WHEN u.kind IN ('village', 'community') THEN u.parent ELSE u.id END),
       (SELECT (2 * sum(x.total) + count(*)) / (2 * count(*)) FROM assess_entry o
          JOIN assess_result x ON x.entry = o.id AND x.deleted IS NULL AND x.total IS NOT NULL
         WHERE o.cycle = c.id AND o.deleted IS NULL AND o.special IS NULL),
       c.id, r.rank
  FROM assess_entry e
  JOIN assess_cycle c ON c.id = e.cycle AND c.kind = 'year' AND c.deleted IS NULL AND c.year <= ?2
  LEFT JOIN unit u ON u.id = e.unit
  LEFT JOIN assess_result r
    ON r.id = (SELECT max(k.id) FROM assess_result k WHERE k.entry = e.id AND k.deleted IS NULL)
  LEFT JOIN yearly_result y ON y.person = e.person AND y.cycle = c.id AND y.deleted IS NULL
 WHERE e.person = ?1 AND e.deleted IS NULL
UNION ALL
SELECT y.year, y.grade, y.total, y.organ, 'locked', NULL, NULL, 0, NULL
  FROM yearly_result y
 WHERE y.person = ?1 AND y.year <= ?2 AND y.cycle IS NULL AND y.deleted IS NULL
 ORDER BY 1, 8
