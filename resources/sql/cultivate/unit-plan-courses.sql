-- Courses that were made of items of plans of the year ?1 (0 for every year), as of the day ?2: who
-- was on the list by then, and how much of them was held.
SELECT c.item, c.id, c.state, c.since, c.until, c.count_unit, c.day_hours,
       (SELECT r.day_hours FROM rules r WHERE r.year <= c.year AND r.unit IS NULL AND r.deleted IS NULL
         ORDER BY r.year DESC, r.id LIMIT 1),
       (SELECT sum(s.quantity) FROM course_session s
         WHERE s.course = c.id AND s.deleted IS NULL AND s.date <= ?2),
       (SELECT count(*) FROM enrolment e
         WHERE e.course = c.id AND e.deleted IS NULL AND e.state IN ('1', '2')
           AND coalesce(e.added, 0) <= ?2)
  FROM course c
  JOIN training_plan_item i ON i.id = c.item AND i.deleted IS NULL
  JOIN training_plan p ON p.id = i.plan AND p.deleted IS NULL
 WHERE c.deleted IS NULL AND c.state <> 'cancelled' AND (?1 = 0 OR p.year = ?1)
 ORDER BY c.since, c.id
