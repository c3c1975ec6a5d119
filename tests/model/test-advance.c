/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Entries go on only with what their step needs, go back with a reason, and all of it undoes. */
#include "cy-test-pool.h"

#include "cy-advance.h"
#include "cy-pool-step.h"
#include "cy-error.h"
#include "cy-journal.h"
#include "cy-person-parts.h"
#include "cy-pool.h"
#include "cy-rules.h"

#define TODAY 20261122
#define DAY 20261116

/* Where each entry stands, and what became of each of its steps. */
#define ENTRIES                                                                      \
  "SELECT group_concat(t,' ') FROM (SELECT state||step||'@'||(step_date%10000) AS t" \
  " FROM pool_entry ORDER BY id)"
#define RECORDS                                                                        \
  "SELECT group_concat(t,' ') FROM (SELECT step||state||coalesce(date%10000, '') AS t" \
  " FROM pool_step WHERE deleted IS NULL ORDER BY id)"

typedef struct
{
  CyTest         test;
  gint64         ids[2];
  CyEntries      entries;
  CyAdvanceCount count;
} Fixture;

static gint64
add_candidate (CyTest *test, const char *name, gint64 birth)
{
  g_autoptr (CyRecord) person = cy_test_add_person (test, name);
  g_autoptr (CyRecord) study = cy_record_new (CY_EDUCATION);
  gint64 id = cy_record_get_id (person);
  gint64 entry;

  cy_test_set_int (test, CY_PERSON, id, CY_PERSON_BIRTH, birth);
  cy_record_set_int (study, CY_EDUCATION_PERSON, id);
  cy_record_set_text (study, CY_EDUCATION_LEVEL, "22");
  cy_test_save (test, study, "study");
  entry = cy_test_add_entry (test, id, CY_POOL_IN_PROGRESS, CY_TIER_COMMITTEE);
  cy_test_set (test, CY_ENTRY, entry, CY_ENTRY_STEP, "1");
  cy_test_set_int (test, CY_ENTRY, entry, CY_ENTRY_STEP_DATE, 20261102);

  return entry;
}

/* Inspections have tests of their own. */
static void
ask_for_no_inspection (CyTest *test)
{
  g_autoptr (CyRecord) rules = cy_rules_for_year (test->conn, 2026, NULL);

  cy_record_set_int (rules, CY_RULES_METHODS_MIN, 0);
  cy_record_set_int (rules, CY_RULES_VOICES_MIN, 0);
  cy_test_save (test, rules, "rules");
}

/* One whom nothing keeps, and one who is too old. */
static void
set_up (Fixture *self, gconstpointer data)
{
  cy_test_set_up (&self->test, NULL);
  ask_for_no_inspection (&self->test);
  self->ids[0] = add_candidate (&self->test, "张三", 19950300);
  self->ids[1] = add_candidate (&self->test, "李四", 19700300);
  self->entries = (CyEntries){ self->ids, 2, TODAY, "推进" };
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  cy_test_tear_down (&self->test, NULL);
}

static void
advance (Fixture *self, CyDate date, guint n_moved)
{
  g_autoptr (GError) error = NULL;
  CyPass pass = { date, "甲乡党委", "甲党〔2026〕1号", "同意" };

  g_assert_true (cy_entries_advance (self->test.conn, &self->entries, &pass, &self->count, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (self->count.n_moved, ==, n_moved);
  g_assert_cmpuint (self->count.n_refused, ==, self->entries.n - n_moved);
}

static void
test_on (Fixture *self, gconstpointer data)
{
  gint64 n_steps = cy_test_count (&self->test, "SELECT count(*) FROM step");

  advance (self, DAY, 2);
  g_assert_cmpint (cy_test_count (&self->test, "SELECT count(*) FROM step"), ==, n_steps + 1);
  cy_test_assert_text (&self->test, ENTRIES, "progress2@1116 progress2@1116");
  cy_test_assert_text (&self->test, RECORDS, "1passed1116 2open 1passed1116 2open");
  /* From the second step on the rules are asked for. */
  advance (self, DAY, 1);
  cy_test_assert_text (&self->test, ENTRIES, "progress3@1116 progress2@1116");
  cy_test_assert_text (&self->test, RECORDS, "1passed1116 2passed1116 1passed1116 2open 3open");
  cy_test_assert_text (&self->test,
                       "SELECT document||conclusion||organ FROM pool_step WHERE step='2' AND "
                       "entry=1",
                       "甲党〔2026〕1号同意甲乡党委");
}

static void
test_undo (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  advance (self, DAY, 2);
  advance (self, DAY, 1);
  g_assert_true (cy_journal_undo (self->test.conn, NULL, &error));
  g_assert_true (cy_journal_undo (self->test.conn, NULL, &error));
  cy_test_assert_text (&self->test, ENTRIES, "progress1@1102 progress1@1102");
  cy_test_assert_text (&self->test, RECORDS, NULL);
  g_assert_true (cy_journal_redo (self->test.conn, NULL, &error));
  cy_test_assert_text (&self->test, RECORDS, "1passed1116 2open 1passed1116 2open");
}

/* The notice is put up on Monday the 9th: five working days are full on Friday the 13th. */
static void
test_notice (Fixture *self, gconstpointer data)
{
  self->entries.n = 1;
  for (guint i = 1; i < 6; i++)
    advance (self, 20261109, 1);
  cy_test_assert_text (&self->test, ENTRIES, "progress6@1109 progress1@1102");
  advance (self, 20261112, 0);
  advance (self, 20261113, 1);
  advance (self, DAY, 1);
  g_assert_cmpuint (self->count.n_admitted, ==, 1);
  cy_test_assert_text (&self->test, ENTRIES, "in7@1116 progress1@1102");
  cy_test_assert_text (&self->test,
                       "SELECT document||admitted FROM pool_entry",
                       "甲党〔2026〕1号20261116");
  /* Who is in the pool goes nowhere. */
  advance (self, DAY, 0);
}

static void
test_back (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  CySetback setback = { .date = DAY, .reason = "材料不全" };

  self->entries.n = 1;
  advance (self, 20261109, 1);
  advance (self, 20261109, 1);
  g_assert_true (
    cy_entries_send_back (self->test.conn, &self->entries, &setback, &self->count, &error));
  cy_test_assert_text (&self->test, ENTRIES, "progress2@1116 progress1@1102");
  cy_test_assert_text (&self->test, RECORDS, "1passed1109 2passed1109 3back1116 2open");
  cy_test_assert_text (&self->test, "SELECT note FROM pool_step WHERE state='back'", "材料不全");
  /* What was passed before counts no more. */
  setback.step = "3";
  g_assert_true (
    cy_entries_send_back (self->test.conn, &self->entries, &setback, &self->count, &error));
  g_assert_cmpuint (self->count.n_refused, ==, 1);
  advance (self, DAY, 1);
  cy_test_assert_text (&self->test, ENTRIES, "progress3@1116 progress1@1102");
}

static void
test_reject (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  CySetback setback = { .date = DAY, .reason = " 　", .is_final = TRUE };

  g_assert_false (
    cy_entries_send_back (self->test.conn, &self->entries, &setback, &self->count, &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);
  g_clear_error (&error);
  setback.reason = "联审有问题";
  g_assert_true (
    cy_entries_send_back (self->test.conn, &self->entries, &setback, &self->count, &error));
  g_assert_cmpuint (self->count.n_moved, ==, 2);
  cy_test_assert_text (&self->test, ENTRIES, "rejected1@1102 rejected1@1102");
  cy_test_assert_text (&self->test, RECORDS, "1failed1116 1failed1116");
}

static void
test_stopped (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  CyPass pass = { .date = DAY };

  g_cancellable_cancel (cancellable);
  cy_conn_set_cancellable (self->test.conn, cancellable);
  g_assert_false (
    cy_entries_advance (self->test.conn, &self->entries, &pass, &self->count, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  cy_conn_set_cancellable (self->test.conn, NULL);
  cy_test_assert_text (&self->test, RECORDS, NULL);
}

#define add(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/model/advance/on", test_on);
  add ("/model/advance/undo", test_undo);
  add ("/model/advance/notice", test_notice);
  add ("/model/advance/back", test_back);
  add ("/model/advance/reject", test_reject);
  add ("/model/advance/stopped", test_stopped);

  return g_test_run ();
}
