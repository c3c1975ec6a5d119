/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Schemes made, copied, changed, frozen and removed; each deed is one step that can be undone. */
#include "cy-scheme-edit.h"

#include "cy-cycle.h"
#include "cy-error.h"
#include "cy-journal.h"
#include "cy-mapper.h"
#include "cy-scheme-compare.h"
#include "cy-scheme-plan.h"
#include "cy-scheme.h"
#include "cy-step.h"
#include "cy-test.h"

static gint64
add_template (CyTest *test, guint nth)
{
  g_autoptr (GError) error = NULL;
  gint64 id = cy_scheme_add_template (test->conn, nth, 2026, 0, "new scheme", &error);

  g_assert_no_error (error);
  g_assert_cmpint (id, !=, 0);

  return id;
}

static CySchemePlan *
load (CyTest *test, gint64 id)
{
  g_autoptr (GError) error = NULL;
  CySchemePlan *plan = cy_scheme_plan_load (test->conn, id, &error);

  g_assert_no_error (error);

  return plan;
}

static gint64
copy (CyTest *test, gint64 id, int year)
{
  g_autoptr (GError) error = NULL;
  gint64 copied = cy_scheme_copy (test->conn, id, year, "copy", &error);

  g_assert_no_error (error);

  return copied;
}

static CyRecord *
load_record (CyTest *test, const CyEntity *entity, gint64 id)
{
  g_autoptr (GError) error = NULL;
  CyRecord *record = cy_mapper_load (test->conn, entity, id, &error);

  g_assert_no_error (error);

  return record;
}

static void
freeze (CyTest *test, gint64 id, gint64 today)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyStep) step = cy_step_begin (test->conn, "first mark", CY_STEP_NONE, &error);

  g_assert_true (cy_scheme_freeze (test->conn, id, today, &error));
  g_assert_true (cy_step_commit (step, &error));
}

/* A copy has everything of the original, its graders by their own groups, and knows its base. */
static void
test_copy (CyTest *test, gconstpointer data)
{
  gint64 id = add_template (test, 0);
  gint64 other = copy (test, id, 2027);
  g_autoptr (CySchemePlan) plan = load (test, other);
  g_autoptr (CyRecord) scheme = load_record (test, CY_ASSESS_SCHEME, other);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) changes = cy_scheme_compare_load (test->conn, id, other, &error);
  const CySchemeChange *year;

  g_assert_cmpint (plan->year, ==, 2027);
  g_assert_cmpint (cy_plan_indicator (plan, 2)->group, ==, 2);
  g_assert_cmpint (cy_record_get_int (scheme, CY_ASSESS_SCHEME_BASE), ==, id);
  g_assert_cmpint (cy_record_get_int (scheme, CY_ASSESS_SCHEME_VERSION), ==, 2);
  g_assert_cmpuint (changes->len, ==, 1);
  year = g_ptr_array_index (changes, 0);
  g_assert_cmpint (year->kind, ==, CY_SCHEME_CHANGED);
  g_assert_cmpstr (year->before, ==, "2026");
  g_assert_cmpstr (year->after, ==, "2027");
}

/* Nothing of a frozen scheme changes; its copy does. */
static void
test_frozen (CyTest *test, gconstpointer data)
{
  gint64 id = add_template (test, 0);
  g_autoptr (CySchemePlan) plan = load (test, id);
  g_autoptr (CyRecord) part = load_record (test, CY_ASSESS_PART, cy_plan_part (plan, 0)->id);
  g_autoptr (CyRecord) scheme = load_record (test, CY_ASSESS_SCHEME, id);
  g_autoptr (CyRecord) band = cy_record_new (CY_ASSESS_BAND);
  g_autoptr (GError) error = NULL;
  gint64 last;

  freeze (test, id, 20260401);
  freeze (test, id, 20260501);
  g_assert_cmpint (cy_test_count (test, "SELECT frozen FROM assess_scheme"), ==, 20260401);
  last = cy_test_count (test, "SELECT count(*) FROM step");
  cy_record_set_int (part, CY_ASSESS_PART_WEIGHT, 5000);
  g_assert_false (cy_scheme_save (test->conn, part, "change", &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);
  g_clear_error (&error);
  cy_record_set_int (scheme, CY_ASSESS_SCHEME_DECIMALS, 0);
  g_assert_false (cy_scheme_save (test->conn, scheme, "change", &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);
  g_clear_error (&error);
  cy_record_set_int (band, CY_ASSESS_BAND_INDICATOR, cy_plan_indicator (plan, 2)->id);
  cy_record_set_int (band, CY_ASSESS_BAND_POINTS, 100);
  g_assert_false (cy_scheme_save (test->conn, band, "change", &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);
  g_clear_error (&error);
  g_assert_false (cy_scheme_remove (test->conn, CY_ASSESS_SCHEME, id, "remove", &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);
  g_clear_error (&error);
  g_assert_false (
    cy_scheme_move (test->conn, CY_ASSESS_PART, cy_plan_part (plan, 0)->id, FALSE, "move", &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);
  g_clear_error (&error);
  g_assert_cmpint (cy_test_count (test, "SELECT count(*) FROM step"), ==, last);

  {
    gint64 other = copy (test, id, 2026);
    g_autoptr (CySchemePlan) again = load (test, other);
    g_autoptr (CyRecord) own = load_record (test, CY_ASSESS_PART, cy_plan_part (again, 0)->id);

    g_assert_cmpint (again->frozen, ==, 0);
    cy_record_set_int (own, CY_ASSESS_PART_WEIGHT, 5000);
    g_assert_true (cy_scheme_save (test->conn, own, "change", &error));
    g_assert_no_error (error);
  }
}

/* A method that changes leaves nothing of the one before behind. */
static void
test_indicator (CyTest *test, gconstpointer data)
{
  gint64 id = add_template (test, 0);
  g_autoptr (CySchemePlan) plan = load (test, id);
  g_autoptr (CyRecord) record =
    load_record (test, CY_ASSESS_INDICATOR, cy_plan_indicator (plan, 2)->id);
  g_autoptr (GPtrArray) bands = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;
  g_autoptr (CySchemePlan) after = NULL;

  cy_record_set_text (record, CY_ASSESS_INDICATOR_METHOD, "deduct");
  cy_record_set_int (record, CY_ASSESS_INDICATOR_STEP, 50);
  cy_record_set_int (record, CY_ASSESS_INDICATOR_HIGH, 99);
  g_assert_true (cy_scheme_save_indicator (test->conn, record, bands, "change", &error));
  after = load (test, id);
  g_assert_cmpint (cy_plan_indicator (after, 2)->method, ==, CY_METHOD_DEDUCT);
  g_assert_cmpint (cy_plan_indicator (after, 2)->group, ==, -1);
  g_assert_cmpint (cy_plan_indicator (after, 2)->step, ==, 50);
  g_assert_cmpint (cy_plan_indicator (after, 2)->high, ==, 0);
  g_assert_cmpuint (cy_plan_indicator (after, 2)->bands->len, ==, 0);
  g_assert_true (cy_journal_undo (test->conn, NULL, &error));
  g_clear_pointer (&after, cy_scheme_plan_unref);
  after = load (test, id);
  g_assert_cmpuint (cy_plan_indicator (after, 2)->bands->len, ==, 4);
}

static void
test_new_and_move (CyTest *test, gconstpointer data)
{
  gint64 id = add_template (test, 0);
  g_autoptr (CySchemePlan) plan = load (test, id);
  g_autoptr (CySchemePlan) after = NULL;
  g_autoptr (CyRecord) record = cy_record_new (CY_ASSESS_GROUP);
  g_autoptr (GError) error = NULL;

  cy_record_set_int (record, CY_ASSESS_GROUP_SCHEME, id);
  cy_record_set_text (record, CY_ASSESS_GROUP_NAME, "党员代表");
  cy_record_set_int (record, CY_ASSESS_GROUP_WEIGHT, 1000);
  g_assert_true (cy_scheme_save (test->conn, record, "add", &error));
  g_assert_true (
    cy_scheme_move (test->conn, CY_ASSESS_GROUP, cy_record_get_id (record), TRUE, "move", &error));
  after = load (test, id);
  g_assert_cmpuint (after->groups->len, ==, 4);
  g_assert_cmpstr (cy_plan_group (after, 2)->name, ==, "党员代表");
  g_assert_true (cy_scheme_move (test->conn,
                                 CY_ASSESS_GROUP,
                                 cy_plan_group (after, 0)->id,
                                 TRUE,
                                 "move",
                                 &error));
  g_assert_true (
    cy_scheme_remove (test->conn, CY_ASSESS_GROUP, cy_record_get_id (record), "remove", &error));
  g_assert_no_error (error);
}

/* What a cycle runs by stays. */
static void
test_remove (CyTest *test, gconstpointer data)
{
  gint64 id = add_template (test, 0);
  gint64 other = copy (test, id, 2027);
  g_autoptr (CyRecord) cycle = cy_record_new (CY_ASSESS_CYCLE);
  g_autoptr (GError) error = NULL;

  cy_record_set_int (cycle, CY_ASSESS_CYCLE_SCHEME, id);
  cy_record_set_int (cycle, CY_ASSESS_CYCLE_YEAR, 2026);
  cy_record_set_text (cycle, CY_ASSESS_CYCLE_KIND, "year");
  cy_record_set_text (cycle, CY_ASSESS_CYCLE_NAME, "年度");
  cy_record_set_int (cycle, CY_ASSESS_CYCLE_SINCE, 20260101);
  cy_record_set_int (cycle, CY_ASSESS_CYCLE_UNTIL, 20261231);
  cy_record_set_int (cycle, CY_ASSESS_CYCLE_DEADLINE, 20270115);
  cy_record_set_text (cycle, CY_ASSESS_CYCLE_STATE, "open");
  cy_test_save (test, cycle, "cycle");
  g_assert_false (cy_scheme_remove (test->conn, CY_ASSESS_SCHEME, id, "remove", &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);
  g_clear_error (&error);
  g_assert_true (cy_scheme_remove (test->conn, CY_ASSESS_SCHEME, other, "remove", &error));
  g_assert_no_error (error);
  g_assert_cmpint (cy_test_count (test, "SELECT count(*) FROM assess_scheme WHERE deleted IS NULL"),
                   ==,
                   1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cy_test_case ("/model/scheme-edit/copy", test_copy);
  cy_test_case ("/model/scheme-edit/frozen", test_frozen);
  cy_test_case ("/model/scheme-edit/indicator", test_indicator);
  cy_test_case ("/model/scheme-edit/new-and-move", test_new_and_move);
  cy_test_case ("/model/scheme-edit/remove", test_remove);

  return g_test_run ();
}
