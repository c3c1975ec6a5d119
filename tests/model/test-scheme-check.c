/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Every fault of a scheme is found where it stands; the schemes that come along have none. */
#include "cy-scheme-check.h"

#include "cy-error.h"
#include "cy-mapper.h"
#include "cy-scheme-template.h"
#include "cy-scheme.h"
#include "cy-step.h"
#include "cy-test.h"

#include <string.h>

static gint64
make (CyTest *test, guint nth)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyStep) step = cy_step_begin (test->conn, "make", CY_STEP_NONE, &error);
  gint64 id = cy_scheme_template_make (test->conn, nth, 2026, 0, &error);

  g_assert_no_error (error);
  g_assert_true (cy_step_commit (step, &error));

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

static void
set_number (CyTest *test, const CyEntity *entity, gint64 id, guint field, gint64 number)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyStep) step = cy_step_begin (test->conn, "set", CY_STEP_NONE, &error);
  const CyValue value = { .type = CY_VALUE_INT, .number = number };

  g_assert_true (cy_mapper_set (test->conn, entity, id, field, &value, &error));
  g_assert_true (cy_step_commit (step, &error));
}

/* The one fault that stands at @entity and @field. */
static void
assert_fault (CyTest *test, gint64 id, const CyEntity *entity, guint field, const char *words)
{
  g_autoptr (CySchemePlan) plan = load (test, id);
  g_autoptr (GPtrArray) faults = cy_scheme_check (plan);
  guint n = 0;

  for (guint i = 0; i < faults->len; i++)
    {
      const CySchemeFault *fault = g_ptr_array_index (faults, i);

      g_assert_nonnull (fault->place);
      if (fault->entity == entity && fault->field == field && strstr (fault->text, words) != NULL)
        n++;
    }
  g_assert_cmpuint (n, ==, 1);
}

static void
assert_whole (CyTest *test, gint64 id)
{
  g_autoptr (CySchemePlan) plan = load (test, id);
  g_autoptr (GPtrArray) faults = cy_scheme_check (plan);

  if (faults->len > 0)
    g_error ("%s: %s: %s",
             plan->name,
             ((const CySchemeFault *) g_ptr_array_index (faults, 0))->place,
             ((const CySchemeFault *) g_ptr_array_index (faults, 0))->text);
}

static void
test_templates (CyTest *test, gconstpointer data)
{
  for (guint i = 0; i < cy_scheme_template_get_n (); i++)
    assert_whole (test, make (test, i));
}

/* Each change breaks one thing; undone, the scheme is whole again. */
static void
test_numbers (CyTest *test, gconstpointer data)
{
  gint64 id = make (test, 0);
  g_autoptr (CySchemePlan) plan = load (test, id);
  const CyPlanIndicator *first = cy_plan_indicator (plan, 0);
  const struct
  {
    const CyEntity *entity;
    gint64          id;
    guint           field;
    gint64          wrong;
    gint64          right;
    const CyEntity *at;
    guint           at_field;
    const char     *words;
  } cases[] = {
    { CY_ASSESS_PART,
      cy_plan_part (plan, 0)->id,
      CY_ASSESS_PART_WEIGHT,
      3000,
      4000,
      CY_ASSESS_SCHEME,
      CY_ASSESS_SCHEME_NAME,
      "90" },
    { CY_ASSESS_GROUP,
      cy_plan_group (plan, 0)->id,
      CY_ASSESS_GROUP_WEIGHT,
      4050,
      4000,
      CY_ASSESS_SCHEME,
      CY_ASSESS_SCHEME_NAME,
      "100.5" },
    { CY_ASSESS_GROUP,
      cy_plan_group (plan, 0)->id,
      CY_ASSESS_GROUP_WEIGHT,
      0,
      4000,
      CY_ASSESS_GROUP,
      CY_ASSESS_GROUP_WEIGHT,
      "above 0" },
    { CY_ASSESS_DIMENSION,
      cy_plan_dimension (plan, 0)->id,
      CY_ASSESS_DIMENSION_POINTS,
      2500,
      3000,
      CY_ASSESS_PART,
      CY_ASSESS_PART_NAME,
      "95" },
    { CY_ASSESS_DIMENSION,
      cy_plan_dimension (plan, 0)->id,
      CY_ASSESS_DIMENSION_POINTS,
      2500,
      3000,
      CY_ASSESS_DIMENSION,
      CY_ASSESS_DIMENSION_POINTS,
      "not 25" },
    { CY_ASSESS_INDICATOR,
      first->id,
      CY_ASSESS_INDICATOR_POINTS,
      0,
      1000,
      CY_ASSESS_INDICATOR,
      CY_ASSESS_INDICATOR_POINTS,
      "must be filled in" },
    { CY_ASSESS_SCHEME,
      id,
      CY_ASSESS_SCHEME_DECIMALS,
      4,
      2,
      CY_ASSESS_SCHEME,
      CY_ASSESS_SCHEME_DECIMALS,
      "out of range" },
    { CY_ASSESS_SCHEME,
      id,
      CY_ASSESS_SCHEME_TRIM_MIN,
      2,
      5,
      CY_ASSESS_SCHEME,
      CY_ASSESS_SCHEME_TRIM_MIN,
      "at least 3" },
    { CY_ASSESS_SCHEME,
      id,
      CY_ASSESS_SCHEME_QUOTA,
      300,
      200,
      CY_ASSESS_SCHEME,
      CY_ASSESS_SCHEME_QUOTA_APPROVED,
      "below" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      set_number (test, cases[i].entity, cases[i].id, cases[i].field, cases[i].wrong);
      assert_fault (test, id, cases[i].at, cases[i].at_field, cases[i].words);
      set_number (test, cases[i].entity, cases[i].id, cases[i].field, cases[i].right);
      assert_whole (test, id);
    }
}

static void
test_bands (CyTest *test, gconstpointer data)
{
  gint64 id = make (test, 0);
  g_autoptr (CySchemePlan) plan = load (test, id);
  const CyPlanBand *second = g_ptr_array_index (cy_plan_indicator (plan, 2)->bands, 1);

  set_number (test, CY_ASSESS_BAND, second->id, CY_ASSESS_BAND_POINTS, 1000);
  assert_fault (test, id, CY_ASSESS_INDICATOR, CY_ASSESS_INDICATOR_METHOD, "same points");
  set_number (test, CY_ASSESS_BAND, second->id, CY_ASSESS_BAND_POINTS, 100);
  assert_fault (test, id, CY_ASSESS_INDICATOR, CY_ASSESS_INDICATOR_METHOD, "out of order");
  set_number (test, CY_ASSESS_BAND, second->id, CY_ASSESS_BAND_POINTS, 800);
  cy_test_set_text (test, CY_ASSESS_BAND, second->id, CY_ASSESS_BAND_NAME, "好");
  assert_fault (test, id, CY_ASSESS_INDICATOR, CY_ASSESS_INDICATOR_METHOD, "same name");
  cy_test_set_text (test, CY_ASSESS_BAND, second->id, CY_ASSESS_BAND_NAME, "较=好");
  assert_fault (test, id, CY_ASSESS_INDICATOR, CY_ASSESS_INDICATOR_METHOD, "may not hold");
}

static void
test_lines (CyTest *test, gconstpointer data)
{
  gint64 id = make (test, 0);
  gint64 line = cy_test_count (test, "SELECT id FROM assess_line WHERE grade='2'");

  set_number (test, CY_ASSESS_LINE, line, CY_ASSESS_LINE_LEAST, 9500);
  assert_fault (test, id, CY_ASSESS_LINE, CY_ASSESS_LINE_LEAST, "out of order");
  set_number (test, CY_ASSESS_LINE, line, CY_ASSESS_LINE_LEAST, 9000);
  assert_fault (test, id, CY_ASSESS_LINE, CY_ASSESS_LINE_LEAST, "out of order");
  set_number (test, CY_ASSESS_LINE, line, CY_ASSESS_LINE_LEAST, 8000);
  cy_test_set_text (test, CY_ASSESS_LINE, line, CY_ASSESS_LINE_GRADE, "2B");
  assert_fault (test, id, CY_ASSESS_LINE, CY_ASSESS_LINE_GRADE, "no grade");
}

/* The village goals: both ends of a line the same, the wrong way round, a target of 0. */
static void
test_figures (CyTest *test, gconstpointer data)
{
  gint64 id = make (test, 5);
  g_autoptr (CySchemePlan) plan = load (test, id);
  gint64 income = cy_plan_indicator (plan, 0)->id;
  gint64 target = cy_plan_indicator (plan, 1)->id;

  set_number (test, CY_ASSESS_INDICATOR, income, CY_ASSESS_INDICATOR_LOW, 500000);
  assert_fault (test, id, CY_ASSESS_INDICATOR, CY_ASSESS_INDICATOR_HIGH, "divide by zero");
  set_number (test, CY_ASSESS_INDICATOR, income, CY_ASSESS_INDICATOR_LOW, 600000);
  assert_fault (test, id, CY_ASSESS_INDICATOR, CY_ASSESS_INDICATOR_LOW, "More is better");
  cy_test_set_text (test, CY_ASSESS_INDICATOR, income, CY_ASSESS_INDICATOR_DIRECTION, "less");
  assert_whole (test, id);
  set_number (test, CY_ASSESS_INDICATOR, target, CY_ASSESS_INDICATOR_HIGH, 0);
  assert_fault (test, id, CY_ASSESS_INDICATOR, CY_ASSESS_INDICATOR_HIGH, "divided by it");
}

/* Incidents of the deduction book. */
static void
test_incidents (CyTest *test, gconstpointer data)
{
  gint64 id = make (test, 4);
  g_autoptr (CySchemePlan) plan = load (test, id);
  gint64 party = cy_plan_indicator (plan, 4)->id; /* step 1, 0.5 to 3, cap 4 of 4 */
  gint64 bonus = cy_plan_indicator (plan, plan->indicators->len - 3)->id;

  set_number (test, CY_ASSESS_INDICATOR, party, CY_ASSESS_INDICATOR_CAP, 50);
  assert_fault (test, id, CY_ASSESS_INDICATOR, CY_ASSESS_INDICATOR_CAP, "below what counts once");
  set_number (test, CY_ASSESS_INDICATOR, party, CY_ASSESS_INDICATOR_CAP, 500);
  assert_fault (test, id, CY_ASSESS_INDICATOR, CY_ASSESS_INDICATOR_CAP, "above the full marks");
  set_number (test, CY_ASSESS_INDICATOR, party, CY_ASSESS_INDICATOR_CAP, 400);
  set_number (test, CY_ASSESS_INDICATOR, party, CY_ASSESS_INDICATOR_STEP, 350);
  assert_fault (test, id, CY_ASSESS_INDICATOR, CY_ASSESS_INDICATOR_STEP, "outside");
  set_number (test, CY_ASSESS_INDICATOR, party, CY_ASSESS_INDICATOR_STEP, 100);
  set_number (test, CY_ASSESS_INDICATOR, bonus, CY_ASSESS_INDICATOR_CAP, 0);
  assert_whole (test, id); /* the scheme's own cap holds */
  set_number (test, CY_ASSESS_SCHEME, id, CY_ASSESS_SCHEME_BONUS_CAP, 0);
  assert_fault (test, id, CY_ASSESS_INDICATOR, CY_ASSESS_INDICATOR_CAP, "cap on what comes on top");
  cy_test_set_text (test, CY_ASSESS_INDICATOR, bonus, CY_ASSESS_INDICATOR_METHOD, "points");
  assert_fault (test, id, CY_ASSESS_INDICATOR, CY_ASSESS_INDICATOR_METHOD, "no place");
}

/* A group that is no more, and how the cycle is told. */
static void
test_lost_group (CyTest *test, gconstpointer data)
{
  gint64 id = make (test, 0);
  g_autoptr (CySchemePlan) plan = load (test, id);
  g_autoptr (GError) error = NULL;
  g_autoptr (CyStep) step = cy_step_begin (test->conn, "remove", CY_STEP_NONE, &error);

  g_assert_true (cy_scheme_check_whole (test->conn, id, &error));
  g_assert_true (
    cy_mapper_delete (test->conn, CY_ASSESS_GROUP, cy_plan_group (plan, 2)->id, &error));
  g_assert_true (cy_step_commit (step, &error));
  assert_fault (test, id, CY_ASSESS_INDICATOR, CY_ASSESS_INDICATOR_GRADERS, "no more");
  assert_fault (test, id, CY_ASSESS_SCHEME, CY_ASSESS_SCHEME_NAME, "80 in all, not 100");
  g_assert_false (cy_scheme_check_whole (test->conn, id, &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cy_test_case ("/model/scheme-check/templates", test_templates);
  cy_test_case ("/model/scheme-check/numbers", test_numbers);
  cy_test_case ("/model/scheme-check/bands", test_bands);
  cy_test_case ("/model/scheme-check/lines", test_lines);
  cy_test_case ("/model/scheme-check/figures", test_figures);
  cy_test_case ("/model/scheme-check/incidents", test_incidents);
  cy_test_case ("/model/scheme-check/lost-group", test_lost_group);

  return g_test_run ();
}
