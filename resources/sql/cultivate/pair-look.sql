-- What speaks against pairing the person ?1 with the mentor ?2 from the day ?3 on: whether the person
-- is deleted, since when in the pool (null when not at all), whether these two are a pair on that day
-- or later, and whether the mentor is that very person.
SELECT p.name, p.deleted IS NOT NULL,
       (SELECT max(coalesce(e.admitted, 0)) FROM pool_entry e
         WHERE e.person = p.id AND e.deleted IS NULL AND e.state = 'in'),
       EXISTS (SELECT 1 FROM mentoring g
                WHERE g.person = p.id AND g.mentor = ?2 AND g.deleted IS NULL
                  AND (g.until IS NULL OR g.until > ?3)),
       EXISTS (SELECT 1 FROM mentor m WHERE m.id = ?2 AND m.person = p.id)
  FROM person p
 WHERE p.id = ?1
