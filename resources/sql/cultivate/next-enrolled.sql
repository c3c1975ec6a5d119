-- Who is on the list of a planned course that is not over on the day ?1.
SELECT e.course, e.person
  FROM enrolment e
  JOIN course c ON c.id = e.course
 WHERE e.deleted IS NULL AND c.deleted IS NULL AND c.state = 'planned' AND c.until >= ?1
