-- The batch in which something happened last, up to the day ?1.
SELECT batch
  FROM pool_entry
 WHERE deleted IS NULL AND batch IS NOT NULL
   AND coalesce(nullif(admitted, 0), step_date, 0) <= ?1
 ORDER BY max(coalesce(step_date, 0), coalesce(admitted, 0)) DESC, id DESC
 LIMIT 1
