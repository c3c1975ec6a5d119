-- What each measure of the personal plan ?1 is linked to, and the day on which that was gone
-- through: a course from which the person has a result, a posting that ran to its end.
SELECT s.id, s.course, s.posting, coalesce(c.name, h.short_name, h.name, p.host),
       coalesce(c.since, p.since, p.planned_since), coalesce(c.state, p.state),
       CASE WHEN e.result IN ('R01', 'R02') THEN c.until WHEN p.state = 'done' THEN p.until END,
       e.result
  FROM growth_plan_step s
  JOIN growth_plan g ON g.id = s.plan
  LEFT JOIN course c ON c.id = s.course AND c.deleted IS NULL
  LEFT JOIN enrolment e ON e.course = c.id AND e.person = g.person AND e.deleted IS NULL
  LEFT JOIN posting p ON p.id = s.posting AND p.deleted IS NULL
  LEFT JOIN unit h ON h.id = p.unit
 WHERE s.plan = ?1 AND s.deleted IS NULL AND (c.id IS NOT NULL OR p.id IS NOT NULL)
 GROUP BY s.id
