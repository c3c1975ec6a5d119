-- All units in the order of a walk through the tree; one in a circle of superiors has no place.
SELECT id, parent, name, short_name, code, kind, quota, pending, hard, weak
  FROM unit
 WHERE deleted IS NULL
 ORDER BY ord IS NULL, ord, id
