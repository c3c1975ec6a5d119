-- The newest notice of every entry on its way into the pool, and how many objections there are
-- open: about the person, or about nobody in particular.
SELECT s.entry, n.id, n.since, n.until,
       (SELECT count(*) FROM objection o
         WHERE o.notice = n.id AND o.deleted IS NULL AND o.outcome IS NULL
           AND (o.person IS NULL OR o.person = s.person))
  FROM notice_subject s
  JOIN notice n ON n.id = s.notice AND n.deleted IS NULL
  JOIN pool_entry e ON e.id = s.entry AND e.state = 'progress' AND e.deleted IS NULL
 WHERE s.deleted IS NULL
 ORDER BY n.since, n.id
