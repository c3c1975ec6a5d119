-- The people of the exchange plan ?1 in the order of their uids, with all that decides where they
-- should go. Pool entry, growth plan and judgement of potential are the newest ones.
SELECT x.id, x.person, p.name, p.unit, coalesce(u.short_name, u.name),
       CASE WHEN u.kind IN ('village', 'community') THEN u.parent ELSE u.id END,
       CASE WHEN u.kind IN ('village', 'community') THEN coalesce(t.short_name, t.name) END,
       e.state, e.tier, p.specialty,
       (SELECT group_concat(d.major, ' ') FROM education d
         WHERE d.person = p.id AND d.deleted IS NULL AND d.major IS NOT NULL),
       e.direction,
       (SELECT g.target_post FROM growth_plan g
         WHERE g.person = p.id AND g.deleted IS NULL AND g.state <> 'cancelled'
         ORDER BY g.year DESC, g.id DESC LIMIT 1),
       (SELECT q.grade FROM potential q
         WHERE q.person = p.id AND q.deleted IS NULL ORDER BY q.date DESC, q.id DESC LIMIT 1),
       x.place, x.before, x.locked, x.reason, x.posting,
       (SELECT min(o.since) FROM post o
         WHERE o.person = p.id AND o.deleted IS NULL AND o.since <= l.since
           AND (o.until IS NULL OR o.until > l.since)),
       l.since
  FROM exchange_person x
  JOIN exchange_plan l ON l.id = x.plan
  JOIN person p ON p.id = x.person AND p.deleted IS NULL
  LEFT JOIN unit u ON u.id = p.unit
  LEFT JOIN unit t ON t.id = u.parent
  LEFT JOIN pool_entry e ON e.id = (SELECT max(n.id) FROM pool_entry n
                                     WHERE n.person = p.id AND n.deleted IS NULL)
 WHERE x.plan = ?1 AND x.deleted IS NULL
 ORDER BY p.uid, x.id
