-- Everybody with an entry below the unit ?1 (0 for everything), with what they are classified by.
SELECT p.id, p.source, e.direction, e.maturity, e.tags, p.gender, p.birth, p.political, p.education
  FROM person p
  JOIN pool_entry e ON e.id = (SELECT max(q.id) FROM pool_entry q
                                WHERE q.person = p.id AND q.deleted IS NULL)
 WHERE p.deleted IS NULL
   AND (?1 = 0 OR p.unit IN (SELECT d.id FROM unit d JOIN unit a ON a.id = ?1
                              WHERE d.ord BETWEEN a.ord AND a.last))
