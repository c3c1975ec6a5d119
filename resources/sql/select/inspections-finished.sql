-- When the newest inspection of each person was finished, up to the day ?3: of people below the unit
-- ?1 (0 for everything), or of the person ?2 (0 for all of them).
SELECT i.person, max(coalesce(i.done, 0))
  FROM inspection i JOIN person p ON p.id = i.person
 WHERE i.deleted IS NULL AND p.deleted IS NULL AND i.state = 'done' AND coalesce(i.done, 0) <= ?3
   AND (?2 = 0 OR i.person = ?2)
   AND (?1 = 0 OR p.unit IN (SELECT d.id FROM unit d JOIN unit a ON a.id = ?1
                              WHERE d.ord BETWEEN a.ord AND a.last))
 GROUP BY i.person
