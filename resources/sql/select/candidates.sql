-- Everybody on the way into the pool: below the unit ?1 (0 for everything), or the person ?2 (0 for
-- all of them); with what the rules need to know and the record of the present step, and the marks of an open examination.
SELECT e.id, e.person, p.name, p.unit, coalesce(u.short_name, u.name), coalesce(t.short_name, t.name),
       e.tier, e.batch, e.step, e.step_date, p.birth, p.source, p.political, p.education,
       (SELECT group_concat(x.rule || CASE WHEN trim(coalesce(x.basis, '')) = '' THEN '?' ELSE '' END, ' ')
          FROM exemption x WHERE x.person = p.id AND x.deleted IS NULL),
       (SELECT group_concat(s.step, ' ') FROM pool_step s
         WHERE s.entry = e.id AND s.state = 'passed' AND s.deleted IS NULL
           AND s.id = (SELECT max(n.id) FROM pool_step n
                        WHERE n.entry = e.id AND n.step = s.step AND n.deleted IS NULL)),
       o.id, o.since, o.organ, o.document, o.conclusion, e.route, m.outcome, m.total,
       p.gender
  FROM pool_entry e
  JOIN person p ON p.id = e.person
  LEFT JOIN unit u ON u.id = p.unit
  LEFT JOIN unit t ON t.id = u.parent
  LEFT JOIN pool_step o ON o.id = (SELECT max(n.id) FROM pool_step n
                                     WHERE n.entry = e.id
                                       AND n.step = coalesce(e.step, iif(e.route = 'exam', '8', '1'))
                                       AND n.state = 'open' AND n.deleted IS NULL)
  LEFT JOIN exam_mark m ON m.id = (SELECT max(x.id) FROM exam_mark x
                                    WHERE x.entry = e.id AND x.deleted IS NULL)
 WHERE e.state = 'progress' AND e.deleted IS NULL AND p.deleted IS NULL
   AND (?2 = 0 OR e.person = ?2)
   AND (?1 = 0 OR p.unit IN (SELECT d.id FROM unit d JOIN unit a ON a.id = ?1
                              WHERE d.ord BETWEEN a.ord AND a.last))
 ORDER BY e.step_date, p.sort_pinyin, e.id
