-- What the plans of the year ?1 (0 for every year) ask for, in the order of the plans.
SELECT i.id, i.plan, i.name, i.category, i.form, i.content, i.ability, i.month, i.places, i.hours,
       i.budget
  FROM training_plan_item i
  JOIN training_plan p ON p.id = i.plan
 WHERE i.deleted IS NULL AND p.deleted IS NULL AND (?1 = 0 OR p.year = ?1)
 ORDER BY i.month IS NULL, i.month, i.position, i.id
