-- Who was on which course that began from the day ?2 to the day ?3: people in the unit ?1 or below
-- (0 for everything), or the person ?4 alone (0 for everybody). The hours are summed beside this.
SELECT e.person, e.course, c.year, c.name, c.category, coalesce(c.organiser, u.name), c.contractor,
       c.form, c.online, c.since, c.until, c.place, p.name,
       coalesce(t.short_name, t.name, '') || coalesce(v.short_name, v.name, ''),
       (SELECT o.title FROM post o
         WHERE o.person = p.id AND o.deleted IS NULL AND o.until IS NULL
         ORDER BY o.is_main DESC, o.since DESC, o.id DESC LIMIT 1), p.occupation,
       e.result, e.score, c.counts, e.certificate_number, e.certificate_until
  FROM course c
  JOIN enrolment e ON e.course = c.id AND e.deleted IS NULL
  JOIN person p ON p.id = e.person AND p.deleted IS NULL
  LEFT JOIN unit u ON u.id = c.unit
  LEFT JOIN unit v ON v.id = p.unit
  LEFT JOIN unit t ON t.id = v.parent AND t.kind <> 'county'
 WHERE c.deleted IS NULL AND c.state <> 'cancelled'
   AND c.since BETWEEN ?2 AND ?3 AND (?4 = 0 OR e.person = ?4)
   AND (?1 = 0 OR v.id IN (SELECT d.id FROM unit d JOIN unit a ON a.id = ?1
                            WHERE d.ord BETWEEN a.ord AND a.last))
 ORDER BY c.since, c.id, v.ord IS NULL, v.ord, p.sort_pinyin, e.id
