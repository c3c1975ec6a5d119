-- The village teams; ?1, ?2 and ?3 stand for the days and the filter of the other groups. No person,
-- name, unit, from, until, place of the unit in the tree, village, township.
SELECT 0, coalesce(u.short_name, u.name), u.id, 0, 0, coalesce(u.ord, 0),
       coalesce(u.short_name, u.name), coalesce(t.short_name, t.name)
  FROM unit u
  LEFT JOIN unit t ON t.id = u.parent
 WHERE u.deleted IS NULL AND u.kind IN ('village', 'community') AND ?1 <= ?2 AND ?3 IS NOT NULL
 ORDER BY u.ord
