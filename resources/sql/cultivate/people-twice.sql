-- Who is on two courses at the same hour, with the first such day and both courses. The pairs of
-- courses that meet are few: they are found first.
WITH sitting AS MATERIALIZED (
  SELECT s.course, s.date, substr('0' || replace(trim(s.starts), '：', ':'), -5) AS since,
         substr('0' || replace(trim(s.ends), '：', ':'), -5) AS till
    FROM course_session s
    JOIN course c ON c.id = s.course AND c.deleted IS NULL AND c.state <> 'cancelled'
   WHERE s.deleted IS NULL AND s.starts <> '' AND s.ends <> ''
), met AS MATERIALIZED (
  SELECT a.course AS one, b.course AS other, a.date, a.since, min(a.date || a.since) AS first
    FROM sitting a
    JOIN sitting b ON b.date = a.date AND b.course > a.course AND b.since < a.till
                  AND a.since < b.till
   GROUP BY a.course, b.course
), hit AS MATERIALIZED (
  SELECT e.person, m.date, m.since, m.one, m.other, min(m.first)
    FROM met m
    CROSS JOIN enrolment e ON e.course = m.one AND e.deleted IS NULL AND e.state = '1'
    CROSS JOIN enrolment f ON f.person = e.person AND f.deleted IS NULL AND f.course = m.other
                          AND f.state = '1'
   GROUP BY e.person
)
SELECT h.person, h.date, h.since, a.name, b.name
  FROM hit h
  JOIN course a ON a.id = h.one
  JOIN course b ON b.id = h.other
