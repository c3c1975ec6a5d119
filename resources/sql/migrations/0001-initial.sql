-- The first schema. Conventions of every entity table:
--   id       local, never leaves this file        uid      UUIDv7, for the world
--   hlc      logical time of the last change      origin   node of the last change
--   deleted  logical time of deletion, or NULL
-- Dates are integers YYYYMMDD, 00 for what is unknown; codes are the standards' own text.
-- Columns marked "derived" are recomputed and never sent.
PRAGMA application_id = 0x4359414E;

CREATE TABLE setting(
  name TEXT PRIMARY KEY,
  value TEXT
) STRICT, WITHOUT ROWID;

-- ---- The journal ----

CREATE TABLE node(
  origin INTEGER PRIMARY KEY,
  uid BLOB NOT NULL CHECK(length(uid)=16),
  name TEXT NOT NULL,
  self INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE step(
  id INTEGER PRIMARY KEY,
  origin INTEGER NOT NULL REFERENCES node(origin),
  hlc INTEGER NOT NULL,
  name TEXT NOT NULL,
  actor TEXT NOT NULL,
  reason TEXT,
  kind INTEGER NOT NULL,      -- 0 done, 1 undo, 2 redo
  target INTEGER,             -- the step that an undo or redo turned
  state INTEGER NOT NULL,     -- 0 holds, 1 undone, 2 undone for good
  entries INTEGER NOT NULL,
  chain BLOB                  -- SM3 over the step before, this one and its entries
) STRICT;
-- Those that can be redone: few, so that a step as such costs no page of an index.
CREATE INDEX step_undone ON step(id) WHERE kind=0 AND state=1;

CREATE TABLE entry(
  origin INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  hlc INTEGER NOT NULL,
  step INTEGER NOT NULL REFERENCES step(id),
  tbl TEXT NOT NULL,
  uid BLOB NOT NULL CHECK(length(uid)=16),
  op TEXT NOT NULL,           -- I inserted, U changed
  digest BLOB,                -- SM3 of the delta, NULL for an insert
  PRIMARY KEY(origin, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX entry_uid ON entry(uid);
CREATE INDEX entry_step ON entry(step);

CREATE TABLE delta(
  origin INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  data TEXT NOT NULL,         -- {"column":[old,new],…}
  PRIMARY KEY(origin, seq)
) STRICT, WITHOUT ROWID;

-- ---- Settings that are journalled ----

CREATE TABLE rules(
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK(length(uid)=16),
  hlc INTEGER NOT NULL, origin INTEGER NOT NULL, deleted INTEGER,
  year INTEGER NOT NULL,
  name TEXT,
  quota_secretary INTEGER,
  quota_committee INTEGER,
  age_min INTEGER,
  age_max INTEGER,
  age_max_outstanding INTEGER,
  age_extra_veteran INTEGER,
  education_min TEXT,
  party_required INTEGER NOT NULL DEFAULT 0,
  young_age INTEGER,
  target_young INTEGER,       -- shares in tenths of a percent
  target_women INTEGER,
  target_party INTEGER,
  target_education INTEGER,
  age_bands TEXT,
  remind_age_months INTEGER,
  remind_probation_months INTEGER,
  remind_penalty_days INTEGER,
  remind_step_days INTEGER
) STRICT;

CREATE TABLE own_code(
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK(length(uid)=16),
  hlc INTEGER NOT NULL, origin INTEGER NOT NULL, deleted INTEGER,
  code_set TEXT NOT NULL,
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  position INTEGER
) STRICT;

-- ---- Units ----

CREATE TABLE unit(
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK(length(uid)=16),
  hlc INTEGER NOT NULL, origin INTEGER NOT NULL, deleted INTEGER,
  code TEXT,
  name TEXT NOT NULL,
  short_name TEXT,
  parent INTEGER REFERENCES unit(id),
  kind TEXT NOT NULL,
  position INTEGER,
  quota INTEGER,
  seats INTEGER,
  hard INTEGER NOT NULL DEFAULT 0,
  weak INTEGER NOT NULL DEFAULT 0,
  poverty INTEGER NOT NULL DEFAULT 0,
  thin_economy INTEGER NOT NULL DEFAULT 0,
  pending INTEGER NOT NULL DEFAULT 0,
  note TEXT,
  ord INTEGER,                -- derived: place in a walk through the tree
  last INTEGER                -- derived: place of the last unit below
) STRICT;
CREATE INDEX unit_code ON unit(code);
CREATE INDEX unit_parent ON unit(parent);
CREATE INDEX unit_ord ON unit(ord);

-- ---- People ----

CREATE TABLE person(
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK(length(uid)=16),
  hlc INTEGER NOT NULL, origin INTEGER NOT NULL, deleted INTEGER,
  name TEXT NOT NULL,
  pinyin TEXT,                -- only where the computed one is wrong
  gender TEXT,
  id_number TEXT,
  birth INTEGER,
  ethnic TEXT,
  native_place TEXT,
  birth_place TEXT,
  political TEXT,
  party_date INTEGER,
  party_stage TEXT,
  work_date INTEGER,
  health TEXT,
  tech_title TEXT,
  specialty TEXT,
  phone TEXT,
  address TEXT,
  source TEXT,
  occupation TEXT,
  unit INTEGER REFERENCES unit(id),
  recognition TEXT,
  photo TEXT,
  note TEXT,
  sort_pinyin TEXT,           -- derived, bytewise order
  sort_stroke TEXT,           -- derived, bytewise order
  search_keys TEXT,           -- derived: what stands in person_key, one a line
  pool_state TEXT,            -- derived from the newest pool entry
  tier TEXT,                  -- derived from the newest pool entry
  maturity TEXT,              -- derived from the newest pool entry
  education TEXT,             -- derived: highest education
  in_post TEXT                -- derived: main post held now
) STRICT;
-- The list of people in its own order, narrowed to a state, a unit or a search, is read from this
-- index alone. It has to hold "deleted" too: SQLite goes to the table for a column of the
-- condition, even where the index implies it.
CREATE INDEX person_pinyin ON person(sort_pinyin, id, pool_state, unit, deleted) WHERE deleted IS NULL;
CREATE INDEX person_unit ON person(unit);
CREATE INDEX person_id_number ON person(id_number) WHERE id_number IS NOT NULL;
CREATE INDEX person_deleted ON person(deleted) WHERE deleted IS NOT NULL;
-- Everything that the counts of the front page need, in one narrow index; and by sort_pinyin, what
-- other orders of the list need.
CREATE INDEX person_count ON person(pool_state, unit, tier, gender, birth, political, education, source, ethnic, maturity, deleted, sort_pinyin)
  WHERE deleted IS NULL;

-- Search keys, derived: name, its suffixes, pinyin and initials in every reading, tails of ID and phone.
CREATE TABLE person_key(
  key TEXT NOT NULL,
  person INTEGER NOT NULL,
  PRIMARY KEY(key, person)
) STRICT, WITHOUT ROWID;

CREATE TABLE education(
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK(length(uid)=16),
  hlc INTEGER NOT NULL, origin INTEGER NOT NULL, deleted INTEGER,
  person INTEGER NOT NULL REFERENCES person(id),
  mode TEXT,
  level TEXT,
  degree TEXT,
  school TEXT,
  major TEXT,
  since INTEGER,
  until INTEGER,
  degree_date INTEGER,
  is_highest INTEGER NOT NULL DEFAULT 0,
  is_highest_degree INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX education_person ON education(person, deleted, is_highest, level);

CREATE TABLE resume(
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK(length(uid)=16),
  hlc INTEGER NOT NULL, origin INTEGER NOT NULL, deleted INTEGER,
  person INTEGER NOT NULL REFERENCES person(id),
  since INTEGER NOT NULL,
  until INTEGER,
  text TEXT NOT NULL,
  meanwhile TEXT
) STRICT;
CREATE INDEX resume_person ON resume(person);

CREATE TABLE family(
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK(length(uid)=16),
  hlc INTEGER NOT NULL, origin INTEGER NOT NULL, deleted INTEGER,
  person INTEGER NOT NULL REFERENCES person(id),
  relation TEXT,
  name TEXT,
  birth INTEGER,
  political TEXT,
  work TEXT,
  state TEXT,
  id_number TEXT,
  position INTEGER
) STRICT;
CREATE INDEX family_person ON family(person);

CREATE TABLE award(
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK(length(uid)=16),
  hlc INTEGER NOT NULL, origin INTEGER NOT NULL, deleted INTEGER,
  person INTEGER NOT NULL REFERENCES person(id),
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  organ TEXT,
  date INTEGER,
  until INTEGER,
  revoked INTEGER,
  note TEXT
) STRICT;
CREATE INDEX award_person ON award(person);

CREATE TABLE post(
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK(length(uid)=16),
  hlc INTEGER NOT NULL, origin INTEGER NOT NULL, deleted INTEGER,
  person INTEGER NOT NULL REFERENCES person(id),
  unit INTEGER NOT NULL REFERENCES unit(id),
  title TEXT NOT NULL,
  is_main INTEGER NOT NULL DEFAULT 0,
  since INTEGER,
  until INTEGER,
  term TEXT,
  coefficient INTEGER,        -- hundredths
  note TEXT
) STRICT;
CREATE INDEX post_person ON post(person);
CREATE INDEX post_unit ON post(unit);

CREATE TABLE exemption(
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK(length(uid)=16),
  hlc INTEGER NOT NULL, origin INTEGER NOT NULL, deleted INTEGER,
  person INTEGER NOT NULL REFERENCES person(id),
  rule TEXT NOT NULL,
  reason TEXT NOT NULL,
  basis TEXT
) STRICT;
CREATE INDEX exemption_person ON exemption(person);

CREATE TABLE attachment(
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK(length(uid)=16),
  hlc INTEGER NOT NULL, origin INTEGER NOT NULL, deleted INTEGER,
  person INTEGER NOT NULL REFERENCES person(id),
  class TEXT NOT NULL,
  title TEXT NOT NULL,
  date INTEGER,
  pages INTEGER,
  file_name TEXT,
  content TEXT
) STRICT;
CREATE INDEX attachment_person ON attachment(person);

-- Photos and documents, kept once under their SM3 digest.
CREATE TABLE content(
  digest TEXT PRIMARY KEY,
  mime TEXT NOT NULL,
  data BLOB NOT NULL
) STRICT;

CREATE TABLE pool_entry(
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK(length(uid)=16),
  hlc INTEGER NOT NULL, origin INTEGER NOT NULL, deleted INTEGER,
  person INTEGER NOT NULL REFERENCES person(id),
  batch TEXT,
  tier TEXT NOT NULL,
  direction TEXT,
  channel TEXT,
  maturity TEXT,
  tags TEXT,
  state TEXT NOT NULL,
  step TEXT,
  step_date INTEGER,
  document TEXT,
  admitted INTEGER,
  exit_date INTEGER,
  exit_reason TEXT,
  destination TEXT,
  note TEXT
) STRICT;
CREATE INDEX pool_entry_person ON pool_entry(person, deleted);
-- How far a batch has come, from this index alone.
CREATE INDEX pool_entry_batch ON pool_entry(batch, state, step, step_date, admitted, person, deleted);

-- ---- What the program remembers for its users ----

CREATE TABLE saved_view(
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  query TEXT NOT NULL,
  columns TEXT NOT NULL
) STRICT;

-- Whom an import has added or brought up to date: the journal would need every entry of it.
CREATE TABLE import_person(
  step INTEGER NOT NULL REFERENCES step(id),
  person INTEGER NOT NULL REFERENCES person(id),
  PRIMARY KEY(step, person)
) STRICT, WITHOUT ROWID;

CREATE TABLE import_layout(
  signature TEXT PRIMARY KEY,
  mapping TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What a person said that words of rosters mean.
CREATE TABLE import_value(
  target TEXT NOT NULL,
  raw TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY(target,raw)
) STRICT, WITHOUT ROWID;

-- Every file that left the house.
CREATE TABLE export_log(
  id INTEGER PRIMARY KEY,
  hlc INTEGER NOT NULL,
  actor TEXT NOT NULL,
  report TEXT NOT NULL,
  scope TEXT,
  base_date INTEGER,
  mask TEXT,
  rows INTEGER,
  unchecked TEXT,             -- the reason, when errors stood in the data
  file TEXT NOT NULL,
  digest TEXT,
  options TEXT                -- what the report was told, to make it once more
) STRICT;
