/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The roster as departments send it up: columns, order, masks, and nothing that calculates. */
#include "cy-error.h"
#include "cy-person-list.h"
#include "cy-pool.h"
#include "cy-test-library.h"
#include "cy-test-xlsx.h"

#define SHEET "xl/worksheets/sheet1.xml"

static guint
count (const char *text, const char *what)
{
  g_auto (GStrv) parts = g_strsplit (text, what, -1);

  return g_strv_length (parts) - 1;
}

static char *
run_and_read (CyTest *self, CyReportArgs *args)
{
  g_autofree char *path = cy_test_run_report (self, "roster", args);

  return cy_test_xlsx_read_part (path, SHEET);
}

static void
test_golden (CyTest *self, gconstpointer data)
{
  g_auto (CyTestUnits) units = { 0 };
  g_autoptr (CyReportArgs) args = cy_test_make_args ();
  g_autofree char *path = NULL;

  cy_test_fill_library (self, &units, 3, 2, 12);
  args->mask = CY_MASK_NONE;
  path = cy_test_run_report (self, "roster", args);
  cy_test_xlsx_assert_golden (path, SHEET, "roster.xml");
}

/* The townships in their order, in each the villages, in each the people by pinyin. */
static void
test_rows (CyTest *self, gconstpointer data)
{
  g_auto (CyTestUnits) units = { 0 };
  g_autoptr (CyReportArgs) args = cy_test_make_args ();
  g_autofree char *xml = NULL;

  cy_test_fill_library (self, &units, 3, 2, 12);
  xml = run_and_read (self, args);
  g_assert_cmpuint (args->n_rows, ==, 9);
  g_assert_cmpint (args->n_rows,
                   ==,
                   cy_test_count (self, "SELECT count(*) FROM person WHERE pool_state='in'"));
  g_assert_true (strstr (xml, "新民村") < strstr (xml, "青山村"));
  g_assert_true (strstr (xml, "青山村") < strstr (xml, "万寿桥村"));
  cy_test_assert_contains (xml, "<autoFilter ref=\"A4:U13\"/>");
  cy_test_assert_contains (xml, "state=\"frozen\"");
}

static void
test_any_state (CyTest *self, gconstpointer data)
{
  g_auto (CyTestUnits) units = { 0 };
  g_autoptr (CyReportArgs) args = cy_test_make_args ();
  g_autofree char *xml = NULL;

  cy_test_fill_library (self, &units, 3, 2, 12);
  args->any_state = TRUE;
  args->scope = g_array_index (units.townships, gint64, 1);
  xml = run_and_read (self, args);
  g_assert_cmpuint (args->n_rows, ==, 4);
  cy_test_assert_contains (xml, "双河镇: Roster");
  cy_test_assert_lacks (xml, "城关镇");
}

/* A day gone by has those who were in the pool then. */
static void
test_past (CyTest *self, gconstpointer data)
{
  g_auto (CyTestUnits) units = { 0 };
  g_autoptr (CyReportArgs) args = cy_test_make_args ();
  g_autofree char *xml = NULL;

  cy_test_fill_library (self, &units, 3, 2, 12);
  args->base_date = 20200101;
  xml = run_and_read (self, args);
  g_assert_cmpuint (args->n_rows, ==, 0);
}

static void
test_query (CyTest *self, gconstpointer data)
{
  static const char *const woman[] = { "2", NULL };
  static const char *const used[] = { CY_POOL_USED, NULL };
  g_auto (CyTestUnits) units = { 0 };
  g_autoptr (CyReportArgs) args = cy_test_make_args ();
  g_autoptr (CyQuery) query = cy_query_new (&cy_person_list);
  g_autofree char *women = NULL;
  g_autofree char *gone = NULL;

  cy_test_fill_library (self, &units, 3, 2, 12);
  cy_query_set_condition (query, "gender", CY_IS_ONE_OF, woman);
  cy_query_set_sort (query, "birth", TRUE);
  cy_report_args_set_query (args, query);
  women = run_and_read (self, args);
  g_assert_cmpint (args->n_rows,
                   ==,
                   cy_test_count (self,
                                  "SELECT count(*) FROM person WHERE pool_state='in' AND"
                                  " gender='2'"));

  cy_query_clear_conditions (query);
  cy_query_set_condition (query, "state", CY_IS_ONE_OF, used);
  cy_report_args_set_query (args, query);
  gone = run_and_read (self, args);
  g_assert_cmpuint (args->n_rows, ==, 2);
}

/* The first in the library: 990101 20480101 000 0 and 199 00000000. */
static void
test_masks (CyTest *self, gconstpointer data)
{
  static const char *const columns[] = { "name", "id_number", "phone", "address", NULL };
  static const struct
  {
    const char *name;
    const char *shown;
    gboolean    has_phone;
  } masks[] = {
    { "none", "990101204801010000", TRUE },   { "middle8", "99010********10000", FALSE },
    { "birth", "990101********0000", FALSE }, { "last4", "99010120480101****", FALSE },
    { "last6", "990101204801******", FALSE }, { "omit", "", FALSE },
  };
  g_auto (CyTestUnits) units = { 0 };

  cy_test_fill_library (self, &units, 1, 1, 1);
  for (guint i = 0; i < G_N_ELEMENTS (masks); i++)
    {
      g_autoptr (CyReportArgs) args = cy_test_make_args ();
      g_autofree char *xml = NULL;

      g_assert_true (cy_mask_from_name (masks[i].name, &args->mask));
      g_assert_cmpstr (cy_mask_get_name (args->mask), ==, masks[i].name);
      cy_report_args_set_columns (args, columns);
      xml = run_and_read (self, args);
      cy_test_assert_contains (xml, masks[i].shown);
      g_assert_cmpuint (count (xml, "990101204801010000"), ==, i == 0 ? 1 : 0);
      g_assert_cmpuint (count (xml, "19900000000"), ==, masks[i].has_phone ? 1 : 0);
      g_assert_cmpuint (count (xml, "云岭县某村一组"), ==, masks[i].has_phone ? 1 : 0);
      g_assert_cmpuint (count (xml, "ID number"), ==, args->mask == CY_MASK_OMIT ? 0 : 1);
    }
  g_assert_false (cy_mask_from_name ("first4", &(CyMask){ 0 }));
}

static void
test_injection (CyTest *self, gconstpointer data)
{
  g_auto (CyTestUnits) units = { 0 };
  g_autoptr (CyReportArgs) args = cy_test_make_args ();
  g_autofree char *xml = NULL;

  cy_test_fill_library (self, &units, 3, 2, 12);
  args->any_state = TRUE;
  xml = run_and_read (self, args);
  cy_test_assert_lacks (xml, "<f>");
  cy_test_assert_contains (xml, "<is><t>=1+1</t></is>");
  cy_test_assert_contains (xml, "<is><t>+网格员</t></is>");
  cy_test_assert_contains (xml, "<is><t>@务农</t></is>");
  cy_test_assert_contains (xml, "<is><t>-</t></is>");
}

static void
test_empty (CyTest *self, gconstpointer data)
{
  g_autoptr (CyReportArgs) args = cy_test_make_args ();
  g_autofree char *xml = run_and_read (self, args);

  g_assert_cmpuint (args->n_rows, ==, 0);
  cy_test_assert_contains (xml, "Roster of village reserve cadres");
  cy_test_assert_contains (xml, "Full name");
}

static void
test_refused (CyTest *self, gconstpointer data)
{
  static const char *const columns[] = { "name", "shoe_size", NULL };
  g_autoptr (CyReportArgs) args = cy_test_make_args ();
  g_autoptr (GError) error = NULL;
  g_autofree char *path = cy_test_path (self, "roster.xlsx");

  cy_report_args_set_columns (args, columns);
  g_assert_false (cy_report_run (cy_report_find ("roster"), self->conn, args, path, &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_NOT_FOUND);
  g_clear_error (&error);

  cy_report_args_set_columns (args, NULL);
  args->scope = 4711;
  g_assert_false (cy_report_run (cy_report_find ("roster"), self->conn, args, path, &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_NOT_FOUND);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
cancel_at (guint64 done, guint64 total, gpointer user_data)
{
  if (done == 200)
    g_cancellable_cancel (user_data);
}

static void
test_cancelled (CyTest *self, gconstpointer data)
{
  g_auto (CyTestUnits) units = { 0 };
  g_autoptr (CyReportArgs) args = cy_test_make_args ();
  g_autoptr (GError) error = NULL;
  g_autofree char *path = cy_test_path (self, "roster.xlsx");

  cy_test_fill_library (self, &units, 3, 2, 300);
  args->any_state = TRUE;
  args->cancellable = g_cancellable_new ();
  args->progress = cancel_at;
  args->progress_data = args->cancellable;
  g_assert_false (cy_report_run (cy_report_find ("roster"), self->conn, args, path, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  /* The snapshot is gone too: there can be a step again. */
  g_object_unref (cy_test_add_person (self, "祝小满"));
}

static void
test_long_name (CyTest *self, gconstpointer data)
{
  g_autoptr (CyRecord) unit = NULL;
  g_autoptr (CyReportArgs) args = cy_test_make_args ();
  g_autoptr (GString) name = g_string_new (NULL);
  g_autofree char *xml = NULL;

  for (guint i = 0; i < 60; i++)
    g_string_append (name, "云岭自治");
  unit = cy_test_add_unit (self, name->str, "county", 0);
  xml = run_and_read (self, args);
  cy_test_assert_contains (xml, name->str);
  /* The title is broken into lines that its row has room for. */
  cy_test_assert_lacks (xml, "<row r=\"1\" ht=\"48\"");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  cy_test_case ("/report/roster/golden", test_golden);
  cy_test_case ("/report/roster/rows", test_rows);
  cy_test_case ("/report/roster/any-state", test_any_state);
  cy_test_case ("/report/roster/past", test_past);
  cy_test_case ("/report/roster/query", test_query);
  cy_test_case ("/report/roster/masks", test_masks);
  cy_test_case ("/report/roster/injection", test_injection);
  cy_test_case ("/report/roster/empty", test_empty);
  cy_test_case ("/report/roster/refused", test_refused);
  cy_test_case ("/report/roster/cancelled", test_cancelled);
  cy_test_case ("/report/roster/long-name", test_long_name);

  return g_test_run ();
}
