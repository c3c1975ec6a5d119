-- Which records other ones correct.
SELECT corrects FROM ability_record WHERE corrects IS NOT NULL AND deleted IS NULL
