-- Exchange plans below the unit ?1 (0 for everything), the newest first.
SELECT e.id, e.name, e.state
  FROM exchange_plan e
 WHERE e.deleted IS NULL
   AND (?1 = 0 OR e.unit IS NULL OR e.unit IN (SELECT d.id FROM unit d JOIN unit a ON a.id = ?1
                                                WHERE d.ord BETWEEN a.ord AND a.last))
 ORDER BY e.year DESC, e.since DESC, e.id DESC
