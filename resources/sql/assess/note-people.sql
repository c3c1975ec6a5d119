-- Everybody by name, with the village.
SELECT p.id, p.name, coalesce(u.short_name, u.name), u.name
  FROM person p
  LEFT JOIN unit u ON u.id = p.unit
 WHERE p.deleted IS NULL
