-- Who is to be inspected, standing at that step, or has been: below the unit ?1 (0 for everything), or
-- the person ?2 (0 for all of them); with the inspection under way, else the newest.
SELECT p.id, p.name, coalesce(u.short_name, u.name), coalesce(t.short_name, t.name),
       coalesce(e.state = 'progress' AND e.step = '4', 0),
       i.id, i.date, i.organ, i.leader, i.members, i.purpose, i.grade, i.state, i.done
  FROM person p
  LEFT JOIN unit u ON u.id = p.unit
  LEFT JOIN unit t ON t.id = u.parent
  LEFT JOIN pool_entry e ON e.id = (SELECT max(n.id) FROM pool_entry n
                                      WHERE n.person = p.id AND n.deleted IS NULL)
  LEFT JOIN inspection i ON i.id = (SELECT n.id FROM inspection n
                                      WHERE n.person = p.id AND n.deleted IS NULL
                                      ORDER BY n.state = 'open' DESC, n.date DESC, n.id DESC LIMIT 1)
 WHERE p.deleted IS NULL
   AND (i.id IS NOT NULL OR (e.state = 'progress' AND e.step = '4'))
   AND (?2 = 0 OR p.id = ?2)
   AND (?1 = 0 OR p.unit IN (SELECT d.id FROM unit d JOIN unit a ON a.id = ?1
                              WHERE d.ord BETWEEN a.ord AND a.last))
 ORDER BY p.sort_pinyin, p.id
