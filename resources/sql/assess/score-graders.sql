-- Who marks in the cycle ?1, group by group, with how many they are to mark and how many marks they gave.
WITH spot AS MATERIALIZED (
  SELECT u.ord, count(*) AS n
    FROM assess_entry e
    LEFT JOIN person p ON p.id = e.person
    LEFT JOIN unit u ON u.id = coalesce(e.unit, p.unit)
   WHERE e.cycle = ?1 AND e.deleted IS NULL AND e.special IS NULL AND p.deleted IS NULL
   GROUP BY u.ord)
SELECT g.id, g.panel, g.name, coalesce(v.short_name, v.name),
       (SELECT coalesce(sum(s.n), 0) FROM spot s WHERE g.unit IS NULL OR s.ord BETWEEN v.ord AND v.last),
       (SELECT count(s.mark) FROM assess_score s WHERE s.grader = g.id AND s.deleted IS NULL)
  FROM assess_grader g
  JOIN assess_group n ON n.id = g.panel
  LEFT JOIN unit v ON v.id = g.unit
 WHERE g.cycle = ?1 AND g.deleted IS NULL
 ORDER BY n.position, n.id, g.position, g.id
