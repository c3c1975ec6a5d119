-- Seats of the two committees of each unit, and who holds a post there now.
SELECT u.id, coalesce(u.seats, 0), p.in_post
  FROM unit u
  LEFT JOIN person p ON p.unit = u.id AND p.deleted IS NULL AND p.in_post IS NOT NULL
 WHERE u.deleted IS NULL AND (u.seats IS NOT NULL OR p.id IS NOT NULL)
