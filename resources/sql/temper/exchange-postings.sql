-- Where the people of the exchange plan ?1 have been sent to before, or are to be; the postings
-- that the plan itself made left out. Real days stand before planned ones.
SELECT o.person, o.kind, o.unit, coalesce(o.host, u.short_name, u.name), o.hard,
       coalesce(o.since, o.planned_since), coalesce(o.until, o.planned_until), o.state,
       o.cross_region + 2 * o.cross_trade + 4 * o.cross_department + 8 * o.cross_system, o.host
  FROM exchange_person x
  JOIN posting o ON o.person = x.person AND o.deleted IS NULL AND coalesce(o.plan, 0) <> ?1
  LEFT JOIN unit u ON u.id = o.unit
 WHERE x.plan = ?1 AND x.deleted IS NULL
 ORDER BY coalesce(o.since, o.planned_since), o.id
