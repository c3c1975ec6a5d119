-- Sessions of the courses of the year ?1 (0 for every year) that were not called off, with what
-- their hours are counted by; those of one course in the order of time.
SELECT s.id, s.course, c.year, s.date, s.online OR c.online, c.counts, c.category, c.form, c.content,
       c.count_unit, s.quantity,
       coalesce(c.day_hours, (SELECT r.day_hours FROM rules r
                               WHERE r.year <= c.year AND r.unit IS NULL AND r.deleted IS NULL
                               ORDER BY r.year DESC, r.id LIMIT 1))
  FROM course c
  JOIN course_session s ON s.course = c.id
 WHERE c.deleted IS NULL AND s.deleted IS NULL AND c.state <> 'cancelled' AND (?1 = 0 OR c.year = ?1)
 ORDER BY s.course, s.date, s.starts, s.id
