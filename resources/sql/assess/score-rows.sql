-- Who is assessed in the cycle ?1, of the unit ?2 (0 for all) and of what the grader ?3 marks (0 for all), by unit
-- and name.
WITH asked AS (
  SELECT e.id, e.person, e.special, coalesce(e.unit, p.unit) AS unit, p.name, p.sort_pinyin
    FROM assess_entry e
    LEFT JOIN person p ON p.id = e.person
   WHERE e.cycle = ?1 AND e.deleted IS NULL AND p.deleted IS NULL)
SELECT a.id, a.person, coalesce(a.name, u.name), a.unit, coalesce(u.short_name, u.name),
       coalesce(t.short_name, t.name), a.special
  FROM asked a
  LEFT JOIN unit u ON u.id = a.unit
  LEFT JOIN unit t ON t.id = u.parent AND t.kind <> 'county'
 WHERE (?2 = 0 OR a.unit IN (SELECT d.id FROM unit v JOIN unit d ON d.ord BETWEEN v.ord AND v.last WHERE v.id = ?2))
   AND NOT EXISTS (SELECT 1 FROM assess_grader g JOIN unit v ON v.id = g.unit
                    WHERE g.id = ?3 AND (u.ord IS NULL OR u.ord NOT BETWEEN v.ord AND v.last))
 ORDER BY u.ord IS NULL, u.ord, a.sort_pinyin, a.id
