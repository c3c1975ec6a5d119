-- Everybody in the pool on the day ?2, below the unit ?1 (0 for everything), or the person ?4 (0 for
-- all of them), with the newest notes, the newest screening and the last adjustment up to that day.
-- ?3 is 1 when the day has gone by: who was in the pool is then found out from the entries.
-- People lie in the file in the order of their ids: fetched by name, one here, one there, they take
-- half as long again. The limit keeps SQLite from leaving that order out.
WITH meant(id) AS MATERIALIZED (
  SELECT p.id
    FROM person p INDEXED BY person_pinyin
   WHERE p.deleted IS NULL AND (?3 = 1 OR p.pool_state = 'in') AND (?4 = 0 OR p.id = ?4)
     AND (?1 = 0 OR p.unit IN (SELECT d.id FROM unit d JOIN unit v ON v.id = ?1
                                WHERE d.ord BETWEEN v.ord AND v.last))
   ORDER BY p.id LIMIT -1
)
SELECT p.id, p.name, p.unit, coalesce(u.short_name, u.name), coalesce(t.short_name, t.name),
       e.tier, e.admitted,
       th.date, th.next_date, th.id, th.content,
       wh.date, wh.next_date, wh.id, wh.whereabouts, wh.place,
       em.date, em.next_date, em.id, em.employment,
       s.id, s.date, s.conclusion, s.decision,
       a.date, a.outcome
  FROM meant m
  CROSS JOIN person p ON p.id = m.id
  CROSS JOIN pool_entry e
    ON e.id = (SELECT max(x.id) FROM pool_span x
                WHERE x.person = p.id
                  AND (?3 = 0 AND x.is_in OR ?3 = 1 AND x.since <= ?2 AND x.until > ?2))
  LEFT JOIN unit u ON u.id = p.unit
  LEFT JOIN unit t ON t.id = u.parent
  LEFT JOIN follow_up th
    ON th.id = (SELECT n.id FROM follow_up n
                 WHERE n.person = p.id AND n.deleted IS NULL AND n.kind = '1' AND n.date <= ?2
                 ORDER BY n.date DESC, n.id DESC LIMIT 1)
  LEFT JOIN follow_up wh
    ON wh.id = (SELECT n.id FROM follow_up n
                 WHERE n.person = p.id AND n.deleted IS NULL AND n.kind = '2' AND n.date <= ?2
                 ORDER BY n.date DESC, n.id DESC LIMIT 1)
  LEFT JOIN follow_up em
    ON em.id = (SELECT n.id FROM follow_up n
                 WHERE n.person = p.id AND n.deleted IS NULL AND n.kind = '3' AND n.date <= ?2
                 ORDER BY n.date DESC, n.id DESC LIMIT 1)
  LEFT JOIN screening s
    ON s.id = (SELECT n.id FROM screening n
                WHERE n.person = p.id AND n.deleted IS NULL AND n.date <= ?2
                ORDER BY n.date DESC, n.id DESC LIMIT 1)
  LEFT JOIN adjustment a
    ON a.id = (SELECT n.id FROM adjustment n
                WHERE n.person = p.id AND n.deleted IS NULL AND n.date <= ?2
                ORDER BY n.date DESC, n.id DESC LIMIT 1)
 ORDER BY u.ord IS NULL, u.ord, p.sort_pinyin, p.id
