-- Who took part in which course, its content and its days.
SELECT e.id, e.person, c.content, c.since, c.until, c.state = 'done'
  FROM enrolment e JOIN course c ON c.id = e.course AND c.deleted IS NULL
 WHERE e.deleted IS NULL AND e.state = '1' AND c.content IS NOT NULL
   AND c.state IN ('running', 'done')
 ORDER BY c.since, e.id
