-- Everybody in the cycle ?1 with the stored result, the first and last of the changes of the grade, and
-- appeals; the sixth to ninth columns are the unit at the time and the township above it, the tenth is
-- whether that unit is below the unit ?2 (0 for everything). Changes that people decided are all but
-- those of the quota.
SELECT e.id, e.person, r.id, coalesce(p.name, u.short_name, u.name), e.unit,
       coalesce(u.short_name, u.name), u.kind, t.id, coalesce(t.short_name, t.name),
       ?2 = 0 OR coalesce(u.ord BETWEEN s.ord AND s.last, 0),
       e.special, e.reason, r.total, r.bonus, r.rank, r.coverage, r.oldest, r.veto, r.proposed, r.grade,
       (SELECT g.grade_before FROM grade_change g WHERE g.entry = e.id AND g.deleted IS NULL
         ORDER BY g.id LIMIT 1),
       (SELECT count(*) FROM grade_change g WHERE g.entry = e.id AND g.deleted IS NULL),
       (SELECT count(*) FROM grade_change g WHERE g.entry = e.id AND g.deleted IS NULL
           AND g.occasion <> 'quota'),
       (SELECT count(*) FROM appeal a WHERE a.entry = e.id AND a.deleted IS NULL AND a.outcome IS NULL),
       (SELECT count(*) FROM appeal a WHERE a.entry = e.id AND a.deleted IS NULL AND a.outcome IS NOT NULL)
  FROM assess_entry e
  LEFT JOIN person p ON p.id = e.person
  LEFT JOIN unit u ON u.id = coalesce(e.unit, p.unit)
  LEFT JOIN unit t ON t.id = CASE WHEN u.kind IN ('village', 'community') THEN u.parent ELSE u.id END
  LEFT JOIN unit s ON s.id = ?2
  LEFT JOIN assess_result r ON r.entry = e.id AND r.deleted IS NULL
 WHERE e.cycle = ?1 AND e.deleted IS NULL AND (p.id IS NULL OR p.deleted IS NULL)
 ORDER BY u.ord IS NULL, u.ord, p.sort_pinyin, e.id
