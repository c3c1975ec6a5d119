-- Ballots: groups of voters with their accounting, the people voted on, counts, and papers entered twice.
CREATE TABLE ballot(
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK(length(uid)=16),
  hlc INTEGER NOT NULL, origin INTEGER NOT NULL, deleted INTEGER,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  date INTEGER,
  place TEXT,
  unit INTEGER REFERENCES unit(id),
  organ TEXT,
  options TEXT NOT NULL,
  scores TEXT,
  floor INTEGER,
  group_min INTEGER,
  trim INTEGER,
  missing TEXT,
  on_paper INTEGER NOT NULL DEFAULT 0,
  state TEXT NOT NULL,
  scrutineers TEXT,
  counters TEXT,
  note TEXT
) STRICT;

CREATE TABLE ballot_group(
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK(length(uid)=16),
  hlc INTEGER NOT NULL, origin INTEGER NOT NULL, deleted INTEGER,
  ballot INTEGER NOT NULL REFERENCES ballot(id),
  position INTEGER,
  name TEXT NOT NULL,
  weight INTEGER,
  expected INTEGER,
  present INTEGER,
  issued INTEGER,
  returned INTEGER,
  valid INTEGER,
  spoiled INTEGER
) STRICT;
CREATE INDEX ballot_group_ballot ON ballot_group(ballot);

CREATE TABLE ballot_subject(
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK(length(uid)=16),
  hlc INTEGER NOT NULL, origin INTEGER NOT NULL, deleted INTEGER,
  ballot INTEGER NOT NULL REFERENCES ballot(id),
  person INTEGER NOT NULL REFERENCES person(id),
  entry INTEGER REFERENCES pool_entry(id),
  position INTEGER
) STRICT;
CREATE INDEX ballot_subject_ballot ON ballot_subject(ballot);
CREATE INDEX ballot_subject_person ON ballot_subject(person);

CREATE TABLE ballot_count(
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK(length(uid)=16),
  hlc INTEGER NOT NULL, origin INTEGER NOT NULL, deleted INTEGER,
  ballot INTEGER NOT NULL REFERENCES ballot(id),
  voters INTEGER NOT NULL REFERENCES ballot_group(id),
  subject INTEGER NOT NULL REFERENCES ballot_subject(id),
  option INTEGER NOT NULL,
  votes INTEGER
) STRICT;
CREATE INDEX ballot_count_ballot ON ballot_count(ballot);
CREATE INDEX ballot_count_subject ON ballot_count(subject);

CREATE TABLE ballot_paper(
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK(length(uid)=16),
  hlc INTEGER NOT NULL, origin INTEGER NOT NULL, deleted INTEGER,
  ballot INTEGER NOT NULL REFERENCES ballot(id),
  voters INTEGER NOT NULL REFERENCES ballot_group(id),
  pass INTEGER NOT NULL,
  number INTEGER NOT NULL,
  marks TEXT,
  spoiled INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX ballot_paper_ballot ON ballot_paper(ballot, voters, pass, number);
