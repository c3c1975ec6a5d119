-- Figures of the year ?2 of the villages of those the cycle ?1 assesses.
SELECT e.id, f.figure, f.value
  FROM assess_entry e
  LEFT JOIN person p ON p.id = e.person
  JOIN unit_figure f ON f.unit = coalesce(e.unit, p.unit) AND f.year = ?2 AND f.deleted IS NULL
 WHERE e.cycle = ?1 AND e.deleted IS NULL
