-- The pairs that hold on the day ?1, with how often each has talked: the newest last.
SELECT g.id, g.person, g.mentor, g.since,
       (SELECT count(*) FROM talk n
         WHERE n.person = g.person AND n.mentoring = g.id AND n.deleted IS NULL AND n.date <= ?1),
       (SELECT max(n.date) FROM talk n
         WHERE n.person = g.person AND n.mentoring = g.id AND n.deleted IS NULL AND n.date <= ?1)
  FROM mentoring g
  JOIN person p ON p.id = g.person AND p.deleted IS NULL
  JOIN mentor m ON m.id = g.mentor AND m.deleted IS NULL
 WHERE g.deleted IS NULL AND g.since <= ?1 AND (g.until IS NULL OR g.until > ?1)
 ORDER BY g.person, m.kind, g.since, g.id
