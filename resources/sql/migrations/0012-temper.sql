-- Abilities with their evidence, postings with their tasks, and plans of whom to send where.
CREATE TABLE ability_level(
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK(length(uid)=16),
  hlc INTEGER NOT NULL, origin INTEGER NOT NULL, deleted INTEGER,
  ability TEXT NOT NULL,
  level INTEGER NOT NULL,
  words TEXT NOT NULL
) STRICT;

CREATE TABLE ability_need(
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK(length(uid)=16),
  hlc INTEGER NOT NULL, origin INTEGER NOT NULL, deleted INTEGER,
  tier TEXT NOT NULL,
  ability TEXT NOT NULL,
  level INTEGER NOT NULL
) STRICT;

CREATE TABLE ability_record(
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK(length(uid)=16),
  hlc INTEGER NOT NULL, origin INTEGER NOT NULL, deleted INTEGER,
  person INTEGER NOT NULL REFERENCES person(id),
  ability TEXT NOT NULL,
  level INTEGER NOT NULL,
  date INTEGER NOT NULL,
  source TEXT NOT NULL,
  evidence TEXT NOT NULL,
  recorder TEXT,
  posting INTEGER REFERENCES posting(id),
  enrolment INTEGER REFERENCES enrolment(id),
  corrects INTEGER REFERENCES ability_record(id),
  reason TEXT
) STRICT;
-- Levels are derived from this index alone, in its order.
CREATE INDEX ability_record_person ON ability_record(person, deleted, ability, date, id, level, source);
CREATE INDEX ability_record_corrects ON ability_record(corrects) WHERE corrects IS NOT NULL;

CREATE TABLE potential(
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK(length(uid)=16),
  hlc INTEGER NOT NULL, origin INTEGER NOT NULL, deleted INTEGER,
  person INTEGER NOT NULL REFERENCES person(id),
  date INTEGER NOT NULL,
  grade TEXT NOT NULL,
  direction TEXT,
  judges TEXT NOT NULL,
  basis TEXT NOT NULL
) STRICT;
CREATE INDEX potential_person ON potential(person, deleted, date, grade);

CREATE TABLE exchange(
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK(length(uid)=16),
  hlc INTEGER NOT NULL, origin INTEGER NOT NULL, deleted INTEGER,
  name TEXT NOT NULL,
  way TEXT NOT NULL,
  date INTEGER,
  document TEXT,
  note TEXT
) STRICT;

CREATE TABLE posting(
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK(length(uid)=16),
  hlc INTEGER NOT NULL, origin INTEGER NOT NULL, deleted INTEGER,
  person INTEGER NOT NULL REFERENCES person(id),
  kind TEXT NOT NULL,
  unit INTEGER REFERENCES unit(id),
  host TEXT,
  trade TEXT,
  system TEXT,
  post TEXT NOT NULL,
  hard INTEGER NOT NULL DEFAULT 0,
  cross_region INTEGER NOT NULL DEFAULT 0,
  cross_trade INTEGER NOT NULL DEFAULT 0,
  cross_department INTEGER NOT NULL DEFAULT 0,
  cross_system INTEGER NOT NULL DEFAULT 0,
  crossings_set INTEGER NOT NULL DEFAULT 0,
  exchange INTEGER REFERENCES exchange(id),
  supervisor TEXT,
  mentor INTEGER REFERENCES mentor(id),
  planned_since INTEGER NOT NULL,
  planned_until INTEGER NOT NULL,
  since INTEGER,
  until INTEGER,
  state TEXT NOT NULL,
  goals TEXT,
  subsidy INTEGER,
  midterm_date INTEGER,
  midterm_by TEXT,
  midterm TEXT,
  appraised INTEGER,
  appraiser TEXT,
  grade TEXT,
  appraisal TEXT,
  end_reason TEXT,
  plan INTEGER REFERENCES exchange_plan(id),
  note TEXT
) STRICT;
CREATE INDEX posting_person ON posting(person, deleted, state);
CREATE INDEX posting_unit ON posting(unit);
CREATE INDEX posting_exchange ON posting(exchange);

CREATE TABLE stretch_task(
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK(length(uid)=16),
  hlc INTEGER NOT NULL, origin INTEGER NOT NULL, deleted INTEGER,
  person INTEGER NOT NULL REFERENCES person(id),
  posting INTEGER REFERENCES posting(id),
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  target TEXT,
  given INTEGER,
  due INTEGER,
  progress INTEGER,
  done INTEGER,
  evidence TEXT,
  result TEXT,
  judge TEXT
) STRICT;
CREATE INDEX stretch_task_person ON stretch_task(person);
CREATE INDEX stretch_task_posting ON stretch_task(posting, deleted, title, done);

CREATE TABLE two_way(
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK(length(uid)=16),
  hlc INTEGER NOT NULL, origin INTEGER NOT NULL, deleted INTEGER,
  person INTEGER NOT NULL REFERENCES person(id),
  sense TEXT NOT NULL,
  since INTEGER NOT NULL,
  goals TEXT,
  helper TEXT,
  stage TEXT,
  done INTEGER,
  result TEXT
) STRICT;
CREATE INDEX two_way_person ON two_way(person);

CREATE TABLE exchange_plan(
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK(length(uid)=16),
  hlc INTEGER NOT NULL, origin INTEGER NOT NULL, deleted INTEGER,
  name TEXT NOT NULL,
  year INTEGER NOT NULL,
  unit INTEGER REFERENCES unit(id),
  kind TEXT NOT NULL,
  since INTEGER NOT NULL,
  until INTEGER NOT NULL,
  state TEXT NOT NULL,
  weight_specialty INTEGER,
  weight_gap INTEGER,
  weight_potential INTEGER,
  weight_target INTEGER,
  weight_crossing INTEGER,
  weight_hard INTEGER,
  weight_service INTEGER,
  no_repeat INTEGER NOT NULL DEFAULT 0,
  no_return INTEGER NOT NULL DEFAULT 0,
  not_home INTEGER NOT NULL DEFAULT 0,
  kin_apart INTEGER NOT NULL DEFAULT 0,
  mentor_required INTEGER NOT NULL DEFAULT 0,
  hard_years INTEGER,
  hard_share INTEGER,
  value INTEGER,
  bound INTEGER,
  by_program INTEGER NOT NULL DEFAULT 0,
  duration INTEGER,
  adopted INTEGER,
  note TEXT
) STRICT;

CREATE TABLE exchange_place(
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK(length(uid)=16),
  hlc INTEGER NOT NULL, origin INTEGER NOT NULL, deleted INTEGER,
  plan INTEGER NOT NULL REFERENCES exchange_plan(id),
  position INTEGER,
  unit INTEGER REFERENCES unit(id),
  host TEXT,
  trade TEXT,
  system TEXT,
  post TEXT NOT NULL,
  hard INTEGER NOT NULL DEFAULT 0,
  capacity INTEGER NOT NULL,
  specialty TEXT,
  ability TEXT,
  mentor INTEGER REFERENCES mentor(id),
  note TEXT
) STRICT;
CREATE INDEX exchange_place_plan ON exchange_place(plan);

CREATE TABLE exchange_person(
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK(length(uid)=16),
  hlc INTEGER NOT NULL, origin INTEGER NOT NULL, deleted INTEGER,
  plan INTEGER NOT NULL REFERENCES exchange_plan(id),
  person INTEGER NOT NULL REFERENCES person(id),
  place INTEGER REFERENCES exchange_place(id),
  before INTEGER REFERENCES exchange_place(id),
  locked INTEGER NOT NULL DEFAULT 0,
  reason TEXT,
  posting INTEGER REFERENCES posting(id)
) STRICT;
CREATE INDEX exchange_person_plan ON exchange_person(plan);

CREATE TABLE exchange_bar(
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK(length(uid)=16),
  hlc INTEGER NOT NULL, origin INTEGER NOT NULL, deleted INTEGER,
  plan INTEGER NOT NULL REFERENCES exchange_plan(id),
  person INTEGER NOT NULL REFERENCES person(id),
  place INTEGER NOT NULL REFERENCES exchange_place(id),
  reason TEXT NOT NULL
) STRICT;
CREATE INDEX exchange_bar_plan ON exchange_bar(plan);
