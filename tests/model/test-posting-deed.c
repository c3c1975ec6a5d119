/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A posting from plan to appraisal; what is wrong is said at its field, and then nothing is
 * written.
 */
#include "cy-posting-deed.h"

#include "cy-mapper.h"
#include "cy-posting.h"
#include "cy-test-pool.h"
#include "cy-test-posting.h"

#define TODAY 20261122

typedef struct
{
  CyTest     test;
  gint64     villages[2];
  gint64     people[3];
  GPtrArray *problems;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  static const char *const names[] = { "甲", "乙", "丙" };
  g_autoptr (CyRecord) town = NULL;

  cy_test_set_up (&self->test, NULL);
  town = cy_test_add_unit (&self->test, "城关镇", "town", 0);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (CyRecord) village = cy_test_add_unit (&self->test,
                                                       i == 0 ? "新民村" : "青山村",
                                                       "village",
                                                       cy_record_get_id (town));

      self->villages[i] = cy_record_get_id (village);
    }
  for (guint i = 0; i < 3; i++)
    self->people[i] = cy_test_add_candidate (&self->test, names[i], self->villages[0], "secretary");
  self->problems = cy_posting_problems_new ();
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_ptr_array_unref (self->problems);
  cy_test_tear_down (&self->test, NULL);
}

static CyRecord *
make_plan (Fixture *self, CyDate since, CyDate until)
{
  return cy_test_make_posting (&(CyTestPosting){ 0, self->villages[1], since, until, 0, 0, NULL });
}

static void
plan (Fixture *self, CyRecord *record, guint n_people)
{
  g_autoptr (GError) error = NULL;
  CyPostingOrder order = { CY_DEED_PLAN, record, NULL, 0, TODAY, "计划" };

  g_ptr_array_set_size (self->problems, 0);
  g_assert_true (
    cy_posting_plan (self->test.conn, &order, self->people, n_people, self->problems, &error));
  g_assert_no_error (error);
}

static void
run (Fixture *self, CyPostingDeed deed, CyRecord *record, const CyPostingLevel *levels, guint n)
{
  g_autoptr (GError) error = NULL;
  CyPostingOrder order = { deed, record, levels, n, TODAY, "办理" };

  g_ptr_array_set_size (self->problems, 0);
  g_assert_true (cy_posting_do (self->test.conn, &order, self->problems, &error));
  g_assert_no_error (error);
}

static gboolean
has_problem (Fixture *self, int field)
{
  for (guint i = 0; i < self->problems->len; i++)
    if (((const CyPostingProblem *) g_ptr_array_index (self->problems, i))->field == field)
      return TRUE;

  return FALSE;
}

static gint64
count (Fixture *self)
{
  return cy_test_count (&self->test, "SELECT count(*) FROM posting");
}

static CyRecord *
load_last (Fixture *self)
{
  return cy_mapper_load (self->test.conn,
                         CY_POSTING,
                         cy_test_count (&self->test, "SELECT max(id) FROM posting"),
                         NULL);
}

/* Many at once are one step. */
static void
test_plan (Fixture *self, gconstpointer data)
{
  g_autoptr (CyRecord) record = make_plan (self, 20261201, 20270131);

  plan (self, record, 3);
  g_assert_cmpuint (self->problems->len, ==, 0);
  g_assert_cmpint (count (self), ==, 3);
  g_assert_cmpint (cy_test_count (&self->test,
                                  "SELECT count(DISTINCT person) FROM posting WHERE state = "
                                  "'planned'"),
                   ==,
                   3);
  plan (self, record, 0);
  g_assert_true (has_problem (self, -1));
}

static void
test_wrong (Fixture *self, gconstpointer data)
{
  g_autoptr (CyRecord) record = make_plan (self, 20270131, 20261201);

  plan (self, record, 1);
  g_assert_true (has_problem (self, CY_POSTING_PLANNED_UNTIL));
  cy_record_set_int (record, CY_POSTING_PLANNED_SINCE, 20261200);
  plan (self, record, 1);
  g_assert_true (has_problem (self, CY_POSTING_PLANNED_SINCE));
  cy_record_set_int (record, CY_POSTING_PLANNED_SINCE, 20261201);
  cy_record_set_int (record, CY_POSTING_PLANNED_UNTIL, 20270131);
  cy_record_set_int (record, CY_POSTING_UNIT, self->villages[0]);
  plan (self, record, 1);
  g_assert_true (has_problem (self, CY_POSTING_UNIT));
  cy_record_set_text (record, CY_POSTING_HOST, "某公司");
  cy_record_set_int (record, CY_POSTING_UNIT, self->villages[1]);
  plan (self, record, 1);
  g_assert_true (has_problem (self, CY_POSTING_HOST));
  cy_record_unset (record, CY_POSTING_HOST);
  cy_record_unset (record, CY_POSTING_UNIT);
  cy_record_set_text (record, CY_POSTING_POST, " ");
  cy_record_unset (record, CY_POSTING_KIND);
  cy_record_set_int (record, CY_POSTING_SUBSIDY, -1);
  plan (self, record, 1);
  g_assert_true (has_problem (self, CY_POSTING_UNIT));
  g_assert_true (has_problem (self, CY_POSTING_POST));
  g_assert_true (has_problem (self, CY_POSTING_KIND));
  g_assert_true (has_problem (self, CY_POSTING_SUBSIDY));
  g_assert_cmpint (count (self), ==, 0);
}

/* 培育岗 is held in the own village. */
static void
test_home (Fixture *self, gconstpointer data)
{
  g_autoptr (CyRecord) record = make_plan (self, 20261201, 20270131);

  cy_record_set_int (record, CY_POSTING_UNIT, self->villages[0]);
  cy_record_set_text (record, CY_POSTING_KIND, "F06");
  plan (self, record, 1);
  g_assert_cmpuint (self->problems->len, ==, 0);
}

/* Thirty days are enough, both ends counted; fewer with a reason. */
static void
test_short (Fixture *self, gconstpointer data)
{
  g_autoptr (CyRecord) record = make_plan (self, 20261201, 20261229);

  plan (self, record, 1);
  g_assert_cmpuint (self->problems->len, ==, 1);
  g_assert_true (has_problem (self, CY_POSTING_NOTE));
  cy_record_set_text (record, CY_POSTING_NOTE, "换届前补岗");
  plan (self, record, 1);
  g_assert_cmpuint (self->problems->len, ==, 0);
  cy_record_unset (record, CY_POSTING_NOTE);
  cy_record_set_int (record, CY_POSTING_PLANNED_SINCE, 20270101);
  cy_record_set_int (record, CY_POSTING_PLANNED_UNTIL, 20270130);
  plan (self, record, 1);
  g_assert_cmpuint (self->problems->len, ==, 0);
}

/* One day is enough; nothing is written for the others either. */
static void
test_overlap (Fixture *self, gconstpointer data)
{
  g_autoptr (CyRecord) record = make_plan (self, 20270131, 20270331);

  cy_test_add_posting (&self->test,
                       &(CyTestPosting){
                         self->people[1], self->villages[1], 20261201, 20270131, 0, 0, NULL });
  plan (self, record, 3);
  g_assert_cmpuint (self->problems->len, ==, 1);
  g_assert_true (has_problem (self, CY_POSTING_PLANNED_SINCE));
  g_assert_cmpint (count (self), ==, 1);
  cy_record_set_int (record, CY_POSTING_PLANNED_SINCE, 20270201);
  plan (self, record, 3);
  g_assert_cmpuint (self->problems->len, ==, 0);
  g_assert_cmpint (count (self), ==, 4);
}

/* Told anew when the host changes, but not what somebody set. */
static void
test_crossings (Fixture *self, gconstpointer data)
{
  g_autoptr (CyRecord) record = make_plan (self, 20261201, 20270131);
  g_autoptr (CyRecord) saved = NULL;

  plan (self, record, 1);
  saved = load_last (self);
  g_assert_cmpint (cy_crossings_get (saved), ==, CY_CROSSING_NONE);
  cy_record_unset (saved, CY_POSTING_UNIT);
  cy_record_set_text (saved, CY_POSTING_HOST, "某果业公司");
  run (self, CY_DEED_CHANGE, saved, NULL, 0);
  g_set_object (&saved, NULL);
  saved = load_last (self);
  g_assert_cmpint (cy_crossings_get (saved), ==, CY_CROSSING_REGION | CY_CROSSING_DEPARTMENT);
  cy_record_set_int (saved, CY_POSTING_CROSS_SYSTEM, TRUE);
  run (self, CY_DEED_CHANGE, saved, NULL, 0);
  g_set_object (&saved, NULL);
  saved = load_last (self);
  g_assert_cmpint (cy_record_get_int (saved, CY_POSTING_CROSSINGS_SET), ==, 1);
  cy_record_unset (saved, CY_POSTING_HOST);
  cy_record_set_int (saved, CY_POSTING_UNIT, self->villages[1]);
  run (self, CY_DEED_CHANGE, saved, NULL, 0);
  g_set_object (&saved, NULL);
  saved = load_last (self);
  g_assert_true (cy_record_get_int (saved, CY_POSTING_CROSS_SYSTEM));
}

static void
send_out (Fixture *self, CyRecord *record, CyDate since)
{
  cy_record_set_int (record, CY_POSTING_SINCE, since);
  run (self, CY_DEED_START, record, NULL, 0);
}

static void
test_start (Fixture *self, gconstpointer data)
{
  g_autoptr (CyRecord) record = NULL;
  g_autoptr (CyRecord) other = NULL;

  cy_test_add_posting (&self->test,
                       &(CyTestPosting){
                         self->people[0], self->villages[1], 20261001, 20261231, 0, 0, NULL });
  record = load_last (self);
  send_out (self, record, TODAY + 1);
  g_assert_true (has_problem (self, CY_POSTING_SINCE));
  send_out (self, record, 20261008);
  g_assert_cmpuint (self->problems->len, ==, 0);
  send_out (self, record, 20261008);
  g_assert_true (has_problem (self, CY_POSTING_SINCE));
  cy_test_add_posting (&self->test,
                       &(CyTestPosting){
                         self->people[0], self->villages[1], 20270101, 20270331, 0, 0, NULL });
  other = load_last (self);
  send_out (self, other, 20261101);
  g_assert_true (has_problem (self, CY_POSTING_SINCE));
  g_assert_cmpint (cy_test_count (&self->test,
                                  "SELECT count(*) FROM posting WHERE state = 'running'"),
                   ==,
                   1);
}

static CyRecord *
add_running (Fixture *self)
{
  cy_test_add_posting (&self->test,
                       &(CyTestPosting){ self->people[0],
                                         self->villages[1],
                                         20260501,
                                         20261031,
                                         20260501,
                                         0,
                                         "running" });

  return load_last (self);
}

static void
test_midterm (Fixture *self, gconstpointer data)
{
  g_autoptr (CyRecord) record = add_running (self);

  cy_record_set_int (record, CY_POSTING_MIDTERM_DATE, 20260430);
  run (self, CY_DEED_MIDTERM, record, NULL, 0);
  g_assert_true (has_problem (self, CY_POSTING_MIDTERM_DATE));
  g_assert_true (has_problem (self, CY_POSTING_MIDTERM_BY));
  g_assert_true (has_problem (self, CY_POSTING_MIDTERM));
  cy_record_set_int (record, CY_POSTING_MIDTERM_DATE, 20260801);
  cy_record_set_text (record, CY_POSTING_MIDTERM_BY, "王五");
  cy_record_set_text (record, CY_POSTING_MIDTERM, "表现良好");
  run (self, CY_DEED_MIDTERM, record, NULL, 0);
  g_assert_cmpuint (self->problems->len, ==, 0);
  g_assert_cmpint (cy_test_count (&self->test, "SELECT midterm_date FROM posting"), ==, 20260801);
}

static void
fill_appraisal (CyRecord *record)
{
  cy_record_set_int (record, CY_POSTING_UNTIL, 20261031);
  cy_record_set_int (record, CY_POSTING_APPRAISED, 20261105);
  cy_record_set_text (record, CY_POSTING_APPRAISER, "青山村党支部");
  cy_record_set_text (record, CY_POSTING_GRADE, "1");
  cy_record_set_text (record, CY_POSTING_APPRAISAL, "工作扎实，群众认可");
}

static void
test_appraise (Fixture *self, gconstpointer data)
{
  static const CyPostingLevel levels[] = { { "1", 35 }, { "6", 42 }, { "7", 50 } };
  static const CyPostingLevel bad[] = { { "1", 51 } };
  g_autoptr (CyRecord) record = add_running (self);

  run (self, CY_DEED_APPRAISE, record, NULL, 0);
  g_assert_true (has_problem (self, CY_POSTING_UNTIL));
  g_assert_true (has_problem (self, CY_POSTING_GRADE));
  g_assert_true (has_problem (self, CY_POSTING_APPRAISED));
  g_assert_true (has_problem (self, CY_POSTING_APPRAISER));
  g_assert_true (has_problem (self, CY_POSTING_APPRAISAL));
  g_assert_true (has_problem (self, -1));
  g_set_object (&record, NULL);
  record = load_last (self);
  fill_appraisal (record);
  run (self, CY_DEED_APPRAISE, record, bad, 1);
  g_assert_true (has_problem (self, -1));
  g_assert_cmpint (cy_test_count (&self->test, "SELECT count(*) FROM ability_record"), ==, 0);
  run (self, CY_DEED_APPRAISE, record, levels, G_N_ELEMENTS (levels));
  g_assert_cmpuint (self->problems->len, ==, 0);
  g_assert_cmpint (cy_test_count (&self->test, "SELECT count(*) FROM posting WHERE state = 'done'"),
                   ==,
                   1);
  g_assert_cmpint (
    cy_test_count (&self->test,
                   "SELECT sum(r.level) FROM ability_record r JOIN posting p ON p.id = r.posting"
                   " WHERE r.source = '3' AND r.date = 20261105 AND r.person = p.person"
                   " AND r.evidence = p.appraisal AND r.recorder = p.appraiser"),
    ==,
    127);
  run (self, CY_DEED_APPRAISE, record, levels, G_N_ELEMENTS (levels));
  g_assert_true (has_problem (self, CY_POSTING_GRADE));
}

static void
test_stop (Fixture *self, gconstpointer data)
{
  static const CyPostingLevel levels[] = { { "1", 20 } };
  g_autoptr (CyRecord) record = add_running (self);
  g_autoptr (CyRecord) planned = NULL;

  run (self, CY_DEED_STOP, record, NULL, 0);
  g_assert_true (has_problem (self, CY_POSTING_UNTIL));
  g_assert_true (has_problem (self, CY_POSTING_END_REASON));
  g_set_object (&record, NULL);
  record = load_last (self);
  cy_record_set_int (record, CY_POSTING_UNTIL, 20260801);
  cy_record_set_text (record, CY_POSTING_END_REASON, "因病");
  run (self, CY_DEED_STOP, record, NULL, 0);
  g_assert_cmpuint (self->problems->len, ==, 0);
  g_assert_cmpstr (cy_record_get_text (record, CY_POSTING_STATE), ==, "stopped");
  fill_appraisal (record);
  run (self, CY_DEED_APPRAISE, record, levels, 1);
  g_assert_cmpuint (self->problems->len, ==, 0);
  g_assert_cmpstr (cy_record_get_text (record, CY_POSTING_STATE), ==, "stopped");
  cy_test_add_posting (&self->test,
                       &(CyTestPosting){
                         self->people[1], self->villages[1], 20261201, 20270331, 0, 0, NULL });
  planned = load_last (self);
  cy_record_set_text (planned, CY_POSTING_END_REASON, "另有任用");
  run (self, CY_DEED_STOP, planned, NULL, 0);
  g_assert_cmpuint (self->problems->len, ==, 0);
  g_assert_false (cy_record_has (planned, CY_POSTING_UNTIL));
}

#define add(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/model/posting-deed/plan", test_plan);
  add ("/model/posting-deed/wrong", test_wrong);
  add ("/model/posting-deed/home", test_home);
  add ("/model/posting-deed/short", test_short);
  add ("/model/posting-deed/overlap", test_overlap);
  add ("/model/posting-deed/crossings", test_crossings);
  add ("/model/posting-deed/start", test_start);
  add ("/model/posting-deed/midterm", test_midterm);
  add ("/model/posting-deed/appraise", test_appraise);
  add ("/model/posting-deed/stop", test_stop);

  return g_test_run ();
}
