-- The decided grades of the person ?1 from the year ?2 to ?3, worst first within a year.
SELECT c.year, coalesce(y.grade, e.special, r.grade)
  FROM assess_entry e
  JOIN assess_cycle c ON c.id = e.cycle AND c.kind = 'year' AND c.deleted IS NULL
                     AND c.year BETWEEN ?2 AND ?3
  LEFT JOIN assess_result r ON r.entry = e.id AND r.deleted IS NULL
  LEFT JOIN yearly_result y ON y.person = e.person AND y.cycle = c.id AND y.deleted IS NULL
 WHERE e.person = ?1 AND e.deleted IS NULL
UNION ALL
SELECT y.year, y.grade FROM yearly_result y
 WHERE y.person = ?1 AND y.year BETWEEN ?2 AND ?3 AND y.cycle IS NULL AND y.deleted IS NULL
