-- The indicators of the scheme ?1, in the order of their dimensions.
SELECT i.id, i.name, i.dimension, i.method, i.points, i.graders, i.step, i.least, i.most, i.cap,
       i.multiplier, i.effect, i.figure, i.function, i.direction, i.low, i.high, i.ballot, i.ability,
       i.block, i.evidence, i.basis
  FROM assess_indicator i
  JOIN assess_dimension d ON d.id = i.dimension
  JOIN assess_part p ON p.id = d.part
 WHERE p.scheme = ?1 AND i.deleted IS NULL AND d.deleted IS NULL AND p.deleted IS NULL
 ORDER BY p.position, p.id, d.position, d.id, i.position, i.id
