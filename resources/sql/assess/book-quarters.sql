-- Results of the quarters of the same scheme and year, of those the year-end cycle ?1 assesses.
SELECT e.id, q.kind AS quarter, q.name, r.total, r.coverage, r.oldest
  FROM assess_entry e
  JOIN assess_cycle y ON y.id = e.cycle
  JOIN assess_entry x ON x.person = e.person AND x.deleted IS NULL AND x.special IS NULL
  JOIN assess_cycle q ON q.id = x.cycle AND q.scheme = y.scheme AND q.year = y.year AND q.kind <> 'year'
                     AND q.deleted IS NULL
  LEFT JOIN assess_result r ON r.entry = x.id AND r.deleted IS NULL
 WHERE e.cycle = ?1 AND e.deleted IS NULL
 UNION ALL
SELECT e.id, q.kind, q.name, r.total, r.coverage, r.oldest
  FROM assess_entry e
  JOIN assess_cycle y ON y.id = e.cycle
  JOIN assess_cycle q ON q.scheme = y.scheme AND q.year = y.year AND q.kind <> 'year' AND q.deleted IS NULL
  JOIN assess_entry x ON x.cycle = q.id AND x.unit = e.unit AND x.person IS NULL AND x.deleted IS NULL
                     AND x.special IS NULL
  LEFT JOIN assess_result r ON r.entry = x.id AND r.deleted IS NULL
 WHERE e.cycle = ?1 AND e.person IS NULL AND e.deleted IS NULL
 ORDER BY quarter
