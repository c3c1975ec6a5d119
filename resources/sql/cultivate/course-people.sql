-- Who was enrolled in the course ?1, in the order of sign-in sheets: by unit and name.
SELECT e.id, e.person, p.name, p.gender, coalesce(u.short_name, u.name),
       coalesce(t.short_name, t.name),
       (SELECT o.title FROM post o
         WHERE o.person = p.id AND o.deleted IS NULL AND o.until IS NULL
         ORDER BY o.is_main DESC, o.since DESC, o.id DESC LIMIT 1), p.occupation
  FROM enrolment e
  JOIN person p ON p.id = e.person AND p.deleted IS NULL
  LEFT JOIN unit u ON u.id = p.unit
  LEFT JOIN unit t ON t.id = u.parent AND t.kind <> 'county'
 WHERE e.course = ?1 AND e.deleted IS NULL
 ORDER BY u.ord IS NULL, u.ord, p.sort_pinyin, e.id
