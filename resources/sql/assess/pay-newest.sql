-- The newest cycle with a pay list, 0 for none.
SELECT coalesce((SELECT c.id FROM assess_cycle c
                  WHERE c.deleted IS NULL
                    AND EXISTS (SELECT 1 FROM assess_entry e
                                  JOIN pay_item i ON i.entry = e.id AND i.deleted IS NULL
                                 WHERE e.cycle = c.id AND e.deleted IS NULL)
                  ORDER BY c.until DESC, c.id DESC LIMIT 1), 0)
