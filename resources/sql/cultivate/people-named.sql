-- Living people called ?1 or with the ID number ?2, those in the pool first; with whether they take
-- part in the course ?3.
SELECT p.id, p.name, coalesce(t.short_name, t.name, '') || coalesce(u.short_name, u.name, ''),
       coalesce(u.name, ''), coalesce(u.short_name, ''), coalesce(t.name, ''),
       coalesce(t.short_name, ''),
       EXISTS (SELECT 1 FROM enrolment e
                WHERE e.person = p.id AND e.course = ?3 AND e.deleted IS NULL)
  FROM person p
  LEFT JOIN unit u ON u.id = p.unit
  LEFT JOIN unit t ON t.id = u.parent AND t.kind <> 'county'
 WHERE p.deleted IS NULL
   AND p.id IN (SELECT n.id FROM person n WHERE n.id_number = ?2
                UNION ALL SELECT k.person FROM person_key k WHERE k.key = ?1)
   AND (p.name = ?1 OR p.id_number = ?2)
 ORDER BY p.pool_state IS NOT 'in', u.ord, p.id
