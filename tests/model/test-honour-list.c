/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Who can have an honour and why not, and what a decision writes. */
#include "cy-honour-list.h"

#include "cy-error.h"
#include "cy-journal.h"
#include "cy-mapper.h"
#include "cy-outcome.h"
#include "cy-person-parts.h"
#include "cy-test-outcome.h"

#define TODAY 20260301

static gint64
add_person (CyTest *self, const char *name)
{
  g_autoptr (CyRecord) person = cy_test_add_person (self, name);

  return cy_record_get_id (person);
}

static gint64
add_honour (CyTest *self, int years, int places)
{
  g_autoptr (CyRecord) honour = cy_record_new (CY_HONOUR);
  g_autoptr (GError) error = NULL;

  cy_record_set_int (honour, CY_HONOUR_YEAR, 2025);
  cy_record_set_text (honour, CY_HONOUR_NAME, "优秀村干部");
  cy_record_set_text (honour, CY_HONOUR_GRADE, "1");
  cy_record_set_int (honour, CY_HONOUR_YEARS, years);
  cy_record_set_int (honour, CY_HONOUR_NO_PENALTY, 1);
  cy_record_set_int (honour, CY_HONOUR_NO_VETO, 1);
  cy_record_set_int (honour, CY_HONOUR_PLACES, places);
  g_assert_true (cy_honour_save (self->conn, honour, "评选", &error));
  g_assert_no_error (error);

  return cy_record_get_id (honour);
}

static void
add_penalty (CyTest *self, gint64 person, const char *kind, gint64 date, gint64 until)
{
  g_autoptr (CyRecord) award = cy_record_new (CY_AWARD);

  cy_record_set_int (award, CY_AWARD_PERSON, person);
  cy_record_set_text (award, CY_AWARD_KIND, kind);
  cy_record_set_text (award, CY_AWARD_NAME, "党内警告");
  cy_record_set_int (award, CY_AWARD_DATE, date);
  if (until != 0)
    cy_record_set_int (award, CY_AWARD_UNTIL, until);
  cy_test_save (self, award, "处分");
}

static GPtrArray *
load (CyTest *self, gint64 honour)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *lines = cy_honour_people_load (self->conn, honour, TODAY, &error);

  g_assert_no_error (error);

  return lines;
}

static const CyHonourLine *
find (GPtrArray *lines, gint64 person)
{
  for (guint i = 0; i < lines->len; i++)
    if (((const CyHonourLine *) g_ptr_array_index (lines, i))->person == person)
      return g_ptr_array_index (lines, i);
  g_assert_not_reached ();
}

/* Grades of two years running; a year from the appointment form counts, a year not assessed does
 * not. */
static void
test_years (CyTest *self, gconstpointer data)
{
  gint64 before = cy_test_add_year (self, 2024, "locked");
  gint64 cycle = cy_test_add_year (self, 2025, "locked");
  gint64 twice = add_person (self, "甲一");
  gint64 once = add_person (self, "乙二");
  gint64 noted = add_person (self, "丙三");
  g_autoptr (GPtrArray) lines = NULL;
  gint64 honour = add_honour (self, 2, 0);

  cy_test_add_result (self, before, twice, 95000, "1");
  cy_test_add_result (self, cycle, twice, 95000, "1");
  cy_test_add_result (self, cycle, once, 96000, "1");
  cy_test_add_result (self, cycle, noted, 94000, "1");
  cy_test_add_yearly (self, noted, 2024, -1, "1");
  lines = load (self, honour);
  g_assert_true (find (lines, twice)->fits);
  g_assert_false (find (lines, once)->fits);
  g_assert_nonnull (strstr (find (lines, once)->reason, "1 of 2"));
  g_assert_true (find (lines, noted)->fits);
}

static void
test_penalties (CyTest *self, gconstpointer data)
{
  gint64                cycle = cy_test_add_year (self, 2025, "locked");
  gint64                people[5];
  static const gboolean fits[] = { FALSE, TRUE, FALSE, TRUE, TRUE };
  gint64                honour = add_honour (self, 1, 0);
  g_autoptr (GPtrArray) lines = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    {
      people[i] = add_person (self, "甲一");
      cy_test_add_result (self, cycle, people[i], 90000, "1");
    }
  add_penalty (self, people[0], "P3", 20250601, 0);        /* twelve months */
  add_penalty (self, people[1], "P3", 20250101, 20260101); /* has ended */
  add_penalty (self, people[2], "P8", 20250501, 0);        /* nobody knows until when */
  add_penalty (self, people[3], "P8", 20230501, 0);
  add_penalty (self, people[4], "A1", 20250501, 0); /* no penalty */
  lines = load (self, honour);
  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    g_assert_cmpint (find (lines, people[i])->fits, ==, fits[i]);
}

static void
test_decide (CyTest *self, gconstpointer data)
{
  gint64 cycle = cy_test_add_year (self, 2025, "locked");
  gint64 good = add_person (self, "甲一");
  gint64 other = add_person (self, "乙二");
  gint64 plain = add_person (self, "丙三");
  gint64 honour = add_honour (self, 1, 1);
  g_autoptr (CyRecord) decision = cy_record_new (CY_HONOUR);
  g_autoptr (GError) error = NULL;
  guint n;

  cy_test_add_result (self, cycle, good, 95000, "1");
  cy_test_add_result (self, cycle, other, 94000, "1");
  cy_test_add_result (self, cycle, plain, 80000, "2");
  cy_record_set_int (decision, CY_HONOUR_DECIDED, 20260220);
  cy_record_set_text (decision, CY_HONOUR_ORGAN, "县委");
  g_assert_false (cy_honour_decide (self->conn, honour, decision, TODAY, "决定", &n, &error));
  g_clear_error (&error);
  g_assert_false (cy_honour_choose (self->conn, honour, plain, TRUE, TODAY, "人选", &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);
  g_clear_error (&error);
  g_assert_true (cy_honour_choose (self->conn, honour, good, TRUE, TODAY, "人选", &error));
  g_assert_true (cy_honour_choose (self->conn, honour, other, TRUE, TODAY, "人选", &error));
  /* One place only. */
  g_assert_false (cy_honour_decide (self->conn, honour, decision, TODAY, "决定", &n, &error));
  g_clear_error (&error);
  g_assert_true (cy_honour_choose (self->conn, honour, other, FALSE, TODAY, "人选", &error));
  g_assert_true (cy_honour_decide (self->conn, honour, decision, TODAY, "决定", &n, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpint (cy_test_count (self, "SELECT count(*) FROM award WHERE deleted IS NULL"), ==, 1);
  g_assert_false (cy_honour_choose (self->conn, honour, other, TRUE, TODAY, "人选", &error));
  g_clear_error (&error);
  g_assert_true (cy_journal_undo (self->conn, NULL, &error));
  g_assert_cmpint (cy_test_count (self, "SELECT count(*) FROM award WHERE deleted IS NULL"), ==, 0);
  g_assert_cmpint (cy_test_count (self, "SELECT count(*) FROM honour WHERE state='open'"), ==, 1);
}

static void
test_problems (CyTest *self, gconstpointer data)
{
  g_autoptr (CyRecord) honour = cy_record_new (CY_HONOUR);

  cy_record_set_int (honour, CY_HONOUR_YEAR, 2025);
  g_assert_nonnull (cy_honour_find_problem (honour));
  cy_record_set_text (honour, CY_HONOUR_NAME, "优秀村干部");
  g_assert_null (cy_honour_find_problem (honour));
  cy_record_set_int (honour, CY_HONOUR_YEARS, 2);
  g_assert_nonnull (cy_honour_find_problem (honour));
  cy_record_set_text (honour, CY_HONOUR_GRADE, "1");
  g_assert_null (cy_honour_find_problem (honour));
  cy_record_set_int (honour, CY_HONOUR_PLACES, -1);
  g_assert_nonnull (cy_honour_find_problem (honour));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  cy_test_case ("/model/honour-list/years", test_years);
  cy_test_case ("/model/honour-list/penalties", test_penalties);
  cy_test_case ("/model/honour-list/decide", test_decide);
  cy_test_case ("/model/honour-list/problems", test_problems);

  return g_test_run ();
}
