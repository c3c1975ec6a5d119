-- The people whom the notice ?1 names, in its order. What must never be in a notice is in
-- notice-secrets.sql alone.
SELECT s.id, s.person, s.entry, p.name, p.gender, p.birth, p.ethnic, p.political, p.education,
       coalesce(t.short_name, t.name, '') || coalesce(u.short_name, u.name, ''), p.occupation, e.tier
  FROM notice_subject s
  JOIN person p ON p.id = s.person AND p.deleted IS NULL
  LEFT JOIN pool_entry e ON e.id = s.entry
  LEFT JOIN unit u ON u.id = p.unit
  LEFT JOIN unit t ON t.id = u.parent AND t.kind <> 'county'
 WHERE s.notice = ?1 AND s.deleted IS NULL
 ORDER BY s.position, s.id
