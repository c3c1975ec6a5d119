-- The people of the exchange plan ?1 in the order of their uids, with all that decides where they
-- should go. A growth plan or judgement of potential is the newest one.
SELECT x.id, x.person, p.name, p.unit, coalesce(u.short_name, u.name),
       CASE WHEN u.kind IN ('village', 'community') THEN u.parent ELSE u.id END,
       CASE WHEN u.kind IN ('village', 'community') THEN coalesce(t.short_name, t.name) END,
       u.kind,
       coalesce(u.trade, CASE WHEN u.kind IN ('village', 'community') THEN '7'
                              WHEN u.kind IN ('county', 'town', 'township', 'street') THEN '6' END),
       coalesce(u.system, CASE WHEN u.kind IN ('village', 'community') THEN '6'
                               WHEN u.kind IN ('county', 'town', 'township', 'street') THEN '2' END),
       p.pool_state, p.tier, p.specialty,
       (SELECT group_concat(e.major, ' ') FROM education e
         WHERE e.person = p.id AND e.deleted IS NULL AND e.major IS NOT NULL),
       (SELECT e.direction FROM pool_entry e
         WHERE e.person = p.id AND e.deleted IS NULL ORDER BY e.id DESC LIMIT 1),
       (SELECT g.target_post FROM growth_plan g
         WHERE g.person = p.id AND g.deleted IS NULL AND g.state <> 'cancelled'
         ORDER BY g.year DESC, g.id DESC LIMIT 1),
       (SELECT q.grade FROM potential q
         WHERE q.person = p.id AND q.deleted IS NULL ORDER BY q.date DESC, q.id DESC LIMIT 1),
       x.place, x.before, x.locked, x.reason, x.posting
  FROM exchange_person x
  JOIN person p ON p.id = x.person AND p.deleted IS NULL
  LEFT JOIN unit u ON u.id = p.unit
  LEFT JOIN unit t ON t.id = u.parent
 WHERE x.plan = ?1 AND x.deleted IS NULL
 ORDER BY p.uid, x.id
