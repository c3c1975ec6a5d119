-- Units called ?1, with the name of the unit above before it or without.
SELECT u.id, coalesce(u.short_name, u.name)
  FROM unit u
  LEFT JOIN unit t ON t.id = u.parent
 WHERE u.deleted IS NULL
   AND ?1 IN (u.name, u.short_name, t.name || u.name, t.short_name || u.name,
              t.name || u.short_name, t.short_name || u.short_name)
