-- The pay formula of the scheme ?1; where it has none, the newest one of a scheme for the same kind of
-- people and words of grades; 0 for none.
SELECT coalesce(
  (SELECT max(id) FROM pay_rule WHERE scheme = ?1 AND deleted IS NULL),
  (SELECT r.id FROM pay_rule r
     JOIN assess_scheme s ON s.id = r.scheme AND s.deleted IS NULL
     JOIN assess_scheme w ON w.id = ?1 AND w.object = s.object AND w.family = s.family
    WHERE r.deleted IS NULL ORDER BY s.year DESC, r.id DESC LIMIT 1),
  0)
