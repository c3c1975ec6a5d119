-- Records of inspections up to the day ?3, by person: of people below the unit ?1 (0 for everything),
-- or of the person ?2 (0 for all of them).
SELECT r.person, r.id, r.method, r.date, r.voices, r.mark, r.grade
  FROM inspection_record r JOIN person p ON p.id = r.person
 WHERE r.deleted IS NULL AND p.deleted IS NULL AND coalesce(r.date, 0) <= ?3
   AND (?2 = 0 OR r.person = ?2)
   AND (?1 = 0 OR p.unit IN (SELECT d.id FROM unit d JOIN unit a ON a.id = ?1
                              WHERE d.ord BETWEEN a.ord AND a.last))
 ORDER BY r.person, r.id
