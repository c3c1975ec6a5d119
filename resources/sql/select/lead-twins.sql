-- Who may be the same as somebody of the name ?1 in the village ?2 with the phone ?3 (NULL for
-- none): people first, then leads other than ?4; with whether it is by the phone.
SELECT 0, p.id, p.name, coalesce(u.short_name, u.name), p.pool_state, p.phone IS ?3 AND ?3 IS NOT NULL
  FROM person p
  LEFT JOIN unit u ON u.id = p.unit
 WHERE p.deleted IS NULL AND (p.unit = ?2 AND p.name = ?1 OR p.phone = ?3)
UNION ALL
SELECT 1, l.id, l.name, coalesce(u.short_name, u.name), l.state, l.phone IS ?3 AND ?3 IS NOT NULL
  FROM lead l
  JOIN unit u ON u.id = l.unit
 WHERE l.deleted IS NULL AND l.id <> ?4 AND (l.unit = ?2 AND l.name = ?1 OR l.phone = ?3)
