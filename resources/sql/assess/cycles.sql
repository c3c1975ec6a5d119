-- All cycles, newest first, with how many are assessed in each, how many of them have a total, and
-- whether the four diagnoses count in it.
SELECT c.id, c.scheme, c.name, c.year, c.kind, c.state, c.since, c.until, c.opens, c.deadline, c.unit,
       coalesce(u.short_name, u.name), s.name, s.object,
       (SELECT count(*) FROM assess_entry e
                        LEFT JOIN person p ON p.id = e.person
         WHERE e.cycle = c.id AND e.deleted IS NULL AND p.deleted IS NULL),
       (SELECT count(*) FROM assess_entry e
                        LEFT JOIN person p ON p.id = e.person
                        JOIN assess_result r ON r.entry = e.id AND r.deleted IS NULL AND r.total IS NOT NULL
         WHERE e.cycle = c.id AND e.deleted IS NULL AND p.deleted IS NULL),
       EXISTS (SELECT 1 FROM assess_part t
                 JOIN assess_dimension d ON d.part = t.id AND d.deleted IS NULL
                 JOIN assess_indicator i ON i.dimension = d.id AND i.deleted IS NULL
                WHERE t.scheme = c.scheme AND t.deleted IS NULL AND i.method = 'diagnosis')
  FROM assess_cycle c
  JOIN assess_scheme s ON s.id = c.scheme
  LEFT JOIN unit u ON u.id = c.unit
 WHERE c.deleted IS NULL
 ORDER BY c.year DESC, c.until DESC, c.id DESC
