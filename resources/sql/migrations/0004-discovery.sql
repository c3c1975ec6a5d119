-- Leads found before anybody is recommended, open examinations, and what rule sets ask of all of it.
CREATE TABLE lead(
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK(length(uid)=16),
  hlc INTEGER NOT NULL, origin INTEGER NOT NULL, deleted INTEGER,
  unit INTEGER NOT NULL REFERENCES unit(id),
  name TEXT NOT NULL,
  gender TEXT,
  birth INTEGER,
  political TEXT,
  education TEXT,
  phone TEXT,
  source TEXT,
  occupation TEXT,
  strengths TEXT,
  found_by TEXT,
  found_date INTEGER,
  found_where TEXT,
  direction TEXT,
  maturity TEXT,
  tags TEXT,
  state TEXT NOT NULL,
  closed INTEGER,
  reason TEXT,
  person INTEGER REFERENCES person(id),
  note TEXT
) STRICT;
CREATE INDEX lead_unit ON lead(unit, state, deleted);
CREATE INDEX lead_person ON lead(person) WHERE person IS NOT NULL;

CREATE TABLE exam(
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK(length(uid)=16),
  hlc INTEGER NOT NULL, origin INTEGER NOT NULL, deleted INTEGER,
  name TEXT NOT NULL,
  year INTEGER,
  unit INTEGER REFERENCES unit(id),
  date INTEGER,
  organ TEXT,
  document TEXT,
  places INTEGER,
  written INTEGER,
  interview INTEGER,
  ratio INTEGER,
  state TEXT NOT NULL,
  note TEXT
) STRICT;

CREATE TABLE exam_mark(
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK(length(uid)=16),
  hlc INTEGER NOT NULL, origin INTEGER NOT NULL, deleted INTEGER,
  exam INTEGER NOT NULL REFERENCES exam(id),
  person INTEGER NOT NULL REFERENCES person(id),
  entry INTEGER REFERENCES pool_entry(id),
  written INTEGER,
  interview INTEGER,
  total INTEGER,
  rank INTEGER,
  outcome TEXT,
  note TEXT
) STRICT;
CREATE INDEX exam_mark_exam ON exam_mark(exam);
CREATE INDEX exam_mark_person ON exam_mark(person);
CREATE INDEX exam_mark_entry ON exam_mark(entry);

ALTER TABLE pool_entry ADD COLUMN route TEXT;

-- A rule set of a township goes before that of the county.
ALTER TABLE rules ADD COLUMN unit INTEGER REFERENCES unit(id);
ALTER TABLE rules ADD COLUMN steps_exam TEXT;
ALTER TABLE rules ADD COLUMN exam_written INTEGER;
ALTER TABLE rules ADD COLUMN exam_interview INTEGER;
ALTER TABLE rules ADD COLUMN exam_ratio INTEGER;
ALTER TABLE rules ADD COLUMN review_months INTEGER;
ALTER TABLE rules ADD COLUMN methods_min INTEGER;
ALTER TABLE rules ADD COLUMN voices_min INTEGER;
ALTER TABLE rules ADD COLUMN inspect_months INTEGER;
ALTER TABLE rules ADD COLUMN ballot_floor INTEGER;
ALTER TABLE rules ADD COLUMN ballot_group_min INTEGER;
ALTER TABLE rules ADD COLUMN follow_months INTEGER;
ALTER TABLE rules ADD COLUMN screen_months INTEGER;
ALTER TABLE rules ADD COLUMN remind_reply_days INTEGER;
ALTER TABLE rules ADD COLUMN remind_notice_days INTEGER;
UPDATE rules SET steps_exam='报名、笔试面试、联审、考察、公示、备案', exam_written=60, exam_interview=40, exam_ratio=3,
  review_months=12, methods_min=3, voices_min=10, inspect_months=12, ballot_floor=667, ballot_group_min=5,
  follow_months=3, screen_months=12, remind_reply_days=3, remind_notice_days=2;
