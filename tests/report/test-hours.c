/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The yearly table of credit hours: what stands in it is what was reckoned, and another program
 * calculates the sums alike. */
#include "cy-code.h"
#include "cy-hours-sum.h"
#include "cy-sql.h"
#include "cy-step.h"
#include "cy-test-library.h"
#include "cy-test-office.h"
#include "cy-test-xlsx.h"

/* Two courses of two sessions, the second online; every person of the library at some of them. */
static const char *const fillings[] = {
  "INSERT INTO "
  "course(id,uid,hlc,origin,year,name,category,form,content,since,until,count_unit,online,"
  "counts,state) VALUES"
  " (1,randomblob(16),1,1,2100,'年度轮训','C02','F01','T01',21000301,21000302,'hour',0,1,'done'),"
  " (2,randomblob(16),1,1,2100,'网课','C06','F03',NULL,21000401,21000402,'hour',1,1,'done')",
  "INSERT INTO course_session(id,uid,hlc,origin,course,date,online,quantity) VALUES"
  " (1,randomblob(16),1,1,1,21000301,0,75),(2,randomblob(16),1,1,1,21000302,0,125),"
  " (3,randomblob(16),1,1,2,21000401,0,160),(4,randomblob(16),1,1,2,21000402,0,85)",
  "INSERT INTO enrolment(uid,hlc,origin,person,course,state)"
  " SELECT randomblob(16),1,1,p.id,c.id,'1' FROM person p, course c",
  "INSERT INTO attendance(uid,hlc,origin,enrolment,session,mark)"
  " SELECT randomblob(16),1,1,e.id,s.id,CASE WHEN (e.person+s.id)%4=0 THEN '3' ELSE '1' END"
  " FROM enrolment e JOIN course_session s ON s.course=e.course WHERE e.person%5>0",
};

static void
fill (CyTest *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyStep) step = cy_step_begin (self->conn, "fill", CY_STEP_BULK, &error);

  for (guint i = 0; i < G_N_ELEMENTS (fillings); i++)
    {
      cy_sql_run (self->conn, fillings[i], &error, "");
      g_assert_no_error (error);
    }
  g_assert_true (cy_step_commit (step, &error));
}

static CyHoursList *
load (CyTest *self, gint64 scope)
{
  g_autoptr (GError) error = NULL;
  const CyHoursListArgs args = { .scope = scope, .base_date = CY_TEST_BASE_DATE };
  CyHoursList          *list = cy_hours_list_load (self->conn, &args, &error);

  g_assert_no_error (error);

  return list;
}

static void
test_scope (CyTest *self, gconstpointer data)
{
  g_auto (CyTestUnits) units = { 0 };
  g_autoptr (CyReportArgs) args = cy_test_make_args ();
  g_autoptr (CyHoursList) list = NULL;
  g_autofree char *path = NULL;

  cy_test_fill_library (self, &units, 3, 2, 24);
  fill (self);
  args->scope = g_array_index (units.townships, gint64, 0);
  list = load (self, args->scope);
  path = cy_test_run_report (self, "hours", args);
  g_assert_cmpuint (args->n_rows, ==, list->people->len);
  g_assert_cmpuint (list->people->len, >, 0);
}

/* Without courses the table stands all the same, and nothing is drawn. */
static void
test_empty (CyTest *self, gconstpointer data)
{
  g_auto (CyTestUnits) units = { 0 };
  g_autoptr (CyReportArgs) args = cy_test_make_args ();
  g_autofree char *path = NULL;
  g_autofree char *xml = NULL;

  cy_test_fill_library (self, &units, 3, 2, 12);
  path = cy_test_run_report (self, "hours", args);
  xml = cy_test_read_all (path);
  cy_test_assert_contains (xml, "with no hours: ");
  cy_test_assert_lacks (xml, "<c:chart");
}

static char *
format_tenths (gint64 value)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT ".%" G_GINT64_FORMAT, value / 10, value % 10);
}

/* Another program recalculates every sum, so these are the formulas' own values. */
static void
test_office (CyTest *self, gconstpointer data)
{
  g_auto (CyTestUnits) units = { 0 };
  g_autoptr (CyReportArgs) args = cy_test_make_args ();
  g_autoptr (CyHoursList) list = NULL;
  g_autofree char *path = NULL;
  g_autofree char *csv = NULL;
  g_autofree char *classes = NULL;
  g_autofree char *line = NULL;
  g_autofree char *class_line = NULL;
  g_auto (GStrv) texts = g_new0 (char *, 6);
  CyHoursSum sum;
  gint64     hours = 0;
  guint      times = 0;

  if (cy_test_office_skip ())
    return;
  cy_test_fill_library (self, &units, 3, 2, 24);
  fill (self);
  list = load (self, 0);
  cy_hours_sum_people (&sum, list->people);
  path = cy_test_run_report (self, "hours", args);
  csv = cy_test_office_to_csv (path);
  texts[0] = format_tenths (sum.task);
  texts[1] = format_tenths (sum.offline);
  texts[2] = format_tenths (sum.online);
  texts[3] = format_tenths (sum.counted);
  line = g_strdup_printf ("Sum,,,,%s,%s,%s,%s,", texts[0], texts[1], texts[2], texts[3]);
  cy_test_assert_contains (csv, line);
  g_assert_cmpint (sum.counted, >, 0);
  g_assert_cmpint (sum.n_over, >, 0);
  for (guint i = 0; i < list->classes[CY_HOURS_BY_CATEGORY]->len; i++)
    {
      const CyHoursClass *class =
        &g_array_index (list->classes[CY_HOURS_BY_CATEGORY], CyHoursClass, i);

      hours += class->hours;
      times += class->n_times;
    }
  classes = cy_test_office_sheet_to_csv (path, "Hours by category");
  /* Sheets but the first are told as they are stored. */
  g_assert_cmpint (hours % 10, ==, 0);
  texts[4] = g_strdup_printf ("%" G_GINT64_FORMAT, hours / 10);
  class_line = g_strdup_printf ("Sum,2,,%u,%s,%s", times, texts[4], texts[4]);
  cy_test_assert_contains (classes, class_line);
}

static void
test_chart (CyTest *self, gconstpointer data)
{
  g_auto (CyTestUnits) units = { 0 };
  g_autoptr (CyReportArgs) args = cy_test_make_args ();
  g_autofree char *path = NULL;

  cy_test_fill_library (self, &units, 3, 2, 24);
  fill (self);
  path = cy_test_run_report (self, "hours", args);
  cy_test_xlsx_assert_golden (path, "xl/worksheets/sheet1.xml", "hours.xml");
  cy_test_xlsx_assert_golden (path, "xl/charts/chart1.xml", "hours-category.xml");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cy_test_case ("/report/hours/scope", test_scope);
  cy_test_case ("/report/hours/empty", test_empty);
  cy_test_case ("/report/hours/golden", test_chart);
  cy_test_case ("/report/hours/office", test_office);

  return g_test_run ();
}
