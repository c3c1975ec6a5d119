-- What was marked at the sessions of the course ?1, the oldest first.
SELECT a.id, a.enrolment, a.session, a.mark
  FROM course_session s
  JOIN attendance a ON a.session = s.id
 WHERE s.course = ?1 AND s.deleted IS NULL AND a.deleted IS NULL
 ORDER BY a.id
