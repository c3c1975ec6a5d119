-- The newest finished ballot about the person ?1 from ?2 until ?3, and the newest survey of an
-- inspection of those days; 0 for none.
SELECT coalesce((SELECT b.id FROM ballot b JOIN ballot_subject s ON s.ballot = b.id
                  WHERE s.person = ?1 AND s.deleted IS NULL AND b.deleted IS NULL
                    AND b.state = 'done' AND b.date BETWEEN ?2 AND ?3
                  ORDER BY b.date DESC, b.id DESC LIMIT 1), 0),
       coalesce((SELECT r.id FROM inspection_record r
                  WHERE r.person = ?1 AND r.deleted IS NULL AND r.method = '1'
                    AND r.date BETWEEN ?2 AND ?3
                  ORDER BY r.date DESC, r.id DESC LIMIT 1), 0)
