-- The courses of the year ?1 that the person ?2 is or was on and that were not called off, in the order
-- of their dates; of somebody who was entered twice the state of taking part comes first.
SELECT c.id, c.name, c.since, c.until, c.category, c.form, c.counts, e.state
  FROM enrolment e
  JOIN course c ON c.id = e.course
 WHERE e.person = ?2 AND e.deleted IS NULL AND c.year = ?1 AND c.deleted IS NULL
   AND c.state <> 'cancelled'
 ORDER BY c.since, c.id, e.state
