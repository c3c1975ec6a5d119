-- The parts of the scheme ?1 in their order.
SELECT id, name, source, weight FROM assess_part
 WHERE scheme = ?1 AND deleted IS NULL ORDER BY position, id
