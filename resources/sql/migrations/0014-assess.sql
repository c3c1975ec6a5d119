-- Assessment: schemes, cycles, who is assessed, marks, village figures, the four diagnoses, results and what
-- follows from them, pay, studies of weights.
CREATE TABLE assess_scheme(
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK(length(uid)=16),
  hlc INTEGER NOT NULL, origin INTEGER NOT NULL, deleted INTEGER,
  year INTEGER NOT NULL,
  name TEXT NOT NULL,
  object TEXT NOT NULL,
  unit INTEGER REFERENCES unit(id),
  version INTEGER,
  base INTEGER REFERENCES assess_scheme(id),
  frozen INTEGER,
  rounding TEXT NOT NULL,
  decimals INTEGER NOT NULL,
  missing TEXT NOT NULL,
  coverage_min INTEGER,
  trim INTEGER,
  trim_min INTEGER,
  bonus_cap INTEGER,
  penalty_cap INTEGER,
  family TEXT NOT NULL,
  quota INTEGER,
  quota_approved INTEGER,
  quota_rounding TEXT,
  quota_scope TEXT,
  routine_good_max INTEGER,
  note TEXT
) STRICT;

CREATE TABLE assess_part(
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK(length(uid)=16),
  hlc INTEGER NOT NULL, origin INTEGER NOT NULL, deleted INTEGER,
  scheme INTEGER NOT NULL REFERENCES assess_scheme(id),
  position INTEGER,
  name TEXT NOT NULL,
  source TEXT NOT NULL,
  weight INTEGER NOT NULL
) STRICT;
CREATE INDEX assess_part_scheme ON assess_part(scheme);

CREATE TABLE assess_dimension(
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK(length(uid)=16),
  hlc INTEGER NOT NULL, origin INTEGER NOT NULL, deleted INTEGER,
  part INTEGER NOT NULL REFERENCES assess_part(id),
  position INTEGER,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  points INTEGER
) STRICT;
CREATE INDEX assess_dimension_part ON assess_dimension(part);

CREATE TABLE assess_indicator(
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK(length(uid)=16),
  hlc INTEGER NOT NULL, origin INTEGER NOT NULL, deleted INTEGER,
  dimension INTEGER NOT NULL REFERENCES assess_dimension(id),
  position INTEGER,
  name TEXT NOT NULL,
  method TEXT NOT NULL,
  points INTEGER,
  graders INTEGER REFERENCES assess_group(id),
  step INTEGER,
  least INTEGER,
  most INTEGER,
  cap INTEGER,
  multiplier INTEGER,
  effect TEXT,
  figure TEXT,
  function TEXT,
  direction TEXT,
  low INTEGER,
  high INTEGER,
  ballot TEXT,
  ability TEXT,
  block TEXT,
  evidence TEXT,
  basis TEXT
) STRICT;
CREATE INDEX assess_indicator_dimension ON assess_indicator(dimension);

CREATE TABLE assess_band(
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK(length(uid)=16),
  hlc INTEGER NOT NULL, origin INTEGER NOT NULL, deleted INTEGER,
  indicator INTEGER NOT NULL REFERENCES assess_indicator(id),
  position INTEGER,
  name TEXT,
  value INTEGER,
  points INTEGER NOT NULL
) STRICT;
CREATE INDEX assess_band_indicator ON assess_band(indicator);

CREATE TABLE assess_group(
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK(length(uid)=16),
  hlc INTEGER NOT NULL, origin INTEGER NOT NULL, deleted INTEGER,
  scheme INTEGER NOT NULL REFERENCES assess_scheme(id),
  position INTEGER,
  name TEXT NOT NULL,
  weight INTEGER NOT NULL
) STRICT;
CREATE INDEX assess_group_scheme ON assess_group(scheme);

CREATE TABLE assess_line(
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK(length(uid)=16),
  hlc INTEGER NOT NULL, origin INTEGER NOT NULL, deleted INTEGER,
  scheme INTEGER NOT NULL REFERENCES assess_scheme(id),
  position INTEGER,
  grade TEXT NOT NULL,
  least INTEGER NOT NULL
) STRICT;
CREATE INDEX assess_line_scheme ON assess_line(scheme);

CREATE TABLE assess_cycle(
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK(length(uid)=16),
  hlc INTEGER NOT NULL, origin INTEGER NOT NULL, deleted INTEGER,
  scheme INTEGER NOT NULL REFERENCES assess_scheme(id),
  year INTEGER NOT NULL,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  unit INTEGER REFERENCES unit(id),
  tier TEXT,
  post TEXT,
  since INTEGER NOT NULL,
  until INTEGER NOT NULL,
  opens INTEGER,
  deadline INTEGER NOT NULL,
  months_min INTEGER,
  moved TEXT,
  double_entry INTEGER NOT NULL DEFAULT 0,
  state TEXT NOT NULL,
  approved_share INTEGER,
  approval TEXT,
  published INTEGER,
  appeal_until INTEGER,
  locked INTEGER,
  note TEXT
) STRICT;

CREATE TABLE assess_grader(
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK(length(uid)=16),
  hlc INTEGER NOT NULL, origin INTEGER NOT NULL, deleted INTEGER,
  cycle INTEGER NOT NULL REFERENCES assess_cycle(id),
  panel INTEGER NOT NULL REFERENCES assess_group(id),
  position INTEGER,
  name TEXT NOT NULL,
  unit INTEGER REFERENCES unit(id)
) STRICT;
CREATE INDEX assess_grader_cycle ON assess_grader(cycle);

CREATE TABLE assess_entry(
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK(length(uid)=16),
  hlc INTEGER NOT NULL, origin INTEGER NOT NULL, deleted INTEGER,
  person INTEGER REFERENCES person(id),
  cycle INTEGER NOT NULL REFERENCES assess_cycle(id),
  unit INTEGER REFERENCES unit(id),
  since INTEGER,
  until INTEGER,
  special TEXT,
  reason TEXT
) STRICT;
CREATE INDEX assess_entry_person ON assess_entry(person);

CREATE TABLE assess_score(
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK(length(uid)=16),
  hlc INTEGER NOT NULL, origin INTEGER NOT NULL, deleted INTEGER,
  entry INTEGER NOT NULL REFERENCES assess_entry(id),
  indicator INTEGER NOT NULL REFERENCES assess_indicator(id),
  grader INTEGER NOT NULL REFERENCES assess_grader(id),
  mark INTEGER,
  again INTEGER
) STRICT;

CREATE TABLE work_note(
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK(length(uid)=16),
  hlc INTEGER NOT NULL, origin INTEGER NOT NULL, deleted INTEGER,
  person INTEGER REFERENCES person(id),
  unit INTEGER REFERENCES unit(id),
  date INTEGER NOT NULL,
  kind TEXT NOT NULL,
  content TEXT NOT NULL,
  indicator INTEGER REFERENCES assess_indicator(id),
  times INTEGER,
  points INTEGER,
  multiplier INTEGER,
  state TEXT NOT NULL,
  recorder TEXT,
  evidence TEXT
) STRICT;
CREATE INDEX work_note_person ON work_note(person);

CREATE TABLE unit_figure(
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK(length(uid)=16),
  hlc INTEGER NOT NULL, origin INTEGER NOT NULL, deleted INTEGER,
  unit INTEGER NOT NULL REFERENCES unit(id),
  year INTEGER NOT NULL,
  figure TEXT NOT NULL,
  value INTEGER NOT NULL,
  source TEXT,
  note TEXT
) STRICT;

CREATE TABLE diagnosis(
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK(length(uid)=16),
  hlc INTEGER NOT NULL, origin INTEGER NOT NULL, deleted INTEGER,
  entry INTEGER NOT NULL REFERENCES assess_entry(id),
  look_mark INTEGER,
  look_text TEXT,
  listen_date INTEGER,
  listen_heard INTEGER,
  listen_satisfied INTEGER,
  listen_mark INTEGER,
  listen_text TEXT,
  ask_date INTEGER,
  ask_by TEXT,
  ask_mark INTEGER,
  ask_text TEXT,
  judge_date INTEGER,
  judge_by TEXT,
  judge_mark INTEGER,
  strengths TEXT,
  shortcomings TEXT,
  advice TEXT
) STRICT;
CREATE INDEX diagnosis_entry ON diagnosis(entry);

CREATE TABLE diagnosis_answer(
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK(length(uid)=16),
  hlc INTEGER NOT NULL, origin INTEGER NOT NULL, deleted INTEGER,
  diagnosis INTEGER NOT NULL REFERENCES diagnosis(id),
  question TEXT NOT NULL,
  mark INTEGER,
  answer TEXT
) STRICT;
CREATE INDEX diagnosis_answer_diagnosis ON diagnosis_answer(diagnosis);

CREATE TABLE assess_result(
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK(length(uid)=16),
  hlc INTEGER NOT NULL, origin INTEGER NOT NULL, deleted INTEGER,
  entry INTEGER NOT NULL REFERENCES assess_entry(id),
  total INTEGER,
  bonus INTEGER,
  rank INTEGER,
  coverage INTEGER,
  oldest INTEGER,
  veto TEXT,
  proposed TEXT,
  grade TEXT,
  computed INTEGER,
  digest TEXT
) STRICT;
CREATE INDEX assess_result_entry ON assess_result(entry);

CREATE TABLE grade_change(
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK(length(uid)=16),
  hlc INTEGER NOT NULL, origin INTEGER NOT NULL, deleted INTEGER,
  entry INTEGER NOT NULL REFERENCES assess_entry(id),
  date INTEGER NOT NULL,
  occasion TEXT NOT NULL,
  grade_before TEXT,
  grade_after TEXT,
  authoriser TEXT NOT NULL,
  reason TEXT NOT NULL
) STRICT;
CREATE INDEX grade_change_entry ON grade_change(entry);

CREATE TABLE appeal(
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK(length(uid)=16),
  hlc INTEGER NOT NULL, origin INTEGER NOT NULL, deleted INTEGER,
  entry INTEGER NOT NULL REFERENCES assess_entry(id),
  date INTEGER NOT NULL,
  content TEXT NOT NULL,
  handler TEXT,
  outcome TEXT,
  answer TEXT,
  closed INTEGER
) STRICT;
CREATE INDEX appeal_entry ON appeal(entry);

CREATE TABLE yearly_result(
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK(length(uid)=16),
  hlc INTEGER NOT NULL, origin INTEGER NOT NULL, deleted INTEGER,
  person INTEGER NOT NULL REFERENCES person(id),
  year INTEGER NOT NULL,
  grade TEXT NOT NULL,
  total INTEGER,
  organ TEXT,
  cycle INTEGER REFERENCES assess_cycle(id),
  note TEXT
) STRICT;
CREATE INDEX yearly_result_person ON yearly_result(person);

CREATE TABLE honour(
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK(length(uid)=16),
  hlc INTEGER NOT NULL, origin INTEGER NOT NULL, deleted INTEGER,
  year INTEGER NOT NULL,
  name TEXT NOT NULL,
  unit INTEGER REFERENCES unit(id),
  grade TEXT,
  years INTEGER,
  no_penalty INTEGER NOT NULL DEFAULT 0,
  no_veto INTEGER NOT NULL DEFAULT 0,
  places INTEGER,
  organ TEXT,
  state TEXT NOT NULL,
  decided INTEGER,
  document TEXT
) STRICT;

CREATE TABLE honour_candidate(
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK(length(uid)=16),
  hlc INTEGER NOT NULL, origin INTEGER NOT NULL, deleted INTEGER,
  person INTEGER NOT NULL REFERENCES person(id),
  honour INTEGER NOT NULL REFERENCES honour(id),
  chosen INTEGER NOT NULL DEFAULT 0,
  reason TEXT
) STRICT;
CREATE INDEX honour_candidate_person ON honour_candidate(person);

CREATE TABLE result_action(
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK(length(uid)=16),
  hlc INTEGER NOT NULL, origin INTEGER NOT NULL, deleted INTEGER,
  person INTEGER NOT NULL REFERENCES person(id),
  cycle INTEGER REFERENCES assess_cycle(id),
  date INTEGER NOT NULL,
  outcome TEXT NOT NULL,
  rule TEXT,
  basis TEXT NOT NULL,
  authoriser TEXT NOT NULL,
  follow_up TEXT,
  due INTEGER,
  done INTEGER,
  effect TEXT
) STRICT;
CREATE INDEX result_action_person ON result_action(person);

CREATE TABLE nine_box(
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK(length(uid)=16),
  hlc INTEGER NOT NULL, origin INTEGER NOT NULL, deleted INTEGER,
  person INTEGER NOT NULL REFERENCES person(id),
  cycle INTEGER REFERENCES assess_cycle(id),
  date INTEGER NOT NULL,
  result INTEGER NOT NULL,
  potential TEXT NOT NULL,
  result_before INTEGER,
  potential_before TEXT,
  judges TEXT NOT NULL,
  reason TEXT NOT NULL
) STRICT;
CREATE INDEX nine_box_person ON nine_box(person);

CREATE TABLE pay_rule(
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK(length(uid)=16),
  hlc INTEGER NOT NULL, origin INTEGER NOT NULL, deleted INTEGER,
  scheme INTEGER NOT NULL REFERENCES assess_scheme(id),
  name TEXT NOT NULL,
  base INTEGER NOT NULL,
  convert TEXT NOT NULL,
  full_at INTEGER,
  per_point INTEGER,
  floor INTEGER,
  rounding TEXT NOT NULL
) STRICT;
CREATE INDEX pay_rule_scheme ON pay_rule(scheme);

CREATE TABLE pay_factor(
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK(length(uid)=16),
  hlc INTEGER NOT NULL, origin INTEGER NOT NULL, deleted INTEGER,
  rule INTEGER NOT NULL REFERENCES pay_rule(id),
  position INTEGER,
  post TEXT,
  grade TEXT,
  factor INTEGER NOT NULL
) STRICT;
CREATE INDEX pay_factor_rule ON pay_factor(rule);

CREATE TABLE pay_band(
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK(length(uid)=16),
  hlc INTEGER NOT NULL, origin INTEGER NOT NULL, deleted INTEGER,
  rule INTEGER NOT NULL REFERENCES pay_rule(id),
  least INTEGER NOT NULL,
  amount INTEGER NOT NULL
) STRICT;
CREATE INDEX pay_band_rule ON pay_band(rule);

CREATE TABLE pay_item(
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK(length(uid)=16),
  hlc INTEGER NOT NULL, origin INTEGER NOT NULL, deleted INTEGER,
  entry INTEGER NOT NULL REFERENCES assess_entry(id),
  rule INTEGER NOT NULL REFERENCES pay_rule(id),
  post TEXT,
  post_factor INTEGER,
  grade_factor INTEGER,
  earned INTEGER,
  amount INTEGER NOT NULL,
  note TEXT
) STRICT;
CREATE INDEX pay_item_entry ON pay_item(entry);

CREATE TABLE weight_study(
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK(length(uid)=16),
  hlc INTEGER NOT NULL, origin INTEGER NOT NULL, deleted INTEGER,
  scheme INTEGER NOT NULL REFERENCES assess_scheme(id),
  name TEXT NOT NULL,
  date INTEGER,
  note TEXT
) STRICT;
CREATE INDEX weight_study_scheme ON weight_study(scheme);

CREATE TABLE weight_judgement(
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK(length(uid)=16),
  hlc INTEGER NOT NULL, origin INTEGER NOT NULL, deleted INTEGER,
  study INTEGER NOT NULL REFERENCES weight_study(id),
  expert TEXT NOT NULL,
  parent INTEGER REFERENCES assess_dimension(id),
  this INTEGER NOT NULL,
  other INTEGER NOT NULL,
  ratio INTEGER NOT NULL
) STRICT;
CREATE INDEX weight_judgement_study ON weight_judgement(study);

CREATE INDEX assess_entry_cycle ON assess_entry(cycle);
CREATE UNIQUE INDEX assess_score_cell ON assess_score(entry,indicator,grader) WHERE deleted IS NULL;
CREATE UNIQUE INDEX unit_figure_cell ON unit_figure(unit,year,figure) WHERE deleted IS NULL;
CREATE INDEX work_note_indicator ON work_note(indicator);

ALTER TABLE rules ADD COLUMN poor_years INTEGER;
ALTER TABLE rules ADD COLUMN remind_assess_days INTEGER;
