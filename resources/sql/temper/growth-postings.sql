-- Every posting that began, its kind and its days; one that is still going on has no end.
SELECT id, person, kind, since, until, state IN ('done', 'stopped') AND until IS NOT NULL
  FROM posting
 WHERE deleted IS NULL AND since IS NOT NULL AND state <> 'planned'
 ORDER BY since, id
