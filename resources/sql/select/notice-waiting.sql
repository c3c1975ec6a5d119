-- Entries that stand at the public notice and are in no notice that is put up: below the unit ?1 (0
-- for everything), village by village.
SELECT e.id
  FROM pool_entry e
  JOIN person p ON p.id = e.person AND p.deleted IS NULL
  LEFT JOIN unit u ON u.id = p.unit
 WHERE e.state = 'progress' AND e.step = '6' AND e.deleted IS NULL
   AND NOT EXISTS (SELECT 1 FROM notice_subject s
                     JOIN notice n ON n.id = s.notice AND n.deleted IS NULL AND n.state = 'open'
                    WHERE s.entry = e.id AND s.deleted IS NULL)
   AND (?1 = 0 OR p.unit IN (SELECT d.id FROM unit d JOIN unit a ON a.id = ?1
                              WHERE d.ord BETWEEN a.ord AND a.last))
 ORDER BY u.ord, p.sort_pinyin, e.id
