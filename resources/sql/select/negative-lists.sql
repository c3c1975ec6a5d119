-- The negative lists, the newest first, with how many conditions they have and who uses them.
SELECT l.id, l.name, l.document, l.date,
       (SELECT count(*) FROM negative_item i WHERE i.list = l.id AND i.deleted IS NULL),
       (SELECT count(*) FROM review_round r WHERE r.list = l.id AND r.deleted IS NULL)
  FROM negative_list l
 WHERE l.deleted IS NULL
 ORDER BY l.id DESC
