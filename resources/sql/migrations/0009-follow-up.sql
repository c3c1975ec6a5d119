-- What is heard of people in the pool, political screening by named people, and the yearly adjustment.
CREATE TABLE follow_up(
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK(length(uid)=16),
  hlc INTEGER NOT NULL, origin INTEGER NOT NULL, deleted INTEGER,
  person INTEGER NOT NULL REFERENCES person(id),
  kind TEXT NOT NULL,
  date INTEGER NOT NULL,
  content TEXT,
  source TEXT,
  recorder TEXT,
  whereabouts TEXT,
  place TEXT,
  employment TEXT,
  next_date INTEGER
) STRICT;
CREATE INDEX follow_up_person ON follow_up(person, deleted, kind, date);

CREATE TABLE screening(
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK(length(uid)=16),
  hlc INTEGER NOT NULL, origin INTEGER NOT NULL, deleted INTEGER,
  person INTEGER NOT NULL REFERENCES person(id),
  date INTEGER NOT NULL,
  screeners TEXT NOT NULL,
  basis TEXT NOT NULL,
  conclusion TEXT NOT NULL,
  measure TEXT,
  decision TEXT,
  decision_basis TEXT,
  decision_organ TEXT,
  decided INTEGER
) STRICT;
CREATE INDEX screening_person ON screening(person, deleted, date);

CREATE TABLE adjustment(
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK(length(uid)=16),
  hlc INTEGER NOT NULL, origin INTEGER NOT NULL, deleted INTEGER,
  person INTEGER NOT NULL REFERENCES person(id),
  entry INTEGER REFERENCES pool_entry(id),
  year INTEGER,
  date INTEGER NOT NULL,
  occasion TEXT NOT NULL,
  outcome TEXT NOT NULL,
  tier TEXT,
  basis TEXT NOT NULL,
  organ TEXT,
  document TEXT,
  note TEXT
) STRICT;
CREATE INDEX adjustment_person ON adjustment(person, deleted, date);

-- On what an exit rests.
ALTER TABLE pool_entry ADD COLUMN exit_basis TEXT;
ALTER TABLE pool_entry ADD COLUMN exit_organ TEXT;
ALTER TABLE pool_entry ADD COLUMN exit_document TEXT;
