-- Who is voted on in the ballot ?1, in order.
SELECT s.id, s.person, p.name, coalesce(u.short_name, u.name), p.occupation
  FROM ballot_subject s
  JOIN person p ON p.id = s.person
  LEFT JOIN unit u ON u.id = p.unit
 WHERE s.ballot = ?1 AND s.deleted IS NULL
 ORDER BY s.position, s.id
