-- Inspection: who is to be looked at by whom, what each of the five methods has brought, and the text made of it.
CREATE TABLE inspection(
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK(length(uid)=16),
  hlc INTEGER NOT NULL, origin INTEGER NOT NULL, deleted INTEGER,
  person INTEGER NOT NULL REFERENCES person(id),
  entry INTEGER REFERENCES pool_entry(id),
  date INTEGER,
  organ TEXT NOT NULL,
  leader TEXT NOT NULL,
  members TEXT NOT NULL,
  purpose TEXT,
  state TEXT NOT NULL,
  grade TEXT,
  conclusion TEXT,
  material TEXT,
  done INTEGER,
  note TEXT
) STRICT;
CREATE INDEX inspection_person ON inspection(person);

CREATE TABLE inspection_record(
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK(length(uid)=16),
  hlc INTEGER NOT NULL, origin INTEGER NOT NULL, deleted INTEGER,
  person INTEGER NOT NULL REFERENCES person(id),
  inspection INTEGER REFERENCES inspection(id),
  method TEXT NOT NULL,
  circle TEXT,
  date INTEGER NOT NULL,
  place TEXT,
  inspectors TEXT NOT NULL,
  heard TEXT,
  voices INTEGER,
  morality TEXT,
  ability TEXT,
  diligence TEXT,
  achievement TEXT,
  integrity TEXT,
  shortcomings TEXT,
  mark INTEGER,
  grade TEXT,
  conclusion TEXT,
  note TEXT
) STRICT;
CREATE INDEX inspection_record_person ON inspection_record(person, method, date, voices, deleted);
CREATE INDEX inspection_record_inspection ON inspection_record(inspection);

CREATE TABLE inspection_answer(
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK(length(uid)=16),
  hlc INTEGER NOT NULL, origin INTEGER NOT NULL, deleted INTEGER,
  record INTEGER NOT NULL REFERENCES inspection_record(id),
  position INTEGER,
  question TEXT NOT NULL,
  very INTEGER,
  fairly INTEGER,
  plain INTEGER,
  poor INTEGER,
  unsure INTEGER
) STRICT;
CREATE INDEX inspection_answer_record ON inspection_answer(record);

-- A document may be of one record.
ALTER TABLE attachment ADD COLUMN inspection_record INTEGER REFERENCES inspection_record(id);
