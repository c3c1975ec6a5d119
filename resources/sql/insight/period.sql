-- The stays in the pool below the unit ?1 (0 for everything) between the days ?2 and ?3, both
-- included: there before, admitted, used, left otherwise, still there, and those who left on a day
-- that nobody knows, which are in none of the others. A day of which only the month is known is its
-- first. Last, how many people an adjustment was made of. See cy_pool_period_count().
WITH stay AS (
  SELECT e.state,
         CASE WHEN coalesce(e.admitted, 0) = 0 THEN 0 WHEN e.admitted % 10000 = 0 THEN e.admitted + 101
              WHEN e.admitted % 100 = 0 THEN e.admitted + 1 ELSE e.admitted END AS came,
         CASE WHEN e.state = 'in' THEN 99999999 WHEN coalesce(e.exit_date, 0) = 0 THEN 0
              WHEN e.exit_date % 10000 = 0 THEN e.exit_date + 101
              WHEN e.exit_date % 100 = 0 THEN e.exit_date + 1 ELSE e.exit_date END AS went
    FROM pool_entry e
    JOIN person p ON p.id = e.person
   WHERE e.deleted IS NULL AND p.deleted IS NULL
     AND (e.state = 'in'
          OR e.state IN ('used', 'out')
             AND (coalesce(e.admitted, 0) > 0 OR e.step = '7' OR e.state = 'used' AND e.step IS NULL))
     AND (?1 = 0 OR p.unit IN (SELECT d.id FROM unit d JOIN unit a ON a.id = ?1
                                WHERE d.ord BETWEEN a.ord AND a.last)))
SELECT coalesce(sum(came < ?2 AND went >= ?2), 0),
       coalesce(sum(came BETWEEN ?2 AND ?3 AND went >= came), 0),
       coalesce(sum(state = 'used' AND went BETWEEN ?2 AND ?3 AND came <= went), 0),
       coalesce(sum(state = 'out' AND went BETWEEN ?2 AND ?3 AND came <= went), 0),
       coalesce(sum(came <= ?3 AND went > ?3), 0),
       coalesce(sum(went = 0), 0),
       (SELECT count(DISTINCT a.person)
          FROM adjustment a
          JOIN person p ON p.id = a.person
         WHERE a.deleted IS NULL AND p.deleted IS NULL AND a.date BETWEEN ?2 AND ?3
           AND (?1 = 0 OR p.unit IN (SELECT d.id FROM unit d JOIN unit v ON v.id = ?1
                                      WHERE d.ord BETWEEN v.ord AND v.last)))
  FROM stay
