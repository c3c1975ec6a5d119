-- The marks of the examination ?1 with who they are of.
SELECT m.id, p.name, coalesce(u.short_name, u.name), coalesce(t.short_name, t.name), e.state, e.step
  FROM exam_mark m
  JOIN person p ON p.id = m.person
  LEFT JOIN unit u ON u.id = p.unit
  LEFT JOIN unit t ON t.id = u.parent AND t.kind <> 'county'
  LEFT JOIN pool_entry e ON e.id = m.entry AND e.deleted IS NULL
 WHERE m.exam = ?1 AND m.deleted IS NULL AND p.deleted IS NULL
 ORDER BY m.rank IS NULL, m.rank, m.id
