-- The notes from ?2 until ?3 about people and villages of the unit ?1 (0 for all), newest first.
SELECT n.id, n.person, n.unit, coalesce(p.name, u.name), coalesce(v.short_name, v.name),
       n.date, n.kind, n.content, n.indicator, n.times, n.points, n.multiplier, n.state, n.recorder, n.evidence
  FROM work_note n
  LEFT JOIN person p ON p.id = n.person
  LEFT JOIN unit u ON u.id = n.unit
  LEFT JOIN unit v ON v.id = coalesce(p.unit, n.unit)
 WHERE n.deleted IS NULL AND p.deleted IS NULL AND n.date BETWEEN ?2 AND ?3
   AND (?1 = 0 OR v.id IN (SELECT d.id FROM unit a JOIN unit d ON d.ord BETWEEN a.ord AND a.last WHERE a.id = ?1))
 ORDER BY n.date DESC, n.id DESC
