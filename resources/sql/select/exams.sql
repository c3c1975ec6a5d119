-- Open examinations that concern the unit ?1 (0 for everything): of the county, of the unit itself,
-- of those above and of those below; the newest first.
SELECT x.id
  FROM exam x
  LEFT JOIN unit u ON u.id = x.unit
  LEFT JOIN unit s ON s.id = ?1
 WHERE x.deleted IS NULL
   AND (?1 = 0 OR x.unit IS NULL OR u.ord BETWEEN s.ord AND s.last OR s.ord BETWEEN u.ord AND u.last)
 ORDER BY coalesce(x.date, 0) DESC, x.id DESC
