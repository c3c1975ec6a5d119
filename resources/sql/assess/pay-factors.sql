-- The factors of the pay rule ?1 in their order.
SELECT post, grade, factor FROM pay_factor
 WHERE rule = ?1 AND deleted IS NULL ORDER BY position, id
