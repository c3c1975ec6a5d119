-- Pool entries at the step of joint review, below the unit ?1 (0 for everything), whom no open round
-- is about and of whom nothing final was concluded since they came to the step.
SELECT e.id
  FROM pool_entry e
  JOIN person p ON p.id = e.person
  LEFT JOIN unit u ON u.id = p.unit
 WHERE e.state = 'progress' AND e.step = '3' AND e.deleted IS NULL AND p.deleted IS NULL
   AND (?1 = 0 OR p.unit IN (SELECT d.id FROM unit d JOIN unit a ON a.id = ?1
                              WHERE d.ord BETWEEN a.ord AND a.last))
   AND NOT EXISTS (SELECT 1 FROM review_subject s JOIN review_round r ON r.id = s.round
                    WHERE s.person = e.person AND s.deleted IS NULL AND r.deleted IS NULL
                      AND (r.state = 'open'
                           OR (s.conclusion IN ('pass', 'fail') AND s.date >= coalesce(e.step_date, 0))))
 ORDER BY u.ord, p.sort_pinyin, e.id
