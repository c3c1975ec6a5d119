-- Who of the people ?3 (a JSON array; null for the participants) is at another course at the hours
-- of the session ?2 (0 for each) of the course ?1, each with the first such hour. Of sessions without times nobody can say that
-- they meet.
WITH sitting AS MATERIALIZED (
  SELECT s.id, s.course, s.date,
         substr('0' || replace(trim(s.starts), '：', ':'), -5) AS since,
         substr('0' || replace(trim(s.ends), '：', ':'), -5) AS till
    FROM course_session s
    JOIN course c ON c.id = s.course AND c.deleted IS NULL AND c.state <> 'cancelled'
   WHERE s.deleted IS NULL AND s.starts <> '' AND s.ends <> ''
), who AS (
  SELECT w.value AS person FROM json_each(?3) w
  UNION ALL
  SELECT e.person FROM enrolment e
   WHERE ?3 IS NULL AND e.course = ?1 AND e.deleted IS NULL AND e.state = '1'
)
SELECT p.id, p.name, c.name, o.date, o.since, o.till, min(o.date || o.since)
  FROM sitting s
  JOIN sitting o ON o.date = s.date AND o.course <> s.course AND o.since < s.till
                AND s.since < o.till
  JOIN course c ON c.id = o.course
  JOIN enrolment e ON e.course = o.course AND e.deleted IS NULL AND e.state = '1'
                  AND e.person IN (SELECT person FROM who)
  JOIN person p ON p.id = e.person AND p.deleted IS NULL
 WHERE s.course = ?1 AND (?2 = 0 OR s.id = ?2)
 GROUP BY p.id
 ORDER BY p.sort_pinyin, p.id
