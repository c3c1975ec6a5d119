-- Training plans of the year ?2 (0 for every year) of units at or below ?1 (0 for everything), the
-- newest first.
SELECT p.id, p.year, p.name, p.unit, coalesce(u.short_name, u.name), p.budget, p.state, p.approved,
       p.document
  FROM training_plan p
  LEFT JOIN unit u ON u.id = p.unit
 WHERE p.deleted IS NULL AND (?2 = 0 OR p.year = ?2)
   AND (?1 = 0 OR p.unit IN (SELECT d.id FROM unit d JOIN unit a ON a.id = ?1
                              WHERE d.ord BETWEEN a.ord AND a.last))
 ORDER BY p.year DESC, u.ord IS NULL, u.ord, p.id
