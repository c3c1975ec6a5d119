-- Confirmed notes from ?2 until ?3 that count for an indicator, about those the cycle ?1 assesses.
SELECT e.id, n.id AS note, n.indicator, n.date AS day, n.times, n.points, n.multiplier, n.content
  FROM assess_entry e
  JOIN work_note n ON n.person = e.person
 WHERE e.cycle = ?1 AND e.deleted IS NULL AND n.deleted IS NULL AND n.state = 'confirmed'
   AND n.indicator IS NOT NULL AND n.date BETWEEN ?2 AND ?3
 UNION ALL
SELECT e.id, n.id, n.indicator, n.date, n.times, n.points, n.multiplier, n.content
  FROM assess_entry e
  JOIN work_note n ON n.unit = e.unit AND n.person IS NULL
 WHERE e.cycle = ?1 AND e.person IS NULL AND e.deleted IS NULL AND n.deleted IS NULL
   AND n.state = 'confirmed' AND n.indicator IS NOT NULL AND n.date BETWEEN ?2 AND ?3
 ORDER BY day, note
