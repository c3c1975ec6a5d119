/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What a report was told comes back as it was. */
#include "cy-report.h"

#include "cy-error.h"
#include "cy-person-list.h"

static void
test_round_trip (void)
{
  const char *columns[] = { "name", "school_major", NULL };
  const char *women[] = { "2", NULL };
  g_autoptr (CyReportArgs) args = cy_report_args_new ();
  g_autoptr (CyReportArgs) back = NULL;
  g_autoptr (CyQuery) query = cy_query_new (&cy_person_list);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  args->scope = 7;
  args->base_date = 21001122;
  args->since = 21000601;
  args->mask = CY_MASK_LAST4;
  args->any_state = TRUE;
  args->unit_name = g_strdup ("双河镇党委");
  args->leader = g_strdup ("赵 = 敏\n");
  args->reason = g_strdup ("催报");
  cy_report_args_set_columns (args, columns);
  g_assert_true (cy_query_set_condition (query, "gender", CY_IS_ONE_OF, women));
  cy_report_args_set_query (args, query);
  text = cy_report_args_to_text (args);
  back = cy_report_args_from_text (text, &cy_person_list, &error);
  g_assert_no_error (error);

  g_assert_cmpint (back->scope, ==, 7);
  g_assert_cmpuint (back->base_date, ==, 21001122);
  g_assert_cmpuint (back->since, ==, 21000601);
  g_assert_cmpint (back->mask, ==, CY_MASK_LAST4);
  g_assert_true (back->any_state);
  g_assert_cmpstr (back->unit_name, ==, "双河镇党委");
  g_assert_cmpstr (back->leader, ==, "赵 = 敏\n");
  g_assert_cmpstr (back->reason, ==, "催报");
  g_assert_null (back->phone);
  g_assert_cmpstrv (back->columns, columns);
  g_assert_cmpuint (cy_query_get_n_conditions (back->query), ==, 1);
}

static void
test_defaults (void)
{
  g_autoptr (CyReportArgs) args = cy_report_args_new ();
  g_autofree char *text = cy_report_args_to_text (args);
  g_autoptr (CyReportArgs) back = cy_report_args_from_text (text, &cy_person_list, NULL);
  g_autoptr (CyReportArgs) odd =
    cy_report_args_from_text ("[report]\nmask=nonsense\n", &cy_person_list, NULL);

  g_assert_null (back->columns);
  g_assert_null (back->query);
  g_assert_null (back->unit_name);
  g_assert_cmpint (back->mask, ==, CY_MASK_BIRTH);
  /* What cannot be read hides, and never shows. */
  g_assert_cmpint (odd->mask, ==, CY_MASK_BIRTH);
}

static void
test_damaged (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (cy_report_args_from_text ("no key file", &cy_person_list, &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_CORRUPT);
  g_clear_error (&error);
  g_assert_null (
    cy_report_args_from_text ("[report]\nquery=column nonsense {\n", &cy_person_list, &error));
  g_assert_nonnull (error);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/report-args-text/round-trip", test_round_trip);
  g_test_add_func ("/report/report-args-text/defaults", test_defaults);
  g_test_add_func ("/report/report-args-text/damaged", test_damaged);

  return g_test_run ();
}
