-- Everybody in the pool with a village, in the order in which they were made: person, village,
-- township, and whether a member of the Party. What is derived is not there yet.
SELECT p.id, p.unit, u.parent, coalesce(p.political IN ('01', '02'), 0)
  FROM pool_entry e
  JOIN person p ON p.id = e.person
  JOIN unit u ON u.id = p.unit
 WHERE p.deleted IS NULL AND e.deleted IS NULL AND e.state = 'in' AND u.parent IS NOT NULL
 ORDER BY p.id
