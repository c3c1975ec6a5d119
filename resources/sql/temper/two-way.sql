-- Who is cultivated from Party member to leader in getting rich or the other way round, of those who
-- live below the unit ?1 (0 for everything), or the person ?2 (0 for all), begun by the day ?3.
SELECT w.id, q.id, q.name, h.id, coalesce(h.short_name, h.name), w.sense, w.since, w.goals, w.helper,
       w.stage, w.done, w.result
  FROM two_way w
  JOIN person q ON q.id = w.person AND q.deleted IS NULL
  LEFT JOIN unit h ON h.id = q.unit
  LEFT JOIN unit a ON a.id = ?1
 WHERE w.deleted IS NULL AND (?2 = 0 OR w.person = ?2)
   AND (?1 = 0 OR h.ord BETWEEN a.ord AND a.last)
   AND w.since <= ?3
 ORDER BY w.done IS NOT NULL, w.sense, w.since DESC, h.ord, q.sort_pinyin, w.id
