-- Living people whose ID number somebody else has too, side by side. A number of 15 digits is the
-- one of 18 without the century 19 and the check character; GB 11643-1999.
WITH numbered AS (
  SELECT id,
         CASE length(id_number)
           WHEN 15 THEN substr(id_number, 1, 6) || '19' || substr(id_number, 7)
           WHEN 18 THEN substr(id_number, 1, 17)
           ELSE id_number
         END AS body
    FROM person
   WHERE deleted IS NULL AND id_number IS NOT NULL
)
SELECT id FROM numbered
 WHERE body IN (SELECT body FROM numbered GROUP BY body HAVING count(*) > 1)
 ORDER BY body, id
