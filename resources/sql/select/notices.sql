-- Every notice, the newest first: of the unit ?1 and what lies below it, or of people there (0 for
-- everything).
SELECT n.id, n.name, n.unit, coalesce(u.short_name, u.name), n.since, n.until, n.days, n.state,
       (SELECT count(*) FROM notice_subject s WHERE s.notice = n.id AND s.deleted IS NULL),
       (SELECT group_concat(q.name, '、') FROM (SELECT p.name FROM notice_subject s
          JOIN person p ON p.id = s.person
         WHERE s.notice = n.id AND s.deleted IS NULL AND p.deleted IS NULL
         ORDER BY s.position, s.id) q),
       (SELECT count(*) FROM objection o WHERE o.notice = n.id AND o.deleted IS NULL),
       (SELECT count(*) FROM objection o
         WHERE o.notice = n.id AND o.deleted IS NULL AND o.outcome IS NULL)
  FROM notice n
  LEFT JOIN unit u ON u.id = n.unit
 WHERE n.deleted IS NULL
   AND (?1 = 0
        OR n.unit IN (SELECT d.id FROM unit d JOIN unit a ON a.id = ?1
                       WHERE d.ord BETWEEN a.ord AND a.last)
        OR EXISTS (SELECT 1 FROM notice_subject s JOIN person p ON p.id = s.person
                     JOIN unit d ON d.id = p.unit JOIN unit a ON a.id = ?1
                    WHERE s.notice = n.id AND s.deleted IS NULL
                      AND d.ord BETWEEN a.ord AND a.last))
 ORDER BY n.since DESC, n.id DESC
