/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A year of assessment by every way of marking there is, with gaps: marks of three groups with the
 * ends left out, notes above their limits, facts of other rooms, two quarters. */
#include "cy-test-year.h"

#include "cy-cycle.h"
#include "cy-mapper.h"
#include "cy-pool.h"
#include "cy-scheme.h"
#include "cy-step.h"
#include "cy-test-assess.h"
#include "cy-test-facts.h"
#include "cy-unit.h"

#define N_GROUPS 3
#define N_GRADERS 4
#define N_FIELDS 8

/* A field of an indicator, as text or number. */
typedef struct
{
  guint       field;
  const char *text;
  gint64      number;
} Field;

typedef struct
{
  const char *name;
  const char *method;
  int         points;
  Field       fields[N_FIELDS];
  const char *bands; /* values and points */
} Row;

#define TEXT(field, text)                  \
  {                                        \
    CY_ASSESS_INDICATOR_##field, (text), 0 \
  }
#define NUMBER(field, number)                   \
  {                                             \
    CY_ASSESS_INDICATOR_##field, NULL, (number) \
  }
#define FIGURE(figure, function, direction) \
  TEXT (FIGURE, figure), TEXT (FUNCTION, function), TEXT (DIRECTION, direction)

/* Full marks that hardly anything comes out even with. */
static const Row rows[] = {
  { "群众工作", "points", 1700 },
  { "抓落实", "points", 1300 },
  { "作风", "grade", 1100, { { 0 } }, "0=1100 0=830 0=490 0=0" },
  { "党建",
    "deduct",
    1900,
    { NUMBER (STEP, 33),
      NUMBER (LEAST, 20),
      NUMBER (MOST, 150),
      NUMBER (CAP, 700),
      NUMBER (MULTIPLIER, 150) } },
  { "创新", "add", 700, { NUMBER (STEP, 55), NUMBER (CAP, 500) } },
  { "收入",
    "figure",
    1300,
    { FIGURE ("income", "linear", "more"), NUMBER (LOW, 100000), NUMBER (HIGH, 810000) } },
  { "纠纷",
    "figure",
    1700,
    { FIGURE ("disputes", "linear", "less"), NUMBER (LOW, 900000), NUMBER (HIGH, 310000) } },
  { "项目",
    "figure",
    1100,
    { FIGURE ("projects", "steps", "more") },
    "40000=1100 20000=730 10000=210" },
  { "环境",
    "figure",
    700,
    { FIGURE ("environment", "steps", "less") },
    "100000=700 400000=390 700000=130" },
  { "人均", "figure", 1300, { FIGURE ("per_capita", "rate", "more"), NUMBER (HIGH, 251300000) } },
  { "信访", "figure", 1100, { FIGURE ("party", "rate", "less"), NUMBER (HIGH, 30000) } },
  { "测评", "ballot", 1700, { TEXT (BALLOT, "appraise") } },
  { "学时", "hours", 700 },
  { "任务", "tasks", 1300 },
  { "问", "diagnosis", 1100, { TEXT (BLOCK, "ask") } },
  { "切", "diagnosis", 1300, { TEXT (BLOCK, "judge") } },
  { "能力", "ability", 1700, { TEXT (ABILITY, "2") } },
};

static const Row extras[] = {
  { "表彰", "add", 0, { NUMBER (STEP, 57), NUMBER (LEAST, 50), NUMBER (MOST, 190) } },
  { "经验", "add", 0, { NUMBER (STEP, 131), NUMBER (CAP, 200) } },
  { "通报", "deduct", 0, { NUMBER (STEP, 57), NUMBER (MULTIPLIER, 200) } },
  { "督办", "deduct", 0, { NUMBER (STEP, 71), NUMBER (CAP, 150) } },
};

static const Row vetoes[] = {
  { "违纪", "veto", 0, { TEXT (EFFECT, "fail") } },
  { "拉票", "veto", 0, { TEXT (EFFECT, "no_excellent") } },
};

typedef struct
{
  gint64 cycle;
  gint64 graders[N_GROUPS * N_GRADERS];
} Round;

typedef struct
{
  CyTest *test;
  GRand  *random;
  gint64  groups[N_GROUPS];
  gint64  routine; /* the indicator of the quarters */
  gint64  rows[G_N_ELEMENTS (rows)];
  gint64  extras[G_N_ELEMENTS (extras)];
  gint64  vetoes[G_N_ELEMENTS (vetoes)];
  gint64  again; /* that of another part, by marks */
  Round   quarters[2];
  Round   year;
  GArray *people; /* gint64, those who are voted on */
} Year;

/* ---- The scheme ---- */

static void
add_bands (const Year *self, gint64 indicator, const char *bands)
{
  g_auto (GStrv) items = g_strsplit (bands, " ", -1);

  for (guint i = 0; items[i] != NULL; i++)
    {
      g_autoptr (CyRecord) band = cy_record_new (CY_ASSESS_BAND);
      g_auto (GStrv) sides = g_strsplit (items[i], "=", 2);
      g_autofree char *name = g_strdup_printf ("第%u档", i + 1);

      cy_record_set_int (band, CY_ASSESS_BAND_INDICATOR, indicator);
      cy_record_set_int (band, CY_ASSESS_BAND_POSITION, i + 1);
      cy_record_set_text (band, CY_ASSESS_BAND_NAME, name);
      cy_record_set_int (band, CY_ASSESS_BAND_VALUE, g_ascii_strtoll (sides[0], NULL, 10));
      cy_record_set_int (band, CY_ASSESS_BAND_POINTS, g_ascii_strtoll (sides[1], NULL, 10));
      cy_test_save (self->test, band, "band");
    }
}

static void
add_rows (const Year *self, gint64 dimension, const Row *from, guint n, gint64 *ids)
{
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CyRecord) indicator = cy_record_new (CY_ASSESS_INDICATOR);

      cy_record_set_int (indicator, CY_ASSESS_INDICATOR_DIMENSION, dimension);
      cy_record_set_int (indicator, CY_ASSESS_INDICATOR_POSITION, i + 1);
      cy_record_set_text (indicator, CY_ASSESS_INDICATOR_NAME, from[i].name);
      cy_record_set_text (indicator, CY_ASSESS_INDICATOR_METHOD, from[i].method);
      if (from[i].points != 0)
        cy_record_set_int (indicator, CY_ASSESS_INDICATOR_POINTS, from[i].points);
      for (guint j = 0; j < N_FIELDS; j++)
        if (from[i].fields[j].text != NULL)
          cy_record_set_text (indicator, from[i].fields[j].field, from[i].fields[j].text);
        else if (from[i].fields[j].number != 0)
          cy_record_set_int (indicator, from[i].fields[j].field, from[i].fields[j].number);
      cy_test_save (self->test, indicator, "indicator");
      ids[i] = cy_record_get_id (indicator);
      if (from[i].bands != NULL)
        add_bands (self, ids[i], from[i].bands);
    }
}

static gint64
add_scheme (const Year *self, const char *rounding, const char *missing)
{
  gint64 scheme = cy_test_assess_scheme (self->test);
  g_autoptr (CyRecord) record = cy_mapper_load (self->test->conn, CY_ASSESS_SCHEME, scheme, NULL);

  cy_record_set_text (record, CY_ASSESS_SCHEME_ROUNDING, rounding);
  cy_record_set_text (record, CY_ASSESS_SCHEME_MISSING, missing);
  cy_record_set_int (record, CY_ASSESS_SCHEME_TRIM, 1);
  cy_record_set_int (record, CY_ASSESS_SCHEME_TRIM_MIN, 3);
  cy_record_set_int (record, CY_ASSESS_SCHEME_BONUS_CAP, 300);
  cy_record_set_int (record, CY_ASSESS_SCHEME_PENALTY_CAP, 250);
  cy_test_save (self->test, record, "scheme");

  return scheme;
}

static void
add_parts (Year *self, gint64 scheme)
{
  static const int weights[N_GROUPS] = { 3333, 3334, 3333 };
  CyTest          *test = self->test;
  gint64           routine = cy_test_assess_part (test, scheme, "平时考核", "routine", 3000);
  gint64           yearly = cy_test_assess_part (test, scheme, "年终考核", "yearly", 4667);
  gint64           other = cy_test_assess_part (test, scheme, "民主测评", "yearly", 2333);

  self->routine =
    cy_test_assess_indicator (test,
                              cy_test_assess_dimension (test, routine, "履职", "weighted", 10000),
                              "出勤",
                              "points",
                              10000);
  add_rows (self,
            cy_test_assess_dimension (test, yearly, "实绩", "weighted", 0),
            rows,
            G_N_ELEMENTS (rows),
            self->rows);
  add_rows (self,
            cy_test_assess_dimension (test, yearly, "加减分", "extra", 0),
            extras,
            G_N_ELEMENTS (extras),
            self->extras);
  add_rows (self,
            cy_test_assess_dimension (test, yearly, "一票否决", "veto", 0),
            vetoes,
            G_N_ELEMENTS (vetoes),
            self->vetoes);
  self->again =
    cy_test_assess_indicator (test,
                              cy_test_assess_dimension (test, other, "评价", "weighted", 1700),
                              "评价",
                              "points",
                              1700);
  for (guint i = 0; i < N_GROUPS; i++)
    self->groups[i] = cy_test_assess_group (test, scheme, "组", weights[i]);
}

static void
open_round (const Year *self, gint64 scheme, const char *kind, Round *round)
{
  round->cycle = cy_test_assess_cycle (self->test, scheme, kind);
  for (guint i = 0; i < G_N_ELEMENTS (round->graders); i++)
    round->graders[i] =
      cy_test_assess_grader (self->test, round->cycle, self->groups[i / N_GRADERS], "评分人");
}

/* ---- A person ---- */

static gboolean
happens (const Year *self, int one_of)
{
  return g_rand_int_range (self->random, 0, one_of) == 0;
}

/* Every eighth mark is missing, and of some people a whole group. */
static void
give_marks (const Year  *self,
            const Round *round,
            gint64       entry,
            gint64       indicator,
            int          most,
            gboolean     is_whole)
{
  gboolean lacks_group = !is_whole && happens (self, 4);

  for (guint i = 0; i < G_N_ELEMENTS (round->graders); i++)
    if (is_whole || !(happens (self, 8) || (lacks_group && i / N_GRADERS == 2)))
      cy_test_assess_mark (self->test,
                           entry,
                           indicator,
                           round->graders[i],
                           g_rand_int_range (self->random, 0, most + 1));
}

static void
give_grades (const Year *self, gint64 entry, gboolean is_whole)
{
  static const int points[] = { 1100, 830, 490, 0 };

  for (guint i = 0; i < G_N_ELEMENTS (self->year.graders); i++)
    if (is_whole || !happens (self, 5))
      cy_test_assess_mark (self->test,
                           entry,
                           self->rows[2],
                           self->year.graders[i],
                           points[g_rand_int_range (self->random, 0, G_N_ELEMENTS (points))]);
}

/* By the points of the line or its own, often outside its limits, in odd numbers and multiples. */
static void
give_note (const Year *self, gint64 person, gint64 indicator)
{
  g_autoptr (CyRecord) note = cy_record_new (CY_WORK_NOTE);

  cy_record_set_int (note, CY_WORK_NOTE_PERSON, person);
  cy_record_set_int (note, CY_WORK_NOTE_DATE, 20260301);
  cy_record_set_text (note, CY_WORK_NOTE_KIND, "plain");
  cy_record_set_text (note, CY_WORK_NOTE_CONTENT, "防汛值守");
  cy_record_set_int (note, CY_WORK_NOTE_INDICATOR, indicator);
  if (happens (self, 2))
    cy_record_set_int (note, CY_WORK_NOTE_POINTS, g_rand_int_range (self->random, -220, 221));
  if (happens (self, 3))
    cy_record_set_int (note, CY_WORK_NOTE_TIMES, g_rand_int_range (self->random, 1, 5));
  if (happens (self, 3))
    cy_record_set_int (note, CY_WORK_NOTE_MULTIPLIER, g_rand_int_range (self->random, 7, 230));
  cy_record_set_text (note, CY_WORK_NOTE_STATE, "confirmed");
  cy_test_save (self->test, note, "note");
}

static void
give_notes (const Year *self, gint64 person)
{
  for (int i = g_rand_int_range (self->random, 0, 6); i > 0; i--)
    {
      give_note (self, person, self->rows[3]);
      give_note (self, person, self->rows[4]);
      give_note (self,
                 person,
                 self->extras[g_rand_int_range (self->random, 0, G_N_ELEMENTS (extras))]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (vetoes); i++)
    if (happens (self, 10))
      give_note (self, person, self->vetoes[i]);
}

/* Below, within and above what earns points; a loss; nothing to divide by. */
static void
give_figures (const Year *self, gint64 village, gboolean is_whole)
{
  static const struct
  {
    const char *figure;
    int         least;
    int         most;
  } figures[] = {
    { "income", -700, 9300 },     { "disputes", 1700, 9900 },         { "projects", 0, 500 },
    { "environment", 700, 7900 }, { "per_capita", 1100000, 2700000 }, { "party", 1, 1300 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    if (is_whole || !happens (self, 6))
      cy_test_facts_figure (self->test,
                            village,
                            2026,
                            figures[i].figure,
                            !is_whole && happens (self, 9)
                              ? 0
                              : g_rand_int_range (self->random,
                                                  figures[i].least,
                                                  figures[i].most + 1));
}

static void
give_facts (Year *self, gint64 person, gint64 entry, gboolean is_whole)
{
  CyTest   *test = self->test;
  const int marks[] = {
    0, 0, g_rand_int_range (self->random, 0, 10001), g_rand_int_range (self->random, 0, 10001)
  };
  guint n = (guint) g_rand_int_range (self->random, 1, 8);

  if (is_whole || !happens (self, 5))
    cy_test_facts_hours (test, person, g_rand_int_range (self->random, 5, 470));
  if (is_whole || !happens (self, 5))
    cy_test_facts_tasks (test, person, (guint) g_rand_int_range (self->random, 0, (int) n + 1), n);
  if (is_whole || !happens (self, 5))
    cy_test_facts_diagnosis (test, entry, marks);
  if (is_whole || !happens (self, 5))
    cy_test_facts_ability (test, person, "2", g_rand_int_range (self->random, 10, 51));
  if (is_whole || !happens (self, 5))
    g_array_append_val (self->people, person);
}

static gint64
add_candidate (const Year *self, const char *name, gint64 *village)
{
  g_autoptr (CyRecord) unit = cy_test_add_unit (self->test, name, "village", 0);
  g_autoptr (CyRecord) person = cy_test_add_person (self->test, name);
  g_autoptr (CyRecord) entry = cy_record_new (CY_ENTRY);

  cy_record_set_int (entry, CY_ENTRY_PERSON, cy_record_get_id (person));
  cy_record_set_text (entry, CY_ENTRY_STATE, CY_POOL_IN);
  cy_record_set_text (entry, CY_ENTRY_TIER, "committee");
  cy_test_save (self->test, entry, "entry");
  *village = cy_record_get_id (unit);

  return cy_record_get_id (person);
}

/* Every fourth has all there is to have; some were in one quarter only, some in none. */
static void
add_person (Year *self, guint nth)
{
  g_autofree char *name = g_strdup_printf ("甲%u", nth);
  gboolean         is_whole = nth % 4 == 0;
  gint64           village;
  gint64           person = add_candidate (self, name, &village);
  gint64           entry = cy_test_assess_entry (self->test, self->year.cycle, person, village);

  for (guint i = 0; i < G_N_ELEMENTS (self->quarters); i++)
    if (is_whole || ((nth + i) % 3 != 0 && nth % 7 != 3))
      give_marks (self,
                  &self->quarters[i],
                  cy_test_assess_entry (self->test, self->quarters[i].cycle, person, village),
                  self->routine,
                  10000,
                  is_whole);
  give_marks (self, &self->year, entry, self->rows[0], rows[0].points, is_whole);
  give_marks (self, &self->year, entry, self->rows[1], rows[1].points, is_whole);
  give_marks (self, &self->year, entry, self->again, 1700, is_whole);
  give_grades (self, entry, is_whole);
  give_notes (self, person);
  give_figures (self, village, is_whole);
  give_facts (self, person, entry, is_whole);
}

/* ---- The whole ---- */

static void
vote (const Year *self)
{
  g_autoptr (GArray) votes = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < self->people->len; i++)
    {
      gint64 good = g_rand_int_range (self->random, 0, 8);
      gint64 poor = g_rand_int_range (self->random, 0, 8 - (int) good);
      gint64 row[CY_TEST_N_VOTES] = { good, 9 - good - poor, poor, 0 };

      g_array_append_vals (votes, row, CY_TEST_N_VOTES);
    }
  cy_test_facts_ballot (self->test,
                        (const gint64 *) self->people->data,
                        self->people->len,
                        (const gint64 *) votes->data);
}

/* The same people with the same marks every time. Returns: id of the year-end cycle; its quarters
 * are computed. */
gint64
cy_test_year_fill (CyTest *self, const char *rounding, const char *missing, guint n_people)
{
  Year year = { .test = self };
  g_autoptr (GRand) random = g_rand_new_with_seed (20261123);
  g_autoptr (GArray) people = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GError) error = NULL;
  g_autoptr (CyStep) step = cy_step_begin (self->conn, "fill", CY_STEP_BULK, &error);
  gint64 scheme;

  g_assert_no_error (error);
  year.random = random;
  year.people = people;
  scheme = add_scheme (&year, rounding, missing);
  add_parts (&year, scheme);
  open_round (&year, scheme, "q1", &year.quarters[0]);
  open_round (&year, scheme, "q2", &year.quarters[1]);
  open_round (&year, scheme, "year", &year.year);
  for (guint i = 0; i < n_people; i++)
    add_person (&year, i);
  g_assert_true (cy_step_commit (step, &error));
  vote (&year);
  cy_test_assess_run (self, year.quarters[0].cycle);
  cy_test_assess_run (self, year.quarters[1].cycle);

  return year.year.cycle;
}
