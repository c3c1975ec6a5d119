-- Whether the entry ?1 is in the cycle ?2 and marked by the grader ?4, why it is not graded, and the score it has
-- for the indicator ?3.
SELECT e.special,
       NOT EXISTS (SELECT 1 FROM assess_grader g JOIN unit v ON v.id = g.unit
                    WHERE g.id = ?4 AND (u.ord IS NULL OR u.ord NOT BETWEEN v.ord AND v.last)),
       (SELECT s.id FROM assess_score s
         WHERE s.entry = ?1 AND s.indicator = ?3 AND s.grader = ?4 AND s.deleted IS NULL)
  FROM assess_entry e
  LEFT JOIN person p ON p.id = e.person
  LEFT JOIN unit u ON u.id = coalesce(e.unit, p.unit)
 WHERE e.id = ?1 AND e.cycle = ?2 AND e.deleted IS NULL AND p.deleted IS NULL
