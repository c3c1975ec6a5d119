-- Who the people ?1 are, a JSON array of ids, in its order, with the place of their village.
SELECT p.id, p.name, coalesce(u.short_name, u.name), coalesce(u.ord, -1)
  FROM json_each(?1) w
  JOIN person p ON p.id = w.value AND p.deleted IS NULL
  LEFT JOIN unit u ON u.id = p.unit
 ORDER BY w.key
