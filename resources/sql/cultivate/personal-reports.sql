-- Quarterly reports on the plan ?1 of the person ?2 up to the day ?4; those that name no plan belong
-- to that of their year, ?3.
SELECT r.year, r.quarter, r.date, r.content
  FROM quarter_report r
 WHERE r.person = ?2 AND r.deleted IS NULL AND r.date <= ?4
   AND (r.plan = ?1 OR r.plan IS NULL AND r.year = ?3)
 ORDER BY r.year, r.quarter, r.date, r.id
