-- Those with a year-end result of the year ?2 below the unit ?3 (0 for everything), with what is on
-- the honours list ?1 about them, and whether a veto stood against them.
SELECT p.id, p.name, coalesce(u.short_name, u.name), coalesce(t.short_name, t.name),
       max(r.total), min(r.rank), max(r.veto IS NOT NULL AND r.veto <> ''),
       (SELECT c.id FROM honour_candidate c
         WHERE c.honour = ?1 AND c.person = p.id AND c.deleted IS NULL),
       (SELECT c.chosen FROM honour_candidate c
         WHERE c.honour = ?1 AND c.person = p.id AND c.deleted IS NULL)
  FROM assess_entry e
  JOIN assess_cycle y ON y.id = e.cycle AND y.kind = 'year' AND y.year = ?2 AND y.deleted IS NULL
  JOIN person p ON p.id = e.person AND p.deleted IS NULL
  LEFT JOIN unit u ON u.id = e.unit
  LEFT JOIN unit t ON t.id = CASE WHEN u.kind IN ('village', 'community') THEN u.parent ELSE u.id END
  LEFT JOIN assess_result r ON r.entry = e.id AND r.deleted IS NULL
 WHERE e.deleted IS NULL
   AND (?3 = 0 OR u.ord BETWEEN (SELECT s.ord FROM unit s WHERE s.id = ?3)
                            AND (SELECT s.last FROM unit s WHERE s.id = ?3))
 GROUP BY p.id
 ORDER BY max(r.total) DESC, p.id
