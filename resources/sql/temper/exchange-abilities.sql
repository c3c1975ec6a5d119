-- What was found of the abilities of the people of the exchange plan ?1, as ability-marks.sql tells
-- it.
SELECT r.person, r.ability, r.id, r.date, r.level, r.source
  FROM ability_record r
 WHERE r.person IN (SELECT x.person FROM exchange_person x WHERE x.plan = ?1 AND x.deleted IS NULL)
   AND r.deleted IS NULL
 ORDER BY r.person, r.ability, r.date, r.id
