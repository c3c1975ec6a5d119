/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The summary of a year-end: another program comes to the same sums and shares, also where nobody
 * is to be graded. */
#include "cy-cycle.h"
#include "cy-grade-deed.h"
#include "cy-print-result-notice.h"
#include "cy-test-grade.h"
#include "cy-test-library.h"
#include "cy-test-office.h"
#include "cy-test-xlsx.h"

#define TODAY 20261220

/* Ten in the one township, two of them excellent; in the other only one, who is not graded. */
static void
fill (CyTest *self, CyTestGrade *made)
{
  g_autoptr (GError) error = NULL;
  CyGradeTally tally;
  gint64       special;

  cy_test_grade_make (self, 200, "county", made);
  for (int i = 0; i < 10; i++)
    cy_test_grade_add (self, made, 0, "甲", 96000 - i * 2500);
  special = cy_test_grade_add (self, made, 1, "乙", -1);
  cy_test_set_text (self, CY_ASSESS_ENTRY, special, CY_ASSESS_ENTRY_SPECIAL, "6A");
  g_assert_true (cy_grade_propose (self->conn, made->cycle, TODAY, &tally, &error));
  g_assert_no_error (error);
}

static void
test_office (CyTest *self, gconstpointer data)
{
  CyTestGrade made;
  g_autoptr (CyReportArgs) args = cy_test_make_args ();
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  g_autofree char *csv = NULL;

  if (cy_test_office_skip ())
    return;
  fill (self, &made);
  g_assert_true (cy_grade_close (self->conn, made.cycle, &error));
  path = cy_test_run_report (self, "annual-results", args);
  csv = cy_test_office_to_csv (path);
  cy_test_assert_contains (csv, "1,城关镇,10,0,10,2,7,1,0,0,20.0%");
  cy_test_assert_contains (csv, "2,双河乡,1,1,0,0,0,0,0,0,0.0%");
  cy_test_assert_contains (csv, "Sum,,11,1,10,2,7,1,0,0,20.0%");
}

static void
test_notices (CyTest *self, gconstpointer data)
{
  CyTestGrade made;
  g_autoptr (CyReportArgs) args = cy_test_make_args ();
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;

  fill (self, &made);
  g_assert_true (cy_grade_close (self->conn, made.cycle, &error));
  path = cy_test_run_report (self, "notice", args);
  g_assert_cmpuint (args->n_rows, ==, 11);
}

/* Two schemes of one year: everybody of both is counted, and either can be asked for alone. */
static void
test_two (CyTest *self, gconstpointer data)
{
  CyTestGrade made[2];
  g_autoptr (CyReportArgs) args = cy_test_make_args ();
  g_autoptr (CyReportArgs) alone = cy_test_make_args ();
  g_autoptr (GError) error = NULL;
  g_autofree char *both = NULL;
  g_autofree char *one = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (made); i++)
    {
      fill (self, &made[i]);
      g_assert_true (cy_grade_close (self->conn, made[i].cycle, &error));
    }
  both = cy_test_run_report (self, "annual-results", args);
  g_assert_cmpuint (args->n_rows, ==, 22);
  alone->about = made[0].cycle;
  one = cy_test_run_report (self, "notice", alone);
  g_assert_cmpuint (alone->n_rows, ==, 11);
}

/* Before there are grades the table says so instead of being empty. */
static void
test_none (CyTest *self, gconstpointer data)
{
  CyTestGrade made;
  g_autoptr (CyReportArgs) args = cy_test_make_args ();
  g_autofree char *path = NULL;

  cy_test_grade_make (self, 200, "county", &made);
  path = cy_test_run_report (self, "annual-results", args);
  g_assert_cmpuint (args->n_rows, ==, 0);
}

/* A page a person; who has no result yet gets no letter. */
static void
test_letters (CyTest *self, gconstpointer data)
{
  CyTestGrade made;
  g_autoptr (CyGradeList) list = NULL;
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GError) error = NULL;
  CyPrintSheet *sheet;

  fill (self, &made);
  cy_test_grade_add (self, &made, 0, "无分", -1);
  list = cy_grade_list_load (self->conn, made.cycle, 0, &error);
  g_assert_null (cy_print_result_notices_new (list, entries, "县委组织部", TODAY));
  for (guint i = 0; i < list->people->len; i++)
    g_array_append_val (entries, cy_grade_list_person (list, i)->entry);
  sheet = cy_print_result_notices_new (list, entries, "县委组织部", TODAY);
  g_assert_cmpuint (cy_print_sheet_get_n_pages (sheet), ==, 11);
  cy_print_sheet_free (sheet);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cy_test_case ("/report/annual-results/office", test_office);
  cy_test_case ("/report/annual-results/notices", test_notices);
  cy_test_case ("/report/annual-results/two", test_two);
  cy_test_case ("/report/annual-results/none", test_none);
  cy_test_case ("/report/annual-results/letters", test_letters);

  return g_test_run ();
}
