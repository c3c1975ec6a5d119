-- Everybody in the pool on the day ?1, with what the tables for an election count; ?2 is 1 when that
-- day has gone by. People are fetched in the order of their ids: both as in select/followed.sql.
WITH meant(id) AS MATERIALIZED (
  SELECT p.id
    FROM person p INDEXED BY person_pinyin
   WHERE p.deleted IS NULL AND (?2 = 1 OR p.pool_state = 'in')
   ORDER BY p.id LIMIT -1
)
SELECT p.unit, e.tier, e.direction, e.maturity, p.gender, p.birth
  FROM meant m
  CROSS JOIN person p ON p.id = m.id
  CROSS JOIN pool_entry e
    ON e.id = (SELECT max(x.id) FROM pool_span x
                WHERE x.person = p.id
                  AND (?2 = 0 AND x.is_in OR ?2 = 1 AND x.since <= ?1 AND x.until > ?1))
