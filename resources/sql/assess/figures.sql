-- Village figures of the years from ?1 until ?2.
SELECT unit, year, figure, value FROM unit_figure
 WHERE deleted IS NULL AND year BETWEEN ?1 AND ?2
