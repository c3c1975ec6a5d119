/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The register of routine assessment and the score sheets: a row a person, a sheet a grader, and
 * the share of the good ones said where it is too high. */
#include "cy-cycle.h"
#include "cy-outcome.h"
#include "cy-test-cycle.h"
#include "cy-test-library.h"
#include "cy-test-pool.h"
#include "cy-test-xlsx.h"

static gint64
fill (CyTest *self)
{
  CyTestScheme scheme;
  gint64       cycle;
  g_autoptr (CyRecord) town = cy_test_add_unit (self, "城关镇", "town", 0);
  g_autoptr (CyRecord) village =
    cy_test_add_unit (self, "新民村", "village", cy_record_get_id (town));
  g_autoptr (CyRecord) result = cy_record_new (CY_ASSESS_RESULT);

  cy_test_add_candidate (self, "甲某", cy_record_get_id (village), "secretary");
  cy_test_add_candidate (self, "乙某", cy_record_get_id (village), "secretary");
  cy_test_add_scheme (self, "reserve", 2026, &scheme);
  cycle = cy_test_add_cycle (self, scheme.id, "q1", 20261122);
  cy_record_set_int (result, CY_ASSESS_RESULT_ENTRY, 1);
  cy_record_set_text (result, CY_ASSESS_RESULT_PROPOSED, "1");
  cy_test_save (self, result, "计算");

  return cycle;
}

static void
test_register (CyTest *self, gconstpointer data)
{
  g_autoptr (CyReportArgs) args = cy_test_make_args ();
  g_autofree char *path = NULL;
  g_autofree char *xml = NULL;

  args->about = fill (self);
  path = cy_test_run_report (self, "routine", args);
  xml = cy_test_read_all (path);
  g_assert_cmpuint (args->n_rows, ==, 2);
  cy_test_assert_contains (xml, "甲某");
  cy_test_assert_contains (xml, "more than 40%");
}

static void
test_sheets (CyTest *self, gconstpointer data)
{
  g_autoptr (CyReportArgs) args = cy_test_make_args ();
  g_autofree char *path = NULL;
  g_autofree char *xml = NULL;

  args->about = fill (self);
  path = cy_test_run_report (self, "score-sheets", args);
  xml = cy_test_read_all (path);
  cy_test_assert_contains (xml, "组织部");
  cy_test_assert_contains (xml, "乡党委");
  cy_test_assert_contains (xml, "学习 (10 points)");
  cy_test_assert_contains (xml, "乙某");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cy_test_case ("/report/routine/register", test_register);
  cy_test_case ("/report/routine/score-sheets", test_sheets);

  return g_test_run ();
}
