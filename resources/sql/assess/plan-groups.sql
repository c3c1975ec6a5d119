-- The grader groups of the scheme ?1 in their order.
SELECT id, name, weight FROM assess_group
 WHERE scheme = ?1 AND deleted IS NULL ORDER BY position, id
