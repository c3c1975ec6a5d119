-- The newest notice of every entry on its way into the pool, and how many objections there are
-- open: about the person, or about nobody in particular. Of the people below the unit ?1 (0 for
-- everything), or of the person ?2 (0 for all of them).
SELECT s.entry, n.id, n.since, n.until,
       (SELECT count(*) FROM objection o
         WHERE o.notice = n.id AND o.deleted IS NULL AND o.outcome IS NULL
           AND (o.person IS NULL OR o.person = s.person))
  FROM notice_subject s
  JOIN notice n ON n.id = s.notice AND n.deleted IS NULL
  JOIN pool_entry e ON e.id = s.entry AND e.state = 'progress' AND e.deleted IS NULL
  JOIN person p ON p.id = e.person
 WHERE s.deleted IS NULL
   AND (?2 = 0 OR e.person = ?2)
   AND (?1 = 0 OR p.unit IN (SELECT d.id FROM unit d JOIN unit a ON a.id = ?1
                              WHERE d.ord BETWEEN a.ord AND a.last))
 ORDER BY n.since, n.id
