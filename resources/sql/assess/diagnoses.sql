-- Who is in the cycle ?1, below the unit ?2 (0 for everything), with what is written of the four
-- diagnoses: entry, person, name, village, township, special, diagnosis, its marks, and which blocks
-- hold anything.
SELECT e.id, coalesce(e.person, 0), coalesce(p.name, u.short_name, u.name),
       coalesce(u.short_name, u.name), coalesce(t.short_name, t.name), e.special,
       coalesce(d.id, 0), d.look_mark, d.listen_mark, d.ask_mark, d.judge_mark,
       d.look_text IS NOT NULL,
       d.listen_date IS NOT NULL OR d.listen_heard IS NOT NULL OR d.listen_satisfied IS NOT NULL
         OR d.listen_text IS NOT NULL,
       d.ask_date IS NOT NULL OR d.ask_by IS NOT NULL OR d.ask_text IS NOT NULL,
       d.judge_date IS NOT NULL OR d.judge_by IS NOT NULL OR d.strengths IS NOT NULL
         OR d.shortcomings IS NOT NULL OR d.advice IS NOT NULL,
       p.sort_pinyin
  FROM assess_entry e
  LEFT JOIN person p ON p.id = e.person
  LEFT JOIN unit u ON u.id = e.unit
  LEFT JOIN unit t ON t.id = u.parent
  LEFT JOIN diagnosis d ON d.id = (SELECT min(x.id) FROM diagnosis x
                                    WHERE x.entry = e.id AND x.deleted IS NULL)
 WHERE e.cycle = ?1 AND e.deleted IS NULL AND p.deleted IS NULL
   AND (?2 = 0 OR e.unit IN (SELECT b.id FROM unit b JOIN unit a ON a.id = ?2
                              WHERE b.ord BETWEEN a.ord AND a.last))
 ORDER BY u.ord IS NULL, u.ord, p.sort_pinyin, e.id
