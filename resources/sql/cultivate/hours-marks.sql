-- The attendance of everybody with an id from ?2 to ?3 on the courses of the year ?1 (0 for every
-- year); what belongs to one person and course stands together. The plus keeps the planner from
-- sorting what the index has in order.
SELECT e.person, e.course, e.id, a.session, a.mark, a.made_up
  FROM enrolment e INDEXED BY enrolment_person
 CROSS JOIN attendance a
 WHERE a.enrolment = e.id AND a.deleted IS NULL AND +e.deleted IS NULL
   AND e.person BETWEEN ?2 AND ?3
   AND (?1 = 0 OR e.course IN (SELECT c.id FROM course c WHERE c.year = ?1))
 ORDER BY e.person, e.deleted, e.course
