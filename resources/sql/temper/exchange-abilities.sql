-- What each of the people of the exchange plan ?1 can: the newest record of each ability.
SELECT r.person, r.ability, r.level
  FROM exchange_person x JOIN ability_record r ON r.person = x.person AND r.deleted IS NULL
 WHERE x.plan = ?1 AND x.deleted IS NULL
   AND NOT EXISTS (SELECT 1 FROM ability_record n
                    WHERE n.person = r.person AND n.ability = r.ability AND n.deleted IS NULL
                      AND (n.date > r.date OR (n.date = r.date AND n.id > r.id)))
