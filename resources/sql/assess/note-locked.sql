-- How many locked cycles count a note for the indicator ?1 on the day ?2 about the person ?3 or the unit ?4.
SELECT count(*)
  FROM assess_indicator i
  JOIN assess_dimension d ON d.id = i.dimension
  JOIN assess_part p ON p.id = d.part
  JOIN assess_cycle c ON c.scheme = p.scheme AND c.deleted IS NULL AND c.state = 'locked'
  JOIN assess_entry e ON e.cycle = c.id AND e.deleted IS NULL
 WHERE i.id = ?1 AND ?2 BETWEEN c.since AND c.until
   AND (e.person = ?3 OR (e.person IS NULL AND e.unit = ?4))
