-- Living people whose ID number somebody else has too, side by side. A number of 15 digits is the
-- one of 18 without the century 19 and the check character; GB 11643-1999. Whether they live is asked
-- of the few whose number occurs twice: for everybody it would take each row of the table.
WITH numbered(id, body) AS MATERIALIZED (
  SELECT id,
         CASE length(id_number)
           WHEN 15 THEN substr(id_number, 1, 6) || '19' || substr(id_number, 7)
           WHEN 18 THEN substr(id_number, 1, 17)
           ELSE id_number
         END
    FROM person INDEXED BY person_id_number
   WHERE id_number IS NOT NULL
), living(id, body) AS MATERIALIZED (
  SELECT n.id, n.body
    FROM numbered n
    JOIN person p ON p.id = n.id
   WHERE p.deleted IS NULL AND n.body IN (SELECT body FROM numbered GROUP BY body HAVING count(*) > 1)
)
SELECT id FROM living
 WHERE body IN (SELECT body FROM living GROUP BY body HAVING count(*) > 1)
 ORDER BY body, id
