-- Whose kin are compared: who holds a post in a village on the day ?3, and who is in the pool or on the
-- way into it; below the unit ?1 (0 for everything). A place is the village, or with ?2 the township.
-- With ?4 only the places of that person (0 for all). A person has one line a place. Everything is
-- read in the order of people, in which they lie in the file: one here, one there takes twice as long.
WITH stand(person, unit, title) AS (
  SELECT o.person, o.unit, o.title
    FROM post o
   WHERE o.deleted IS NULL AND (o.until IS NULL OR o.until > ?3)
  UNION ALL
  SELECT e.person, p.unit, NULL
    FROM pool_entry e NOT INDEXED CROSS JOIN person p ON p.id = e.person
   WHERE e.deleted IS NULL AND e.state IN ('progress', 'in') AND p.unit IS NOT NULL
), placed(person, place, unit, title) AS (
  SELECT s.person, CASE WHEN ?2 AND u.kind IN ('village', 'community') THEN u.parent ELSE u.id END,
         s.unit, s.title
    FROM stand s JOIN unit u ON u.id = s.unit
   WHERE ?1 = 0 OR u.id IN (SELECT d.id FROM unit d JOIN unit a ON a.id = ?1
                             WHERE d.ord BETWEEN a.ord AND a.last)
), meant(person, place, unit, title) AS MATERIALIZED (
  SELECT l.person, l.place, l.unit, min(l.title)
    FROM placed l
   WHERE ?4 = 0 OR l.place IN (SELECT m.place FROM placed m WHERE m.person = ?4)
   GROUP BY l.person, l.place
)
SELECT m.place, m.person, p.name, p.id_number, p.birth, coalesce(u.short_name, u.name), m.title,
       p.tier
  FROM meant m
  CROSS JOIN person p ON p.id = m.person AND p.deleted IS NULL
  JOIN unit u ON u.id = m.unit
