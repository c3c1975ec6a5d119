-- The places of the exchange plan ?1 as the user ordered them.
SELECT x.id, x.unit, coalesce(x.host, u.short_name, u.name),
       CASE WHEN u.kind IN ('village', 'community') THEN u.parent ELSE u.id END,
       CASE WHEN u.kind IN ('village', 'community') THEN coalesce(t.short_name, t.name) END,
       x.trade, x.system,
       x.post, x.hard, x.capacity, x.specialty, x.ability, x.mentor, x.host
  FROM exchange_place x
  LEFT JOIN unit u ON u.id = x.unit
  LEFT JOIN unit t ON t.id = u.parent
 WHERE x.plan = ?1 AND x.deleted IS NULL
 ORDER BY x.position, x.uid
