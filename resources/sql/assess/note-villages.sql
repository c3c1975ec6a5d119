-- Villages by name.
SELECT u.id, u.name, u.short_name
  FROM unit u
 WHERE u.deleted IS NULL AND u.kind = 'village'
