-- Every ability record of the people with ids from ?1 to ?2 that no later record corrects. A record
-- of level 0 says that what it corrects should not have been written.
SELECT r.person, r.ability, r.id, r.date, r.level, r.source
  FROM ability_record r
 WHERE r.person BETWEEN ?1 AND ?2 AND r.deleted IS NULL
 ORDER BY r.person, r.ability, r.date, r.id
