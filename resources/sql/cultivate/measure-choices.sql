-- What the measure ?1 can be linked to as of the day ?2: courses that the person takes part in or
-- that are to come, and the person's postings; the newest first.
WITH who AS (
  SELECT g.person FROM growth_plan_step s JOIN growth_plan g ON g.id = s.plan WHERE s.id = ?1
)
SELECT 0, c.id, NULL, c.name, c.since, c.state,
       CASE WHEN e.result IN ('R01', 'R02') THEN c.until END, e.result
  FROM course c
  LEFT JOIN enrolment e
    ON e.course = c.id AND e.person = (SELECT person FROM who) AND e.deleted IS NULL
 WHERE c.deleted IS NULL AND c.state <> 'cancelled'
   AND (e.id IS NOT NULL OR c.state IN ('planned', 'running') AND c.until >= ?2)
 GROUP BY c.id
UNION ALL
SELECT 0, NULL, p.id, coalesce(h.short_name, h.name, p.host), coalesce(p.since, p.planned_since),
       p.state, CASE WHEN p.state = 'done' THEN p.until END, NULL
  FROM posting p
  LEFT JOIN unit h ON h.id = p.unit
 WHERE p.person = (SELECT person FROM who) AND p.deleted IS NULL
 ORDER BY 5 DESC, 2, 3
