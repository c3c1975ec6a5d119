-- Everybody who was in the pool at the end of the day ?1, by the newest entry that holds there.
-- An entry with no admission date that is still in the pool, or has left later, counts as there
-- all along: an unknown date never makes a person vanish. One that left on an unknown day does
-- not count. Tier and maturity are the entry's of today; the other columns are the person's.
SELECT 'in', p.unit, e.tier, p.gender, p.birth, p.political, p.education, p.source, p.ethnic,
       e.maturity, p.id
  FROM (SELECT person, tier, maturity, max(id)
          FROM pool_entry
         WHERE deleted IS NULL
           AND coalesce(admitted, 0) <= ?1
           AND (state = 'in' OR state IN ('used', 'out') AND exit_date > ?1)
         GROUP BY person) e
  JOIN person p ON p.id = e.person
 WHERE p.deleted IS NULL
