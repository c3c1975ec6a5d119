-- Joint review: negative lists by version, rounds, the offices asked, and what they answered of whom.
CREATE TABLE negative_list(
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK(length(uid)=16),
  hlc INTEGER NOT NULL, origin INTEGER NOT NULL, deleted INTEGER,
  name TEXT NOT NULL,
  document TEXT,
  date INTEGER,
  note TEXT
) STRICT;

CREATE TABLE negative_item(
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK(length(uid)=16),
  hlc INTEGER NOT NULL, origin INTEGER NOT NULL, deleted INTEGER,
  list INTEGER NOT NULL REFERENCES negative_list(id),
  number INTEGER,
  text TEXT NOT NULL,
  severity TEXT NOT NULL,
  look_back TEXT,
  months INTEGER,
  offices TEXT
) STRICT;
CREATE INDEX negative_item_list ON negative_item(list);

CREATE TABLE review_round(
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK(length(uid)=16),
  hlc INTEGER NOT NULL, origin INTEGER NOT NULL, deleted INTEGER,
  name TEXT NOT NULL,
  list INTEGER NOT NULL REFERENCES negative_list(id),
  sent INTEGER,
  due INTEGER,
  state TEXT NOT NULL,
  document TEXT,
  note TEXT
) STRICT;

CREATE TABLE review_office(
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK(length(uid)=16),
  hlc INTEGER NOT NULL, origin INTEGER NOT NULL, deleted INTEGER,
  round INTEGER NOT NULL REFERENCES review_round(id),
  office TEXT NOT NULL,
  sent INTEGER,
  due INTEGER,
  replied INTEGER,
  note TEXT
) STRICT;
CREATE INDEX review_office_round ON review_office(round);

CREATE TABLE review_subject(
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK(length(uid)=16),
  hlc INTEGER NOT NULL, origin INTEGER NOT NULL, deleted INTEGER,
  round INTEGER NOT NULL REFERENCES review_round(id),
  person INTEGER NOT NULL REFERENCES person(id),
  entry INTEGER REFERENCES pool_entry(id),
  conclusion TEXT,
  date INTEGER,
  reason TEXT,
  told INTEGER
) STRICT;
CREATE INDEX review_subject_round ON review_subject(round);
CREATE INDEX review_subject_person ON review_subject(person);

CREATE TABLE review_reply(
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK(length(uid)=16),
  hlc INTEGER NOT NULL, origin INTEGER NOT NULL, deleted INTEGER,
  subject INTEGER NOT NULL REFERENCES review_subject(id),
  office TEXT NOT NULL,
  answer TEXT NOT NULL,
  item INTEGER REFERENCES negative_item(id),
  finding TEXT,
  date INTEGER
) STRICT;
CREATE INDEX review_reply_subject ON review_reply(subject, office, answer, deleted);
