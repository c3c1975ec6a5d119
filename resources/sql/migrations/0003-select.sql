-- The way into the pool: its steps as records, what a rule set asks of them, and the days off work.
CREATE TABLE pool_step(
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK(length(uid)=16),
  hlc INTEGER NOT NULL, origin INTEGER NOT NULL, deleted INTEGER,
  person INTEGER NOT NULL REFERENCES person(id),
  entry INTEGER NOT NULL REFERENCES pool_entry(id),
  step TEXT NOT NULL,
  state TEXT NOT NULL,
  since INTEGER,
  date INTEGER,
  organ TEXT,
  document TEXT,
  conclusion TEXT,
  note TEXT
) STRICT;
CREATE INDEX pool_step_person ON pool_step(person);
CREATE INDEX pool_step_entry ON pool_step(entry, step, state, deleted);
-- The few entries that are on their way, out of all there ever were.
CREATE INDEX pool_entry_open ON pool_entry(person, deleted) WHERE state='progress' AND deleted IS NULL;

CREATE TABLE holiday(
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK(length(uid)=16),
  hlc INTEGER NOT NULL, origin INTEGER NOT NULL, deleted INTEGER,
  date INTEGER NOT NULL,
  until INTEGER,
  kind TEXT NOT NULL,
  name TEXT
) STRICT;

-- Names of steps, as users write them; what the example rule set has.
ALTER TABLE rules ADD COLUMN steps TEXT;
ALTER TABLE rules ADD COLUMN steps_document TEXT;
ALTER TABLE rules ADD COLUMN steps_conclusion TEXT;
ALTER TABLE rules ADD COLUMN notice_days INTEGER;
UPDATE rules SET steps='推荐、初审、联审、考察、研究、公示、备案', steps_document='联审、研究、备案',
  steps_conclusion='初审、联审、考察、研究、公示', notice_days=5;
