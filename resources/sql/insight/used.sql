-- How many reserves of a tier, of a unit and below, had left the pool for a post by a day.
-- ?1 the unit, ?2 the day, ?3 the tier
SELECT count(DISTINCT e.person)
FROM unit top
JOIN unit u ON u.ord BETWEEN top.ord AND top.last AND u.deleted IS NULL
JOIN person p ON p.unit=u.id AND p.deleted IS NULL
JOIN pool_entry e ON e.person=p.id AND e.deleted IS NULL
WHERE top.id=?1 AND e.state='used' AND coalesce(e.exit_date,0)<=?2 AND e.tier=?3
