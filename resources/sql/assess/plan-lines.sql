-- The grade lines of the scheme ?1, highest first.
SELECT id, grade, least FROM assess_line
 WHERE scheme = ?1 AND deleted IS NULL ORDER BY least DESC, position, id
