-- Places of a walk through the tree: by superior, then order number, then code, then name.
-- A unit whose superior is deleted or missing hangs on nothing and is shown at the top.
WITH RECURSIVE walk(id, path) AS (
  SELECT u.id, printf('%010d%-12s%s', coalesce(u.position, 9999999999), coalesce(u.code, '~'), u.name)
    FROM unit u
   WHERE u.deleted IS NULL
     AND NOT EXISTS (SELECT 1 FROM unit p WHERE p.id = u.parent AND p.deleted IS NULL)
  UNION ALL
  SELECT u.id,
         walk.path || char(1) ||
           printf('%010d%-12s%s', coalesce(u.position, 9999999999), coalesce(u.code, '~'), u.name)
    FROM unit u JOIN walk ON u.parent = walk.id
   WHERE u.deleted IS NULL
), numbered AS (
  SELECT id, row_number() OVER (ORDER BY path, id) AS ord FROM walk
)
UPDATE unit SET ord = numbered.ord FROM numbered
 WHERE unit.id = numbered.id AND unit.ord IS NOT numbered.ord
