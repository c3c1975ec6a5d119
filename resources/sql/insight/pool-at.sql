-- Everybody who was in the pool at the end of the day ?1, by the newest entry that holds there.
-- Tier and maturity are the entry's of today; the other columns are the person's.
SELECT 'in', p.unit, e.tier, p.gender, p.birth, p.political, p.education, p.source, p.ethnic,
       e.maturity, p.id
  FROM (SELECT person, tier, maturity, max(id)
          FROM pool_span
         WHERE since <= ?1 AND until > ?1
         GROUP BY person) e
  JOIN person p ON p.id = e.person
 WHERE p.deleted IS NULL
