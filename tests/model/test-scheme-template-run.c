/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Each scheme that comes along is run for a year, with something given for every indicator, and
 * comes to what was worked out by hand. */
#include "cy-assess-compute.h"
#include "cy-cycle.h"
#include "cy-mapper.h"
#include "cy-scheme-template.h"
#include "cy-scheme.h"
#include "cy-step.h"
#include "cy-test-assess.h"
#include "cy-test-facts.h"
#include "cy-test-pool.h"

#define N_GROUPS 3
#define MOST_GRADERS 5

/* What is given for everything, whatever the scheme asks for:
 *
 * Marks of 组织部 (40 %) 90 %, of 乡镇党委 (40 %) 80 %, of 村党支部 (20 %) 85 % of full marks: 85
 * %. The second band of every grade. One note a line by the points of the line, 3 for the bonus. 10
 * of 40 hours. 2 of 3 tasks. A ballot of 90. Diagnoses of 80, 90, 86.5 and 99. Abilities of 5.0,
 * 4.5, 4.0, 3.5, 3.0, 2.5 and 2.0 of 5. Village: income 23, per head 20000, 2 projects, environment
 * 81, disputes 96, satisfaction 90, party building 92. */
typedef struct
{
  const char *id;
  const char *name;
  guint       n_graders; /* of 组织部 */
  const char *quarters;  /* in which marks are given */
  gint64      total;     /* thousandths */
  const char *grade;
  const char *vetoed; /* the grade once there is a veto */
} Expected;

static const Expected expected[] = {
  /* Quarters: 85 % of 62 = 52.7, grades 8 and 16, on duty 8 − 1 in the first one: 83.7 and 84.7.
   * Year-end: 85 % of 66 = 56.1, hours 1.5, tasks 5.333, grade 9, ballot 7.2: 79.133.
   * 84.2 × 40 % + 79.133 × 60 % + 3 − 2. The five of 组织部 give 60, 88, 90, 92 and 100 %, of which
   * the first and the last are left out. */
  { "four-dimensions", "Four dimensions", 5, "12", 82160, "2", "3" },
  /* Quarter: 85 % of 50 = 42.5, grade 16, attendance 30 − 2: 86.5. Year-end: 85 % of 52 = 44.2,
   * grade 5, ballot 7.2, hours 2, tasks 10, honesty 10 − 2: 76.4. 25.95 + 53.48 + 3 − 2. */
  { "five-words", "Virtue, ability, diligence, results, honesty", 1, "1", 80430, "2", "3" },
  /* A quarter of 80 + 90 + 86.5 + 99. */
  { "four-diagnoses", "Four diagnoses", 1, "", 88880, "2", "3" },
  /* 8 × (1 + 0.9 + 0.8 + 0.7 + 0.6 + 0.5 + 0.4) = 39.2, 85 % of 44 = 37.4, + 3 − 2. */
  { "seven-abilities", "Seven abilities", 1, "", 77600, "3", "3" },
  /* 3.5 + 4.5 + 3 + 2.5 + 2.5 + 2 + 1.5 + 2 + 1 + 1 + 1.5 + 0.5 = 25.5 off, + 3 − 2. */
  { "deductions", "Deduction book", 1, "", 75500, "3", "3" },
  /* 3.2 + 4.8 + 4, 6 + 8 + 8, 85 % of 20 + 10 − 2, 7.36 + 9, + 3 − 2. */
  { "village-goals", "Village goals", 1, "", 76360, "3B", "3B" },
};

typedef struct
{
  CyTest         *test;
  const Expected *expected;
  CySchemePlan   *plan;
  gint64          village;
  gint64          person; /* 0 for a village team */
  gint64          cycle;
  gint64          entry;
  gint64          graders[N_GROUPS][MOST_GRADERS];
} Case;

static void
case_clear (Case *one)
{
  g_clear_pointer (&one->plan, cy_scheme_plan_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Case, case_clear)

/* ---- Who ---- */

static void
set_up (CyTest *test, guint nth, Case *one)
{
  g_autoptr (CyRecord) village = cy_test_add_unit (test, "石碾村", "village", 0);
  g_autoptr (GError) error = NULL;
  g_autoptr (CyStep) step = cy_step_begin (test->conn, "make", CY_STEP_NONE, &error);
  gint64 scheme = cy_scheme_template_make (test->conn, nth, 2026, 0, &error);

  g_assert_no_error (error);
  g_assert_true (cy_step_commit (step, &error));
  one->test = test;
  one->expected = &expected[nth];
  one->plan = cy_scheme_plan_load (test->conn, scheme, &error);
  g_assert_no_error (error);
  one->village = cy_record_get_id (village);
  if (!g_str_equal (one->plan->object, "team"))
    one->person = cy_test_add_candidate (test, "林晓雁", one->village, "committee");
}

static void
open_cycle (Case *one, const char *kind)
{
  one->cycle = cy_test_assess_cycle (one->test, one->plan->id, kind);
  one->entry = cy_test_assess_entry (one->test, one->cycle, one->person, one->village);
  for (guint i = 0; i < one->plan->groups->len; i++)
    for (guint j = 0; j < (i == 0 ? one->expected->n_graders : 1); j++)
      one->graders[i][j] =
        cy_test_assess_grader (one->test, one->cycle, cy_plan_group (one->plan, i)->id, "评分人");
}

/* ---- What is given ---- */

static void
give_marks (const Case *one, const CyPlanIndicator *indicator)
{
  static const int shares[N_GROUPS] = { 90, 80, 85 };
  static const int five[MOST_GRADERS] = { 60, 88, 90, 92, 100 };

  for (guint i = 0; i < one->plan->groups->len; i++)
    for (guint j = 0; j < MOST_GRADERS && one->graders[i][j] != 0; j++)
      {
        int share = one->graders[i][1] != 0 ? five[j] : shares[i];
        int mark = indicator->points * share / 100;

        if (indicator->group >= 0 && (guint) indicator->group != i)
          continue;
        if (indicator->method == CY_METHOD_GRADE)
          mark = ((const CyPlanBand *) g_ptr_array_index (indicator->bands, 1))->points;
        cy_test_assess_mark (one->test, one->entry, indicator->id, one->graders[i][j], mark);
      }
}

static void
give_note (const Case *one, const CyPlanIndicator *indicator)
{
  g_autoptr (CyRecord) note = cy_record_new (CY_WORK_NOTE);

  if (one->person != 0)
    cy_record_set_int (note, CY_WORK_NOTE_PERSON, one->person);
  else
    cy_record_set_int (note, CY_WORK_NOTE_UNIT, one->village);
  cy_record_set_int (note, CY_WORK_NOTE_DATE, 20260301);
  cy_record_set_text (note, CY_WORK_NOTE_KIND, "plain");
  cy_record_set_text (note, CY_WORK_NOTE_CONTENT, indicator->name);
  cy_record_set_int (note, CY_WORK_NOTE_INDICATOR, indicator->id);
  if (indicator->method == CY_METHOD_ADD)
    cy_record_set_int (note, CY_WORK_NOTE_POINTS, 300);
  cy_record_set_text (note, CY_WORK_NOTE_STATE, "confirmed");
  cy_test_save (one->test, note, "note");
}

/* Of the quarters only the first has notes; no veto yet. */
static void
give (const Case *one, const char *kind)
{
  for (guint i = 0; i < one->plan->indicators->len; i++)
    {
      const CyPlanIndicator *indicator = cy_plan_indicator (one->plan, i);

      if (!cy_scheme_plan_is_asked (one->plan, i, kind))
        continue;
      if (indicator->method == CY_METHOD_POINTS || indicator->method == CY_METHOD_GRADE)
        give_marks (one, indicator);
      if ((indicator->method == CY_METHOD_DEDUCT || indicator->method == CY_METHOD_ADD) &&
          !g_str_equal (kind, "q2"))
        give_note (one, indicator);
    }
}

static void
give_facts (const Case *one)
{
  static const struct
  {
    const char *code;
    gint64      value;
  } figures[] = {
    { "income", 2300 },      { "per_capita", 2000000 }, { "projects", 200 },      { "party", 9200 },
    { "environment", 8100 }, { "disputes", 9600 },      { "satisfaction", 9000 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    cy_test_facts_figure (one->test, one->village, 2026, figures[i].code, figures[i].value);
  if (one->person == 0)
    return;
  cy_test_facts_diagnosis (one->test, one->entry, (int[]){ 8000, 9000, 8650, 9900 });
  cy_test_facts_hours (one->test, one->person, 100);
  cy_test_facts_tasks (one->test, one->person, 2, 3);
  cy_test_facts_ballot (one->test, &one->person, 1, (gint64[]){ 5, 5, 0, 0 });
  for (int i = 0; i < 7; i++)
    {
      const char ability[] = { (char) ('1' + i), '\0' };

      cy_test_facts_ability (one->test, one->person, ability, 50 - 5 * i);
    }
}

/* ---- What came of it ---- */

static CyAssessBook *
load (const Case *one)
{
  g_autoptr (GError) error = NULL;
  CyAssessBook *book = cy_assess_book_load (one->test->conn, one->cycle, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (book->entries->len, ==, 1);

  return book;
}

/* Nothing is without a value, and the parts of the year have theirs. */
static void
assert_whole (const CyAssessBook *book)
{
  g_autoptr (CyAssessMark) mark = cy_assess_mark_new (book);

  cy_assess_compute (book, 0, mark);
  for (guint i = 0; i < book->plan->indicators->len; i++)
    {
      const CyPlanIndicator *indicator = cy_plan_indicator (book->plan, i);

      if (!book->asked[i] || indicator->method == CY_METHOD_VETO)
        continue;
      g_test_message ("%s", indicator->name);
      g_assert_cmpint (mark->indicators[i].value, !=, CY_ASSESS_NO_VALUE);
      g_assert_cmpint (mark->indicators[i].why, ==, CY_WHY_NONE);
    }
  for (guint i = 0; i < book->plan->parts->len; i++)
    g_assert_true (!cy_assess_is_part_asked (book, i) ||
                   mark->parts[i].value != CY_ASSESS_NO_VALUE);
  g_assert_cmpint (mark->coverage, ==, 1000);
}

static void
run (Case *one, const char *kind)
{
  g_autoptr (CyAssessBook) book = NULL;

  open_cycle (one, kind);
  give (one, kind);
  if (g_str_equal (kind, "year"))
    give_facts (one);
  cy_test_assess_run (one->test, one->cycle);
  book = load (one);
  assert_whole (book);
}

static void
veto (const Case *one)
{
  for (guint i = 0; i < one->plan->indicators->len; i++)
    if (cy_plan_indicator (one->plan, i)->method == CY_METHOD_VETO)
      give_note (one, cy_plan_indicator (one->plan, i));
  cy_test_assess_run (one->test, one->cycle);
}

static void
assert_result (const Case *one, const char *grade)
{
  g_autoptr (CyAssessBook) book = load (one);
  const CyAssessStored *stored = &cy_assess_book_entry (book, 0)->stored;

  g_assert_cmpint (stored->total, ==, one->expected->total);
  g_assert_cmpstr (stored->proposed, ==, grade);
}

static void
test_scheme (CyTest *test, gconstpointer data)
{
  guint       nth = GPOINTER_TO_UINT (data);
  const char *quarters = expected[nth].quarters;
  g_auto (Case) one = { NULL };

  g_assert_cmpuint (cy_scheme_template_get_n (), ==, G_N_ELEMENTS (expected));
  g_assert_cmpstr (cy_scheme_template_get_name (nth), ==, expected[nth].name);
  set_up (test, nth, &one);
  for (guint i = 0; quarters[i] != '\0'; i++)
    run (&one, (const char[]){ 'q', quarters[i], '\0' });
  run (&one, "year");
  assert_result (&one, expected[nth].grade);
  veto (&one);
  assert_result (&one, expected[nth].vetoed);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autofree char *name = g_strdup_printf ("/model/scheme-template-run/%s", expected[i].id);

      g_test_add (name,
                  CyTest,
                  GUINT_TO_POINTER (i),
                  cy_test_set_up,
                  test_scheme,
                  cy_test_tear_down);
    }

  return g_test_run ();
}
