-- Marks of the cycle ?1 in points of indicators with full marks, cell by cell: entry, indicator, grader,
-- its name and group, mark and full marks in hundredths.
SELECT s.entry, s.indicator, g.id, g.name, p.name, s.mark, i.points
  FROM assess_entry e
  JOIN assess_score s ON s.entry = e.id AND s.deleted IS NULL AND s.mark IS NOT NULL
  JOIN assess_indicator i ON i.id = s.indicator AND i.points > 0
  JOIN assess_grader g ON g.id = s.grader AND g.deleted IS NULL
  JOIN assess_group p ON p.id = g.panel
 WHERE e.cycle = ?1 AND e.deleted IS NULL AND s.mark BETWEEN 0 AND i.points
 ORDER BY s.entry, s.indicator, g.id
