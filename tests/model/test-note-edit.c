/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Notes of the year: what each counts by its rule, what may not stand, and what a locked cycle
 * refuses; pasted rows with what is wrong with each. */
#include "cy-note-edit.h"

#include "cy-cycle.h"
#include "cy-error.h"
#include "cy-mapper.h"
#include "cy-note-paste.h"
#include "cy-posting-check.h"
#include "cy-scheme.h"
#include "cy-step.h"
#include "cy-test-pool.h"
#include "cy-test-score.h"

#define TODAY 20261122

#define NOTES "SELECT count(*) FROM work_note WHERE deleted IS NULL"

/* 值班缺岗 takes 0.5 off each time; 表彰 adds own points from 0.5 to 2; 受处分 vetoes. */
typedef struct
{
  CyTest test;
  gint64 people[3];
  gint64 cycle;
  gint64 deduct;
  gint64 add;
  gint64 veto;
} Fixture;

static void
set_limit (CyTest *test, gint64 indicator, guint field, int number)
{
  const CyValue value = { .type = CY_VALUE_INT, .number = number };

  g_assert_true (cy_mapper_set (test->conn, CY_ASSESS_INDICATOR, indicator, field, &value, NULL));
}

static void
set_up (Fixture *self, gconstpointer data)
{
  static const char *const names[3] = { "安一", "白二", "白二" };
  g_autoptr (CyRecord) town = NULL;
  g_autoptr (CyRecord) village = NULL;
  g_autoptr (CyRecord) other = NULL;
  g_autoptr (CyStep) step = NULL;
  CyConn *conn;
  gint64  scheme;
  gint64  part;
  gint64  extra;

  cy_test_set_up (&self->test, NULL);
  conn = self->test.conn;
  town = cy_test_add_unit (&self->test, "青山镇", "town", 0);
  village = cy_test_add_unit (&self->test, "和平村", "village", cy_record_get_id (town));
  other = cy_test_add_unit (&self->test, "新民村", "village", cy_record_get_id (town));
  for (guint i = 0; i < 3; i++)
    self->people[i] = cy_test_add_candidate (&self->test,
                                             names[i],
                                             cy_record_get_id (i == 2 ? other : village),
                                             "committee");
  step = cy_step_begin (conn, "scheme", CY_STEP_NONE, NULL);
  scheme = cy_test_score_add_scheme (conn, 2026);
  part = cy_test_score_add_part (conn, scheme, "yearly", 10000);
  extra = cy_test_score_add_dimension (conn, part, "加减分", "extra", 0);
  self->deduct = cy_test_score_add_indicator (conn, extra, "值班缺岗", "deduct", 0, 0);
  set_limit (&self->test, self->deduct, CY_ASSESS_INDICATOR_STEP, 50);
  set_limit (&self->test, self->deduct, CY_ASSESS_INDICATOR_MULTIPLIER, 150);
  set_limit (&self->test, self->deduct, CY_ASSESS_INDICATOR_CAP, 300);
  self->add = cy_test_score_add_indicator (conn, extra, "表彰", "add", 0, 0);
  set_limit (&self->test, self->add, CY_ASSESS_INDICATOR_LEAST, 50);
  set_limit (&self->test, self->add, CY_ASSESS_INDICATOR_MOST, 200);
  self->veto = cy_test_score_add_indicator (conn, extra, "受处分", "veto", 0, 0);
  self->cycle = cy_test_score_add_cycle (conn, scheme, 2026, "year");
  cy_test_score_add_entry (conn, self->cycle, self->people[0], NULL);
  g_assert_true (cy_step_commit (step, NULL));
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  cy_test_tear_down (&self->test, NULL);
}

static CyRecord *
make_note (gint64 indicator, gint64 date, int points)
{
  CyRecord *note = cy_note_new (date);

  cy_record_set_text (note, CY_WORK_NOTE_KIND, CY_NOTE_BAD);
  cy_record_set_text (note, CY_WORK_NOTE_CONTENT, "值班抽查时不在岗");
  if (indicator != 0)
    cy_record_set_int (note, CY_WORK_NOTE_INDICATOR, indicator);
  if (points != 0)
    cy_record_set_int (note, CY_WORK_NOTE_POINTS, points);

  return note;
}

/* The first that is wrong with it; %NULL when it was written. */
static char *
add_note (Fixture *self, CyRecord *note, guint n_people)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) problems = cy_posting_problems_new ();
  const CyPeople people = { self->people, n_people, "note" };

  g_assert_true (cy_note_add (self->test.conn, note, &people, TODAY, problems, &error));
  g_assert_no_error (error);

  return problems->len > 0
           ? g_strdup (((const CyPostingProblem *) g_ptr_array_index (problems, 0))->message)
           : NULL;
}

static void
assert_refused (Fixture *self, gint64 indicator, gint64 date, int points, const char *message)
{
  g_autoptr (CyRecord) note = make_note (indicator, date, points);
  g_autofree char *said = add_note (self, note, 1);

  g_assert_cmpstr (said, ==, message);
  g_assert_cmpint (cy_test_count (&self->test, NOTES), ==, 0);
}

/* ---- Rules ---- */

static void
assert_value (GPtrArray *rules, gint64 id, int times, int points, int factor, const char *expected)
{
  g_autofree char *words = NULL;
  gint64           value;

  cy_note_rule_value (cy_note_rules_find (rules, id), times, points, factor, &value);
  words = cy_note_dup_value (value);
  g_assert_cmpstr (words, ==, expected);
}

static void
test_rules (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rules = cy_note_rules_load (self->test.conn, &error);
  g_autofree char *deduct = NULL;
  g_autofree char *add = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (rules->len, ==, 3);
  deduct = cy_note_rule_dup_text (cy_note_rules_find (rules, self->deduct));
  g_assert_cmpstr (deduct, ==, "0.5 points off each time, times 1.5, 3 points in all at most");
  add = cy_note_rule_dup_text (cy_note_rules_find (rules, self->add));
  g_assert_cmpstr (add, ==, "own points from 0.5, own points up to 2");

  /* Once by the step: 0.5 × 1.5; three times 0.5 × 2; own points within their limits. */
  assert_value (rules, self->deduct, 0, 0, 0, "−0.75");
  assert_value (rules, self->deduct, 3, 0, 200, "−3");
  assert_value (rules, self->add, 1, 125, 0, "+1.25");
  assert_value (rules, self->add, 2, 500, 0, "+4");
  assert_value (rules, self->add, 1, 10, 33, "+0.165");
  assert_value (rules, self->veto, 1, 0, 0, "0");
}

/* ---- Checking ---- */

static void
test_refused (Fixture *self, gconstpointer data)
{
  g_autoptr (CyRecord) nobody = make_note (self->deduct, 20260301, 0);
  g_autofree char *said = add_note (self, nobody, 0);

  g_assert_cmpstr (said, ==, "Choose whom the note is about.");
  assert_refused (self, self->deduct, 20261123, 0, "This day is still to come.");
  assert_refused (self, self->deduct, 20260300, 0, "Give the day as 2026-03-01.");
  assert_refused (self,
                  self->deduct,
                  20251201,
                  0,
                  "“值班缺岗” is of 2026: give a day of that year.");
  assert_refused (self, self->add, 20260301, 0, "“表彰” has no points of its own: write how many.");
  assert_refused (self, self->add, 20260301, 25, "“表彰” counts 0.5 points at least each time.");
  assert_refused (self, self->add, 20260301, 250, "“表彰” counts 2 points at most each time.");
  assert_refused (self, self->veto, 20260301, 100, "A veto has no points.");
  assert_refused (self,
                  self->deduct,
                  20260301,
                  -100,
                  "Write points above zero: whether they are added or taken off is said by the "
                  "indicator.");
}

static void
test_written (Fixture *self, gconstpointer data)
{
  g_autoptr (CyRecord) note = make_note (self->deduct, 20260301, 0);
  g_autoptr (CyRecord) plain = make_note (0, 20240301, 0);

  g_assert_null (add_note (self, note, 3));
  g_assert_cmpint (cy_test_count (&self->test, NOTES), ==, 3);
  g_assert_null (add_note (self, plain, 1));
  g_assert_cmpint (cy_test_count (&self->test, NOTES), ==, 4);
}

/* Who is in no locked cycle is still free. */
static void
test_locked (Fixture *self, gconstpointer data)
{
  g_autoptr (CyRecord) note = make_note (self->deduct, 20260301, 0);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GError) error = NULL;
  g_autofree char *said = NULL;
  gint64           id;

  g_assert_null (add_note (self, note, 1));
  cy_test_set_text (&self->test, CY_ASSESS_CYCLE, self->cycle, CY_ASSESS_CYCLE_STATE, "locked");
  said = add_note (self, note, 1);
  g_assert_cmpstr (said,
                   ==,
                   "The cycle of this day is locked: what it counted is not changed any more.");
  id = cy_test_count (&self->test, "SELECT id FROM work_note");
  g_array_append_val (ids, id);
  g_assert_false (cy_note_set_state (self->test.conn, ids, CY_NOTE_CONFIRMED, "check", &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);
  g_assert_false (cy_note_delete (self->test.conn, ids, "delete", NULL));
  g_assert_cmpint (cy_test_count (&self->test, NOTES), ==, 1);
  cy_test_set_text (&self->test, CY_ASSESS_CYCLE, self->cycle, CY_ASSESS_CYCLE_STATE, "open");
  g_assert_true (cy_note_set_state (self->test.conn, ids, CY_NOTE_CONFIRMED, "check", NULL));
  cy_test_assert_text (&self->test, "SELECT state FROM work_note", "confirmed");
}

/* ---- Pasting ---- */

static GPtrArray *
paste (Fixture *self, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autoptr (GError) error = NULL;
  GPtrArray *drafts;

  for (guint i = 0; lines[i] != NULL; i++)
    g_ptr_array_add (rows, g_strsplit (lines[i], "|", -1));
  drafts = cy_note_paste_read (self->test.conn, rows, TODAY, &error);
  g_assert_no_error (error);

  return drafts;
}

static void
assert_drafts (Fixture *self, const char *text, const char *const *expected)
{
  g_autoptr (GPtrArray) drafts = paste (self, text);
  guint n = 0;

  for (; n < drafts->len; n++)
    g_assert_cmpstr (((const CyNoteDraft *) g_ptr_array_index (drafts, n))->error, ==, expected[n]);
}

static void
test_paste (Fixture *self, gconstpointer data)
{
  static const char *const expected[] = {
    NULL,
    NULL,
    "several people are named “白二”: write the village too",
    "there is nobody named “外人”",
    "notes of 2026 count for no indicator “缺勤”",
    "“好” is no kind: write 正面, 负面 or 一般",
    "“2026.13.1” is no whole day",
    "This day is still to come.",
    "Times: “很多” is no number",
    NULL,
  };
  g_autoptr (GPtrArray) drafts = NULL;
  guint n;

  assert_drafts (self,
                 "2026.3.1|安一|　|负面|缺岗一次|值班缺岗|2\n"
                 "2026-03-02|白二|新民村|正面|受县级表彰|表彰||1.5\n"
                 "2026-03-02|白二||正面|受表彰\n"
                 "2026-03-02|外人||正面|受表彰\n"
                 "2026-03-02|安一||负面|缺勤|缺勤\n"
                 "2026-03-02|安一||好|表现好\n"
                 "2026.13.1|安一||一般|走访\n"
                 "2026-12-31|安一||一般|走访\n"
                 "2026-03-02|安一||一般|走访||很多\n"
                 "2026-03-02||新民村|一般|全村无诉求",
                 expected);
  drafts = paste (self,
                  "姓名|类别|分值|内容|日期|指标\n安一|正面|+2|表彰|2026-03-02|表彰\n安一|坏|||"
                  "2026-03-02|");
  g_assert_true (cy_note_paste_save (self->test.conn, drafts, "paste", &n, NULL));
  g_assert_cmpuint (n, ==, 1);
  cy_test_assert_text (&self->test, "SELECT points||state FROM work_note", "200open");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define CASE(name, func) \
  g_test_add ("/model/note-edit/" name, Fixture, NULL, set_up, func, tear_down)
  CASE ("rules", test_rules);
  CASE ("refused", test_refused);
  CASE ("written", test_written);
  CASE ("locked", test_locked);
  CASE ("paste", test_paste);
#undef CASE

  return g_test_run ();
}
