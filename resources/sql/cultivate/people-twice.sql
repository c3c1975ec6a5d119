-- Who is on two courses at the same hour, with the first such day and both courses.
WITH sitting AS MATERIALIZED (
  SELECT s.id, s.course, c.name, s.date,
         substr('0' || replace(trim(s.starts), '：', ':'), -5) AS since,
         substr('0' || replace(trim(s.ends), '：', ':'), -5) AS till
    FROM course_session s
    JOIN course c ON c.id = s.course AND c.deleted IS NULL AND c.state <> 'cancelled'
   WHERE s.deleted IS NULL AND s.starts <> '' AND s.ends <> ''
)
SELECT e.person, min(s.date), s.since, s.name, o.name
  FROM sitting s
  JOIN sitting o ON o.date = s.date AND o.course > s.course AND o.since < s.till
                AND s.since < o.till
  JOIN enrolment e ON e.course = s.course AND e.deleted IS NULL AND e.state = '1'
  JOIN enrolment f ON f.course = o.course AND f.person = e.person AND f.deleted IS NULL
                  AND f.state = '1'
 GROUP BY e.person
