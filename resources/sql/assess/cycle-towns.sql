-- The townships of those in the cycle ?1, in the order of the tree.
SELECT t.id, coalesce(t.short_name, t.name)
  FROM unit t
 WHERE t.deleted IS NULL
   AND t.id IN (SELECT CASE WHEN u.kind IN ('village', 'community') THEN u.parent ELSE u.id END
                  FROM assess_entry e
                  JOIN unit u ON u.id = e.unit
                  LEFT JOIN person p ON p.id = e.person
                 WHERE e.cycle = ?1 AND e.deleted IS NULL AND p.deleted IS NULL)
 ORDER BY t.ord
