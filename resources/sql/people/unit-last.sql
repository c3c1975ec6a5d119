-- The last place below each unit, itself included. UNION, not UNION ALL: units that are each
-- other's superior would be walked for ever.
WITH RECURSIVE below(top, id) AS (
  SELECT id, id FROM unit WHERE deleted IS NULL
  UNION
  SELECT below.top, u.id FROM unit u JOIN below ON u.parent = below.id WHERE u.deleted IS NULL
), ends AS (
  SELECT below.top AS id, max(u.ord) AS last FROM below JOIN unit u ON u.id = below.id GROUP BY below.top
)
UPDATE unit SET last = ends.last FROM ends
 WHERE unit.id = ends.id AND unit.last IS NOT ends.last
