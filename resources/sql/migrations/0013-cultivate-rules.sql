-- What the rule set says of training, mentors, postings and abilities; trades and systems, by which crossings are told.
ALTER TABLE rules ADD COLUMN day_hours INTEGER;
ALTER TABLE rules ADD COLUMN day_limit INTEGER;
ALTER TABLE rules ADD COLUMN hours_reserve INTEGER;
ALTER TABLE rules ADD COLUMN hours_post INTEGER;
ALTER TABLE rules ADD COLUMN hours_party INTEGER;
ALTER TABLE rules ADD COLUMN online_max INTEGER;
ALTER TABLE rules ADD COLUMN leave_max INTEGER;
ALTER TABLE rules ADD COLUMN mentor_months INTEGER;
ALTER TABLE rules ADD COLUMN mentor_load INTEGER;
ALTER TABLE rules ADD COLUMN talk_months INTEGER;
ALTER TABLE rules ADD COLUMN report_months INTEGER;
ALTER TABLE rules ADD COLUMN posting_days INTEGER;
ALTER TABLE rules ADD COLUMN remind_posting_days INTEGER;
ALTER TABLE rules ADD COLUMN ability_months INTEGER;
ALTER TABLE rules ADD COLUMN ability_rule TEXT;
ALTER TABLE unit ADD COLUMN trade TEXT;
ALTER TABLE unit ADD COLUMN system TEXT;
