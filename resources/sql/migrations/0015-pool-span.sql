-- From when to when an entry is in the pool; the day on which it leaves does not count. An entry with
-- no admission date counts as there all along: an unknown date never makes a person vanish. One that
-- left on an unknown day was there on no day that has gone by.
CREATE VIEW pool_span AS
  SELECT id, person, tier, maturity, state = 'in' AS is_in, coalesce(admitted, 0) AS since,
         CASE WHEN state = 'in' THEN 99999999 WHEN state IN ('used', 'out') THEN exit_date END AS until
    FROM pool_entry
   WHERE deleted IS NULL;
