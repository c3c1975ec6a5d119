-- The schemes that have a part, newest first: id, year, name, object, whether a part is routine.
SELECT s.id, s.year, s.name, s.object,
       EXISTS (SELECT 1 FROM assess_part p
                WHERE p.scheme = s.id AND p.deleted IS NULL AND p.source = 'routine')
  FROM assess_scheme s
 WHERE s.deleted IS NULL
   AND EXISTS (SELECT 1 FROM assess_part p WHERE p.scheme = s.id AND p.deleted IS NULL)
 ORDER BY s.year DESC, s.id DESC
