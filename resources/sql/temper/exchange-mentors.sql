-- The mentors who had not left by the day ?1, and ?3 in any case (0 for nobody), with of how many
-- people each has charge: those mentored then, and those whose posting under the mentor is planned
-- or under way, each once. Those of the plan ?2 do not count: it is they who are being planned.
SELECT m.id, m.name, m.unit, m.capacity,
       (SELECT count(*) FROM (
          SELECT g.person FROM mentoring g
           WHERE g.mentor = m.id AND g.deleted IS NULL AND (g.until IS NULL OR g.until >= ?1)
          UNION
          SELECT o.person FROM posting o
           WHERE o.mentor = m.id AND o.deleted IS NULL AND o.state IN ('planned', 'running')
             AND (o.plan IS NULL OR o.plan <> ?2))),
       coalesce(m.organ, u.short_name, u.name)
  FROM mentor m
  LEFT JOIN unit u ON u.id = m.unit
 WHERE m.deleted IS NULL AND (m.left IS NULL OR m.left > ?1 OR m.id = ?3)
 ORDER BY m.uid
