-- Courses of the year ?2 (0 for every year) that a unit at or below ?1 holds or somebody there takes
-- part in (0 for everything), the newest first; sessions up to the day ?3 count as held.
SELECT c.id, c.year, c.name, c.category, c.form, c.content, c.organiser, c.place, c.since, c.until,
       c.count_unit, c.day_hours, c.online, c.counts, c.capacity, c.state,
       coalesce(u.short_name, u.name),
       (SELECT count(*) FROM course_session s WHERE s.course = c.id AND s.deleted IS NULL),
       (SELECT count(*) FROM course_session s
         WHERE s.course = c.id AND s.deleted IS NULL AND s.date <= ?3),
       (SELECT sum(s.quantity) FROM course_session s WHERE s.course = c.id AND s.deleted IS NULL),
       (SELECT count(*) FROM enrolment e WHERE e.course = c.id AND e.deleted IS NULL),
       (SELECT count(*) FROM enrolment e
         WHERE e.course = c.id AND e.deleted IS NULL AND e.result IN ('R01', 'R02')),
       (SELECT count(*) FROM enrolment e
         WHERE e.course = c.id AND e.deleted IS NULL AND e.certificate_number IS NOT NULL),
       (SELECT r.day_hours FROM rules r WHERE r.year <= c.year AND r.unit IS NULL AND r.deleted IS NULL
         ORDER BY r.year DESC, r.id LIMIT 1)
  FROM course c
  LEFT JOIN unit u ON u.id = c.unit
 WHERE c.deleted IS NULL AND (?2 = 0 OR c.year = ?2)
   AND (?1 = 0
        OR c.unit IN (SELECT d.id FROM unit d JOIN unit a ON a.id = ?1
                       WHERE d.ord BETWEEN a.ord AND a.last)
        OR EXISTS (SELECT 1 FROM enrolment e JOIN person p ON p.id = e.person
                     JOIN unit d ON d.id = p.unit JOIN unit a ON a.id = ?1
                    WHERE e.course = c.id AND e.deleted IS NULL AND p.deleted IS NULL
                      AND d.ord BETWEEN a.ord AND a.last))
 ORDER BY c.since DESC, c.id DESC
