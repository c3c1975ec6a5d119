-- The stretch tasks of those who live below the unit ?1 (0 for everything), or of the person ?2
-- (0 for all), that were given by the day ?3; with the host of the posting that they belong to.
SELECT t.id, q.id, q.name, h.id, coalesce(h.short_name, h.name), t.posting,
       coalesce(u.short_name, u.name, p.host), t.kind, t.title, t.target, t.given, t.due, t.progress,
       t.done, t.evidence, t.result, t.judge
  FROM stretch_task t
  JOIN person q ON q.id = t.person AND q.deleted IS NULL
  LEFT JOIN unit h ON h.id = q.unit
  LEFT JOIN unit a ON a.id = ?1
  LEFT JOIN posting p ON p.id = t.posting AND p.deleted IS NULL
  LEFT JOIN unit u ON u.id = p.unit
 WHERE t.deleted IS NULL AND (?2 = 0 OR t.person = ?2)
   AND (?1 = 0 OR h.ord BETWEEN a.ord AND a.last)
   AND coalesce(t.given, 0) <= ?3
 ORDER BY t.done IS NOT NULL, t.due IS NULL, t.due, h.ord, q.sort_pinyin, t.id
