-- The bands of the pay rule ?1, lowest first.
SELECT least, amount FROM pay_band
 WHERE rule = ?1 AND deleted IS NULL ORDER BY least, id
