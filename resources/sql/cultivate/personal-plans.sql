-- Everybody in the pool on the day ?2, below the unit ?1 (0 for everything), or the person ?4 (0 for
-- all of them), with the plan for the year ?5. ?3 is 1 when the day has gone by: who was in the pool
-- is then found out from the entries. A day of which only the month is known lasts until its end.
-- A measure that is linked to a course or a posting is done when that was gone through.
WITH step AS (
  SELECT s.plan,
         coalesce(s.done,
                  (SELECT c.until FROM enrolment e JOIN course c ON c.id = e.course
                    WHERE e.course = s.course AND e.person = g.person AND e.deleted IS NULL
                      AND c.deleted IS NULL AND e.result IN ('R01', 'R02')),
                  (SELECT p.until FROM posting p
                    WHERE p.id = s.posting AND p.deleted IS NULL AND p.state = 'done')) AS done,
         s.due + CASE WHEN s.due % 10000 = 0 THEN 9999 WHEN s.due % 100 = 0 THEN 99 ELSE 0 END AS due
    FROM growth_plan_step s
    JOIN growth_plan g ON g.id = s.plan
   WHERE s.deleted IS NULL
), counted AS (
  SELECT s.plan, count(*) AS n, sum(s.done <= ?2) AS n_done,
         sum(s.due < ?2 AND (s.done IS NULL OR s.done > ?2)) AS n_overdue,
         min(CASE WHEN s.due < ?2 AND (s.done IS NULL OR s.done > ?2) THEN s.due END) AS since
    FROM step s
   GROUP BY s.plan
)
SELECT p.id, p.name, p.unit, coalesce(u.short_name, u.name), coalesce(t.short_name, t.name),
       e.tier, g.id, g.tier, g.target_post, g.goals, g.review_date, g.state, m.name,
       k.n, k.n_done, k.n_overdue, k.since
  FROM person p
  JOIN pool_entry e
    ON e.id = (SELECT max(x.id) FROM pool_span x
                WHERE x.person = p.id
                  AND (?3 = 0 AND x.is_in OR ?3 = 1 AND x.since <= ?2 AND x.until > ?2))
  LEFT JOIN unit u ON u.id = p.unit
  LEFT JOIN unit t ON t.id = u.parent
  LEFT JOIN growth_plan g
    ON g.id = (SELECT max(y.id) FROM growth_plan y
                WHERE y.person = p.id AND y.deleted IS NULL AND y.year = ?5)
  LEFT JOIN mentor m ON m.id = g.mentor
  LEFT JOIN counted k ON k.plan = g.id
 WHERE p.deleted IS NULL AND (?3 = 1 OR p.pool_state = 'in') AND (?4 = 0 OR p.id = ?4)
   AND (?1 = 0 OR p.unit IN (SELECT d.id FROM unit d JOIN unit v ON v.id = ?1
                              WHERE d.ord BETWEEN v.ord AND v.last))
 ORDER BY u.ord IS NULL, u.ord, p.sort_pinyin, p.id
