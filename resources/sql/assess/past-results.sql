-- Grades of earlier years of those the cycle ?1 assesses.
SELECT e.id, y.year, y.grade, y.total
  FROM assess_entry e
  JOIN assess_cycle c ON c.id = e.cycle
  JOIN yearly_result y ON y.person = e.person AND y.deleted IS NULL AND y.year < c.year
 WHERE e.cycle = ?1 AND e.deleted IS NULL
 ORDER BY y.year, y.id
