-- The quarters of the scheme ?1 below the unit ?2 (0 for everything): person (0 for a team), unit, name,
-- village, township, its id, quarter, grade (the one given, else the proposed one), special, remark; a
-- row a quarter, in the order of the units.
SELECT coalesce(e.person, 0), coalesce(e.unit, 0), coalesce(p.name, u.name),
       coalesce(u.short_name, u.name), coalesce(t.short_name, t.name), coalesce(t.id, 0), c.kind,
       coalesce(r.grade, r.proposed), e.special, e.reason
  FROM assess_cycle c
  JOIN assess_entry e ON e.cycle = c.id AND e.deleted IS NULL
  LEFT JOIN assess_result r ON r.entry = e.id AND r.deleted IS NULL
  LEFT JOIN person p ON p.id = e.person
  LEFT JOIN unit u ON u.id = e.unit
  LEFT JOIN unit t ON t.id = u.parent
 WHERE c.scheme = ?1 AND c.deleted IS NULL AND c.kind <> 'year' AND p.deleted IS NULL
   AND (?2 = 0 OR e.unit IN (SELECT d.id FROM unit d JOIN unit v ON v.id = ?2
                              WHERE d.ord BETWEEN v.ord AND v.last))
 ORDER BY u.ord IS NULL, u.ord, p.sort_pinyin, e.person, c.kind, e.id
