-- The first posting of the person ?1, but ?2, of which a day lies from ?3 to ?4; who is away still
-- does not come back before the planned end.
SELECT coalesce(u.short_name, u.name, p.host), coalesce(p.since, p.planned_since),
       coalesce(p.until, p.planned_until)
  FROM posting p
  LEFT JOIN unit u ON u.id = p.unit
 WHERE p.deleted IS NULL AND p.person = ?1 AND p.id <> ?2
   AND NOT (p.state = 'stopped' AND p.since IS NULL)
   AND coalesce(p.since, p.planned_since) <= ?4 AND coalesce(p.until, p.planned_until) >= ?3
 ORDER BY 2, p.id
 LIMIT 1
