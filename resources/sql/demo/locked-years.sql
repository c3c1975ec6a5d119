-- The locked year-end cycles about people, oldest first: id, scheme, year and kind of people.
SELECT c.id, c.scheme, c.year, s.object
  FROM assess_cycle c
  JOIN assess_scheme s ON s.id = c.scheme
 WHERE c.kind = 'year' AND c.state = 'locked' AND c.deleted IS NULL AND s.object <> 'team'
 ORDER BY c.year, c.id
