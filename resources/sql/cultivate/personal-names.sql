-- Who the personal plan ?1 is for, who guides, and from which template it was made.
SELECT p.name, m.name, t.name
  FROM growth_plan g
  JOIN person p ON p.id = g.person
  LEFT JOIN mentor m ON m.id = g.mentor
  LEFT JOIN plan_template t ON t.id = g.template
 WHERE g.id = ?1
