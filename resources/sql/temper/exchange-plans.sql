-- Exchange plans below the unit ?1 (0 for everything), the newest first, with how many people and
-- places they have and how many people have a place.
SELECT e.id, e.name, e.state, e.kind, e.since, e.until,
       (SELECT count(*) FROM exchange_person x WHERE x.plan = e.id AND x.deleted IS NULL),
       (SELECT coalesce(sum(x.capacity), 0) FROM exchange_place x
         WHERE x.plan = e.id AND x.deleted IS NULL),
       (SELECT count(x.place) FROM exchange_person x WHERE x.plan = e.id AND x.deleted IS NULL)
  FROM exchange_plan e
 WHERE e.deleted IS NULL
   AND (?1 = 0 OR e.unit IS NULL OR e.unit IN (SELECT d.id FROM unit d JOIN unit a ON a.id = ?1
                                                WHERE d.ord BETWEEN a.ord AND a.last))
 ORDER BY e.year DESC, e.since DESC, e.id DESC
