-- For which tier the people with ids from ?1 to ?2 are meant, by the newest stay in the pool.
SELECT id, tier FROM person
 WHERE id BETWEEN ?1 AND ?2 AND deleted IS NULL AND tier IS NOT NULL
 ORDER BY id
