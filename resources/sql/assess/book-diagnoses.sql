-- Marks of the four diagnoses of those the cycle ?1 assesses, in the order of the set diagnosis_block.
SELECT e.id, d.look_mark, d.listen_mark, d.ask_mark, d.judge_mark, d.listen_date, d.ask_date, d.judge_date
  FROM assess_entry e
  JOIN diagnosis d ON d.entry = e.id AND d.deleted IS NULL
 WHERE e.cycle = ?1 AND e.deleted IS NULL
