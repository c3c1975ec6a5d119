-- What notes may count for: the indicators that take points off, add them or veto, of the schemes of all years.
SELECT i.id, i.name, s.id, s.name, s.year, s.object, i.method, i.points, i.step, i.least, i.most, i.cap,
       i.multiplier, i.effect
  FROM assess_indicator i
  JOIN assess_dimension d ON d.id = i.dimension AND d.deleted IS NULL
  JOIN assess_part p ON p.id = d.part AND p.deleted IS NULL
  JOIN assess_scheme s ON s.id = p.scheme AND s.deleted IS NULL
 WHERE i.deleted IS NULL AND i.method IN ('deduct', 'add', 'veto')
 ORDER BY s.year DESC, s.id DESC, p.position, p.id, d.position, d.id, i.position, i.id
