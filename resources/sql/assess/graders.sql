-- The graders of the cycle ?1 in their order: grader, group, name, unit (0 for all), first and last
-- place of the unit in the tree, its name.
SELECT g.id, g.panel, g.name, coalesce(g.unit, 0), coalesce(u.ord, 0),
       CASE WHEN g.unit IS NULL THEN 9223372036854775807 ELSE coalesce(u.last, -1) END,
       coalesce(u.short_name, u.name)
  FROM assess_grader g
  LEFT JOIN unit u ON u.id = g.unit
 WHERE g.cycle = ?1 AND g.deleted IS NULL
 ORDER BY g.position, g.id
