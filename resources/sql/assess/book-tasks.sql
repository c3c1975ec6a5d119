-- Hard tasks due from ?2 until ?3 of those the cycle ?1 assesses: how many are finished, how many there are.
SELECT e.id, count(k.done), count(*), max(k.done)
  FROM assess_entry e
  JOIN stretch_task k ON k.person = e.person AND k.deleted IS NULL AND k.due BETWEEN ?2 AND ?3
 WHERE e.cycle = ?1 AND e.deleted IS NULL
 GROUP BY e.id
