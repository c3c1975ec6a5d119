-- The batch in which something happened last.
SELECT batch
  FROM pool_entry
 WHERE deleted IS NULL AND batch IS NOT NULL
 ORDER BY max(coalesce(step_date, 0), coalesce(admitted, 0)) DESC, id DESC
 LIMIT 1
