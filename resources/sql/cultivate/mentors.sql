-- Everybody who guided somebody, or could, on the day ?1, by level and name.
SELECT m.id, m.name, m.kind, m.unit, coalesce(m.organ, u.short_name, u.name), m.post, m.specialty,
       m.capacity, m.left
  FROM mentor m
  LEFT JOIN unit u ON u.id = m.unit
 WHERE m.deleted IS NULL
 ORDER BY m.kind, m.name, m.id
