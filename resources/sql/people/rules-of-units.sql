-- Every unit at or below one that has rule sets of its own, with the one of these that holds in the
-- year ?1; superiors first.
SELECT d.id, r.id
  FROM rules r
  JOIN unit a ON a.id = r.unit
  JOIN unit d ON d.ord BETWEEN a.ord AND a.last
 WHERE r.deleted IS NULL AND r.year <= ?1 AND a.deleted IS NULL AND d.deleted IS NULL
   AND r.id = (SELECT n.id FROM rules n
                WHERE n.unit = r.unit AND n.year <= ?1 AND n.deleted IS NULL
                ORDER BY n.year DESC, n.id LIMIT 1)
 ORDER BY a.ord, d.ord
