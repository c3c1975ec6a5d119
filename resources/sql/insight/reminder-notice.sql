-- Open notices that end by the day ?2 and began by the day ?3, with somebody below the unit ?1 on
-- them (0 for everything), or of such a unit; with how many people they are about.
SELECT 0, n.name, coalesce(n.unit, 0), n.until, n.id,
       (SELECT count(DISTINCT s.person) FROM notice_subject s
         WHERE s.notice = n.id AND s.deleted IS NULL)
  FROM notice n
 WHERE n.deleted IS NULL AND n.state = 'open' AND n.until <= ?2 AND coalesce(n.since, 0) <= ?3
   AND (?1 = 0
        OR n.unit IN (SELECT u.id FROM unit u JOIN unit a ON a.id = ?1
                       WHERE u.ord BETWEEN a.ord AND a.last)
        OR EXISTS (SELECT 1 FROM notice_subject s
                     JOIN person p ON p.id = s.person
                     JOIN unit u ON u.id = p.unit
                     JOIN unit a ON a.id = ?1 AND u.ord BETWEEN a.ord AND a.last
                    WHERE s.notice = n.id AND s.deleted IS NULL AND p.deleted IS NULL))
