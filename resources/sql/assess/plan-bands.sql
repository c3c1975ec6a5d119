-- The bands of the indicators of the scheme ?1, in their order.
SELECT b.id, b.indicator, b.name, b.value, b.points FROM assess_band b
  JOIN assess_indicator i ON i.id = b.indicator
  JOIN assess_dimension d ON d.id = i.dimension
  JOIN assess_part p ON p.id = d.part
 WHERE p.scheme = ?1 AND b.deleted IS NULL AND i.deleted IS NULL AND d.deleted IS NULL
   AND p.deleted IS NULL
 ORDER BY b.position, b.id
