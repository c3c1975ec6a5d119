-- Records of joint reviews that ended between the days ?1 and ?2, at most ?3, one a person.
SELECT max(s.id) FROM pool_step s JOIN person p ON p.id = s.person
 WHERE s.step = '3' AND s.state IN ('passed', 'failed') AND s.date BETWEEN ?1 AND ?2
   AND s.deleted IS NULL AND p.deleted IS NULL
 GROUP BY s.person
 ORDER BY s.id
 LIMIT ?3
