-- Every posting whose person lives below the unit ?1 (0 for everything) or whose host lies there, or
-- those of the person ?2 (0 for all), that touches the days from ?3 to ?4.
SELECT p.id, q.id, q.name, h.id, coalesce(h.short_name, h.name),
       CASE WHEN ht.kind IN ('town', 'township', 'street') THEN coalesce(ht.short_name, ht.name) END,
       p.unit, coalesce(u.short_name, u.name, p.host),
       CASE WHEN ut.kind IN ('town', 'township', 'street') THEN coalesce(ut.short_name, ut.name) END,
       u.kind,
       p.kind, p.post, p.hard, p.cross_region + 2 * p.cross_trade + 4 * p.cross_department
       + 8 * p.cross_system, p.crossings_set,
       p.exchange, x.way, x.name, p.supervisor, p.planned_since, p.planned_until, p.since, p.until,
       p.state, p.subsidy, p.midterm_date, p.appraised, p.grade,
       (SELECT count(*) FROM stretch_task t WHERE t.posting = p.id AND t.deleted IS NULL),
       (SELECT count(*) FROM stretch_task t
         WHERE t.posting = p.id AND t.deleted IS NULL AND t.done <= ?5),
       (SELECT group_concat(t.title, '；') FROM stretch_task t
         WHERE t.posting = p.id AND t.deleted IS NULL),
       ?1 = 0 OR h.ord BETWEEN a.ord AND a.last,
       ?1 = 0 OR u.ord BETWEEN a.ord AND a.last,
       p.end_reason, p.note, m.name
  FROM posting p
  JOIN person q ON q.id = p.person AND q.deleted IS NULL
  LEFT JOIN unit h ON h.id = q.unit
  LEFT JOIN unit ht ON ht.id = h.parent
  LEFT JOIN unit u ON u.id = p.unit
  LEFT JOIN unit ut ON ut.id = u.parent
  LEFT JOIN unit a ON a.id = ?1
  LEFT JOIN mentor m ON m.id = p.mentor AND m.deleted IS NULL
  LEFT JOIN exchange x ON x.id = p.exchange AND x.deleted IS NULL
 WHERE p.deleted IS NULL
   AND (?2 = 0 OR p.person = ?2)
   AND (?1 = 0 OR h.ord BETWEEN a.ord AND a.last OR u.ord BETWEEN a.ord AND a.last)
   AND coalesce(p.since, p.planned_since) <= ?4
   AND coalesce(p.until, CASE p.state WHEN 'running' THEN max(p.planned_until, ?5)
                                      ELSE p.planned_until END) >= ?3
 ORDER BY CASE p.state WHEN 'running' THEN 0 WHEN 'planned' THEN 1 ELSE 2 END,
          CASE WHEN p.state IN ('running', 'planned') THEN p.planned_until
               ELSE -coalesce(p.until, p.planned_until) END,
          h.ord, q.sort_pinyin, p.id
