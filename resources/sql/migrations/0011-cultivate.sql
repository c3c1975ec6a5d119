-- What is done to raise people: courses with their attendance, plans, mentors and what is written down of them.
CREATE TABLE course(
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK(length(uid)=16),
  hlc INTEGER NOT NULL, origin INTEGER NOT NULL, deleted INTEGER,
  year INTEGER NOT NULL,
  name TEXT NOT NULL,
  category TEXT,
  form TEXT,
  content TEXT,
  unit INTEGER REFERENCES unit(id),
  organiser TEXT,
  contractor TEXT,
  place TEXT,
  since INTEGER NOT NULL,
  until INTEGER NOT NULL,
  count_unit TEXT NOT NULL,
  day_hours INTEGER,
  online INTEGER NOT NULL DEFAULT 0,
  counts INTEGER NOT NULL DEFAULT 0,
  capacity INTEGER,
  ability TEXT,
  teachers TEXT,
  materials TEXT,
  certificate TEXT,
  certificate_months INTEGER,
  item INTEGER REFERENCES training_plan_item(id),
  state TEXT NOT NULL,
  note TEXT
) STRICT;

CREATE INDEX course_year ON course(year, deleted);

CREATE TABLE course_session(
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK(length(uid)=16),
  hlc INTEGER NOT NULL, origin INTEGER NOT NULL, deleted INTEGER,
  course INTEGER NOT NULL REFERENCES course(id),
  date INTEGER NOT NULL,
  starts TEXT,
  ends TEXT,
  topic TEXT,
  teacher TEXT,
  place TEXT,
  online INTEGER NOT NULL DEFAULT 0,
  quantity INTEGER NOT NULL
) STRICT;
CREATE INDEX course_session_course ON course_session(course, deleted, date, quantity, online);

CREATE TABLE enrolment(
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK(length(uid)=16),
  hlc INTEGER NOT NULL, origin INTEGER NOT NULL, deleted INTEGER,
  person INTEGER NOT NULL REFERENCES person(id),
  course INTEGER NOT NULL REFERENCES course(id),
  added INTEGER,
  state TEXT NOT NULL,
  result TEXT,
  score INTEGER,
  certificate_number TEXT,
  certificate_date INTEGER,
  certificate_until INTEGER,
  exemption TEXT,
  note TEXT
) STRICT;
CREATE INDEX enrolment_person ON enrolment(person, deleted, course, state);
CREATE INDEX enrolment_course ON enrolment(course, deleted);

CREATE TABLE attendance(
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK(length(uid)=16),
  hlc INTEGER NOT NULL, origin INTEGER NOT NULL, deleted INTEGER,
  enrolment INTEGER NOT NULL REFERENCES enrolment(id),
  session INTEGER NOT NULL REFERENCES course_session(id),
  mark TEXT NOT NULL,
  made_up INTEGER,
  reason TEXT
) STRICT;
-- Hours are summed from this index alone.
CREATE INDEX attendance_enrolment ON attendance(enrolment, deleted, session, mark, made_up);
CREATE INDEX attendance_session ON attendance(session);

CREATE TABLE course_feedback(
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK(length(uid)=16),
  hlc INTEGER NOT NULL, origin INTEGER NOT NULL, deleted INTEGER,
  course INTEGER NOT NULL REFERENCES course(id),
  indicator TEXT NOT NULL,
  very INTEGER,
  fairly INTEGER,
  plain INTEGER,
  poor INTEGER,
  note TEXT
) STRICT;
CREATE INDEX course_feedback_course ON course_feedback(course);

CREATE TABLE training_plan(
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK(length(uid)=16),
  hlc INTEGER NOT NULL, origin INTEGER NOT NULL, deleted INTEGER,
  year INTEGER NOT NULL,
  unit INTEGER REFERENCES unit(id),
  name TEXT NOT NULL,
  goal TEXT,
  budget INTEGER,
  state TEXT NOT NULL,
  approved INTEGER,
  document TEXT,
  note TEXT
) STRICT;

CREATE TABLE training_plan_item(
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK(length(uid)=16),
  hlc INTEGER NOT NULL, origin INTEGER NOT NULL, deleted INTEGER,
  plan INTEGER NOT NULL REFERENCES training_plan(id),
  position INTEGER,
  name TEXT NOT NULL,
  category TEXT,
  form TEXT,
  content TEXT,
  ability TEXT,
  month INTEGER,
  places INTEGER,
  hours INTEGER,
  budget INTEGER,
  note TEXT
) STRICT;
CREATE INDEX training_plan_item_plan ON training_plan_item(plan);

CREATE TABLE growth_plan(
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK(length(uid)=16),
  hlc INTEGER NOT NULL, origin INTEGER NOT NULL, deleted INTEGER,
  person INTEGER NOT NULL REFERENCES person(id),
  year INTEGER NOT NULL,
  tier TEXT,
  target_post TEXT NOT NULL,
  goals TEXT,
  mentor INTEGER REFERENCES mentor(id),
  review_date INTEGER,
  state TEXT NOT NULL,
  review TEXT,
  template INTEGER REFERENCES plan_template(id)
) STRICT;
CREATE INDEX growth_plan_person ON growth_plan(person, deleted, year);

CREATE TABLE growth_plan_step(
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK(length(uid)=16),
  hlc INTEGER NOT NULL, origin INTEGER NOT NULL, deleted INTEGER,
  plan INTEGER NOT NULL REFERENCES growth_plan(id),
  position INTEGER,
  kind TEXT NOT NULL,
  ability TEXT,
  content TEXT NOT NULL,
  due INTEGER,
  done INTEGER,
  result TEXT,
  course INTEGER REFERENCES course(id),
  posting INTEGER REFERENCES posting(id)
) STRICT;
CREATE INDEX growth_plan_step_plan ON growth_plan_step(plan);

CREATE TABLE plan_template(
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK(length(uid)=16),
  hlc INTEGER NOT NULL, origin INTEGER NOT NULL, deleted INTEGER,
  name TEXT NOT NULL,
  tier TEXT,
  target_post TEXT,
  goals TEXT,
  note TEXT
) STRICT;

CREATE TABLE plan_template_step(
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK(length(uid)=16),
  hlc INTEGER NOT NULL, origin INTEGER NOT NULL, deleted INTEGER,
  template INTEGER NOT NULL REFERENCES plan_template(id),
  position INTEGER,
  kind TEXT NOT NULL,
  ability TEXT,
  content TEXT NOT NULL,
  month INTEGER
) STRICT;
CREATE INDEX plan_template_step_template ON plan_template_step(template);

CREATE TABLE mentor(
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK(length(uid)=16),
  hlc INTEGER NOT NULL, origin INTEGER NOT NULL, deleted INTEGER,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  unit INTEGER REFERENCES unit(id),
  organ TEXT,
  post TEXT,
  person INTEGER REFERENCES person(id),
  specialty TEXT,
  phone TEXT,
  capacity INTEGER,
  left INTEGER,
  note TEXT
) STRICT;

CREATE TABLE mentoring(
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK(length(uid)=16),
  hlc INTEGER NOT NULL, origin INTEGER NOT NULL, deleted INTEGER,
  person INTEGER NOT NULL REFERENCES person(id),
  mentor INTEGER NOT NULL REFERENCES mentor(id),
  since INTEGER NOT NULL,
  until INTEGER,
  agreement TEXT,
  goals TEXT,
  end_reason TEXT,
  note TEXT
) STRICT;
CREATE INDEX mentoring_person ON mentoring(person, deleted);
CREATE INDEX mentoring_mentor ON mentoring(mentor);

CREATE TABLE talk(
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK(length(uid)=16),
  hlc INTEGER NOT NULL, origin INTEGER NOT NULL, deleted INTEGER,
  person INTEGER NOT NULL REFERENCES person(id),
  mentoring INTEGER REFERENCES mentoring(id),
  date INTEGER NOT NULL,
  kind TEXT,
  talker TEXT NOT NULL,
  place TEXT,
  content TEXT,
  response TEXT,
  next_date INTEGER,
  recorder TEXT
) STRICT;
CREATE INDEX talk_person ON talk(person, deleted, date);

CREATE TABLE quarter_report(
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK(length(uid)=16),
  hlc INTEGER NOT NULL, origin INTEGER NOT NULL, deleted INTEGER,
  person INTEGER NOT NULL REFERENCES person(id),
  mentoring INTEGER REFERENCES mentoring(id),
  plan INTEGER REFERENCES growth_plan(id),
  year INTEGER NOT NULL,
  quarter INTEGER NOT NULL,
  date INTEGER NOT NULL,
  content TEXT,
  reader TEXT,
  comment TEXT
) STRICT;
CREATE INDEX quarter_report_person ON quarter_report(person, deleted, year, quarter);
