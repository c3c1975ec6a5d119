-- Who marks in the cycle ?1, and where in the walk through the tree those stand that are marked.
SELECT g.id, g.panel, g.name, u.ord, u.last
  FROM assess_grader g
  LEFT JOIN unit u ON u.id = g.unit
 WHERE g.cycle = ?1 AND g.deleted IS NULL
 ORDER BY g.position, g.id
