-- Whom the round ?1 is about, below the unit ?2 (0 for everything), by village and name.
SELECT s.id, lower(hex(s.uid)), s.person, s.entry, p.name, p.gender, p.id_number, p.unit,
       coalesce(u.short_name, u.name), coalesce(t.short_name, t.name),
       s.conclusion, s.date, s.reason, s.told
  FROM review_subject s
  JOIN person p ON p.id = s.person
  LEFT JOIN unit u ON u.id = p.unit
  LEFT JOIN unit t ON t.id = u.parent
 WHERE s.round = ?1 AND s.deleted IS NULL AND p.deleted IS NULL
   AND (?2 = 0 OR p.unit IN (SELECT d.id FROM unit d JOIN unit a ON a.id = ?2
                              WHERE d.ord BETWEEN a.ord AND a.last))
 ORDER BY u.ord, p.sort_pinyin, s.id
