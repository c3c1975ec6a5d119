-- The honours lists, newest first, with how many are chosen.
SELECT h.id, h.year, h.name, coalesce(u.short_name, u.name), h.places, h.state,
       (SELECT count(*) FROM honour_candidate c
         WHERE c.honour = h.id AND c.chosen = 1 AND c.deleted IS NULL)
  FROM honour h
  LEFT JOIN unit u ON u.id = h.unit
 WHERE h.deleted IS NULL
 ORDER BY h.year DESC, h.id DESC
