-- The honours lists on which the person ?1 is chosen.
SELECT h.year, h.name, h.state, h.organ FROM honour_candidate c
  JOIN honour h ON h.id = c.honour AND h.deleted IS NULL
 WHERE c.person = ?1 AND c.chosen = 1 AND c.deleted IS NULL
 ORDER BY h.year DESC, h.id DESC
