-- What must not be in a notice of the people of notice ?1: numbers, addresses, and the family, a
-- name a line.
SELECT p.id, p.id_number, p.phone, p.address, coalesce(u.short_name, u.name),
       (SELECT group_concat(f.name, char(10)) FROM family f
         WHERE f.person = p.id AND f.deleted IS NULL)
  FROM notice_subject s
  JOIN person p ON p.id = s.person AND p.deleted IS NULL
  LEFT JOIN unit u ON u.id = p.unit
 WHERE s.notice = ?1 AND s.deleted IS NULL
