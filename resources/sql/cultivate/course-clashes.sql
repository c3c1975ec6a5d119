-- Who of the people ?3 (a JSON array; null for the participants) is at another course at the hours
-- of the session ?2 (0 for each) of the course ?1, each with the first such hour. Of sessions
-- without times nobody can say that they meet. The courses that meet are few: they are found first.
WITH sitting AS MATERIALIZED (
  SELECT s.id, s.course, s.date,
         substr('0' || replace(trim(s.starts), '：', ':'), -5) AS since,
         substr('0' || replace(trim(s.ends), '：', ':'), -5) AS till
    FROM course_session s
    JOIN course c ON c.id = s.course AND c.deleted IS NULL AND c.state <> 'cancelled'
   WHERE s.deleted IS NULL AND s.starts <> '' AND s.ends <> ''
), own AS MATERIALIZED (
  SELECT * FROM sitting WHERE course = ?1 AND (?2 = 0 OR id = ?2)
), met AS MATERIALIZED (
  SELECT o.course, o.date, o.since, o.till, min(o.date || o.since) AS first
    FROM own s
    CROSS JOIN sitting o
   WHERE o.date = s.date AND o.course <> ?1 AND o.since < s.till AND s.since < o.till
   GROUP BY o.course
), who AS MATERIALIZED (
  SELECT w.value AS person FROM json_each(?3) w
  UNION
  SELECT e.person FROM enrolment e
   WHERE ?3 IS NULL AND e.course = ?1 AND e.deleted IS NULL AND e.state = '1'
), hit AS MATERIALIZED (
  SELECT e.person, m.course, m.date, m.since, m.till, min(m.first)
    FROM met m
    CROSS JOIN enrolment e
   WHERE e.course = m.course AND e.deleted IS NULL AND e.state = '1'
     AND e.person IN (SELECT person FROM who)
   GROUP BY e.person
)
SELECT p.id, p.name, c.name, h.date, h.since, h.till
  FROM hit h
  JOIN course c ON c.id = h.course
  JOIN person p ON p.id = h.person AND p.deleted IS NULL
 ORDER BY p.sort_pinyin, p.id
