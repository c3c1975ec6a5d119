-- The schemes that hold in the unit ?1 (0 for the whole county): its own, those of units above and below,
-- the county's; newest first, with the cycles that run by each.
SELECT s.id, s.year, s.name, s.object, coalesce(s.version, 1), coalesce(s.frozen, 0),
       coalesce(u.short_name, u.name),
       (SELECT count(*) FROM assess_cycle c WHERE c.scheme = s.id AND c.deleted IS NULL)
  FROM assess_scheme s
  LEFT JOIN unit u ON u.id = s.unit
  LEFT JOIN unit w ON w.id = ?1
 WHERE s.deleted IS NULL
   AND (s.unit IS NULL OR ?1 = 0 OR u.ord BETWEEN w.ord AND w.last OR w.ord BETWEEN u.ord AND u.last)
 ORDER BY s.year DESC, s.id DESC
