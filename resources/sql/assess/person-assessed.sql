-- The newest cycle in which the person ?1 is assessed and that began by the day ?2: id of the entry, id and
-- name of the cycle.
SELECT e.id, c.id, c.name FROM assess_entry e
  JOIN assess_cycle c ON c.id = e.cycle AND c.deleted IS NULL AND c.since <= ?2
 WHERE e.person = ?1 AND e.deleted IS NULL
 ORDER BY c.until DESC, c.id DESC LIMIT 1
