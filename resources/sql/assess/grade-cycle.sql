-- The cycle ?1 and what its scheme says of grades.
SELECT c.scheme, c.name, c.year, c.kind, c.state, s.object, s.family, s.quota_scope, c.since, c.until,
       s.quota, s.quota_approved, s.routine_good_max, c.approved_share, c.approval, c.published,
       c.appeal_until, s.quota_rounding,
       (SELECT count(*) FROM assess_line l WHERE l.scheme = s.id AND l.deleted IS NULL)
  FROM assess_cycle c
  JOIN assess_scheme s ON s.id = c.scheme
 WHERE c.id = ?1 AND c.deleted IS NULL
