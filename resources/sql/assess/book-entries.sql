-- Whom the cycle ?1 assesses, in the order of units and names; the village counts as of the cycle.
-- Whom the recycle bin holds is not in it.
SELECT e.id, e.person, u.id, u.ord, coalesce(p.name, u.name), coalesce(u.short_name, u.name), t.id,
       coalesce(t.short_name, t.name), e.special, e.reason
  FROM assess_entry e
  LEFT JOIN person p ON p.id = e.person
  LEFT JOIN unit u ON u.id = coalesce(e.unit, p.unit)
  LEFT JOIN unit t ON t.id = CASE WHEN u.kind IN ('village', 'community') THEN u.parent ELSE u.id END
 WHERE e.cycle = ?1 AND e.deleted IS NULL AND p.deleted IS NULL
 ORDER BY u.ord IS NULL, u.ord, p.sort_pinyin, e.id
