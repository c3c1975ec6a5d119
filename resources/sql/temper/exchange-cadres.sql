-- Who holds a post in which of the places of the exchange plan ?1 on the day ?2.
SELECT DISTINCT o.person, x.id
  FROM exchange_place x JOIN post o ON o.unit = x.unit AND o.deleted IS NULL
                                   AND (o.until IS NULL OR o.until > ?2)
 WHERE x.plan = ?1 AND x.deleted IS NULL
