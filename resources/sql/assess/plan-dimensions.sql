-- The dimensions of the scheme ?1, in the order of their parts.
SELECT d.id, d.name, d.part, d.kind, d.points FROM assess_dimension d
  JOIN assess_part p ON p.id = d.part
 WHERE p.scheme = ?1 AND d.deleted IS NULL AND p.deleted IS NULL
 ORDER BY p.position, p.id, d.position, d.id
