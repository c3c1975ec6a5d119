-- Everybody who came as far as the inspection, in the order in which they were made.
SELECT e.id, e.person, e.state = 'progress' AND e.step = '4', s.since, s.date,
       coalesce(t.name, ''), coalesce(u.short_name, u.name, ''), e.tier
  FROM pool_entry e
  JOIN pool_step s ON s.entry = e.id AND s.step = '4' AND s.deleted IS NULL
  JOIN person p ON p.id = e.person
  LEFT JOIN unit u ON u.id = p.unit
  LEFT JOIN unit t ON t.id = u.parent
 WHERE e.deleted IS NULL
 ORDER BY e.id
