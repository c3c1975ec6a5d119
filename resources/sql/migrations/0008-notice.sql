-- Public notices, who stands in them, what was objected; what was found out about kin.
CREATE TABLE notice(
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK(length(uid)=16),
  hlc INTEGER NOT NULL, origin INTEGER NOT NULL, deleted INTEGER,
  name TEXT NOT NULL,
  unit INTEGER REFERENCES unit(id),
  since INTEGER NOT NULL,
  until INTEGER,
  days INTEGER NOT NULL,
  places TEXT,
  organ TEXT NOT NULL,
  contact TEXT NOT NULL,
  wording TEXT,
  state TEXT NOT NULL,
  result TEXT,
  note TEXT
) STRICT;

CREATE TABLE notice_subject(
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK(length(uid)=16),
  hlc INTEGER NOT NULL, origin INTEGER NOT NULL, deleted INTEGER,
  notice INTEGER NOT NULL REFERENCES notice(id),
  person INTEGER NOT NULL REFERENCES person(id),
  entry INTEGER REFERENCES pool_entry(id),
  position INTEGER
) STRICT;
CREATE INDEX notice_subject_notice ON notice_subject(notice);
CREATE INDEX notice_subject_person ON notice_subject(person);

CREATE TABLE objection(
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK(length(uid)=16),
  hlc INTEGER NOT NULL, origin INTEGER NOT NULL, deleted INTEGER,
  notice INTEGER NOT NULL REFERENCES notice(id),
  person INTEGER REFERENCES person(id),
  date INTEGER NOT NULL,
  way TEXT NOT NULL,
  is_signed INTEGER NOT NULL DEFAULT 0,
  content TEXT NOT NULL,
  handler TEXT,
  answer TEXT,
  answered INTEGER,
  outcome TEXT
) STRICT;
CREATE INDEX objection_notice ON objection(notice);

CREATE TABLE kin_check(
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK(length(uid)=16),
  hlc INTEGER NOT NULL, origin INTEGER NOT NULL, deleted INTEGER,
  person INTEGER NOT NULL REFERENCES person(id),
  other INTEGER REFERENCES person(id),
  relation TEXT,
  verdict TEXT NOT NULL,
  basis TEXT NOT NULL,
  date INTEGER NOT NULL,
  organ TEXT NOT NULL
) STRICT;
CREATE INDEX kin_check_person ON kin_check(person);
CREATE INDEX kin_check_other ON kin_check(other);
