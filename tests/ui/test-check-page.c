/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Findings are listed, filtered, opened at their field and lifted by an exception. */
#include "cy-check-page.h"
#include "cy-finding-list.h"
#include "cy-report-dialog-private.h"
#include "cy-person.h"
#include "cy-table.h"
#include "cy-test-session.h"
#include "cy-test-ui.h"

/* Enough for each of the faults that the demo plants. */
#define N_PEOPLE 600

typedef struct
{
  gint64 person;
  char  *entity;
  int    field;
} Opened;

static void
opened_cb (CySession  *session,
           gint64      person,
           const char *entity,
           guint       index,
           int         field,
           Opened     *opened)
{
  opened->person = person;
  opened->entity = g_strdup (entity);
  opened->field = field;
}

static guint
get_n_rows (GtkWidget *page)
{
  return cy_table_source_get_n_rows (
    cy_table_get_source (CY_TABLE (cy_test_ui_find (page, CY_TYPE_TABLE, 0))));
}

static void
wait_for_rows (CySession *session, GtkWidget *page)
{
  cy_test_session_settle (session);
  cy_test_ui_frame (page);
}

static void
press_level (GtkWidget *page, guint nth)
{
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (
                                  cy_test_ui_find (page, GTK_TYPE_TOGGLE_BUTTON, nth)),
                                TRUE);
}

static void
test_filter (void)
{
  CySession *session = cy_test_session_new (N_PEOPLE);
  GtkWidget *page = cy_check_page_new (session);
  GtkWidget *window = cy_test_ui_show (page, 1000, 600);
  guint      n_all;
  guint      n_errors;

  wait_for_rows (session, page);
  n_all = get_n_rows (page);
  g_assert_cmpuint (n_all, >, 2);
  press_level (page, 1);
  n_errors = get_n_rows (page);
  g_assert_cmpuint (n_errors, >, 0);
  press_level (page, 2);
  g_assert_cmpuint (get_n_rows (page), >, 0);
  /* The rest are those that an exception lifts. */
  g_assert_cmpuint (get_n_rows (page) + n_errors, <, n_all);
  press_level (page, 0);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (cy_test_ui_find (page, GTK_TYPE_DROP_DOWN, 0)), 1);
  g_assert_cmpuint (get_n_rows (page), >, 0);
  g_assert_cmpuint (get_n_rows (page), <, n_all);
  cy_test_ui_close (window);
  cy_test_session_close (session);
}

static void
test_open (void)
{
  CySession     *session = cy_test_session_new (N_PEOPLE);
  GtkWidget     *page = cy_check_page_new (session);
  GtkWidget     *window = cy_test_ui_show (page, 1000, 600);
  GtkWidget     *table = cy_test_ui_find (page, CY_TYPE_TABLE, 0);
  Opened         opened = { 0 };
  CyTableSource *source = cy_table_get_source (CY_TABLE (table));

  g_signal_connect (session, "open-person-at", G_CALLBACK (opened_cb), &opened);
  wait_for_rows (session, page);
  cy_table_select (CY_TABLE (table), cy_table_source_get_id (source, 0));
  gtk_widget_activate_action (page, "check.open", NULL);
  g_assert_cmpint (opened.person, >, 0);
  g_assert_nonnull (cy_entity_get (opened.entity));
  g_assert_cmpint (opened.field, >=, 0);
  g_free (opened.entity);
  cy_test_ui_close (window);
  cy_test_session_close (session);
}

static gint64
find_row (CyTableSource *source, const char *column, const char *text)
{
  for (guint i = 0; i < cy_table_source_get_n_rows (source); i++)
    if (g_strcmp0 (cy_table_source_get_text (source, i, column), text) == 0)
      return cy_table_source_get_id (source, i);

  return 0;
}

static void
test_exempt (void)
{
  CySession *session = cy_test_session_new (N_PEOPLE);
  GtkWidget *page = cy_check_page_new (session);
  GtkWidget *window = cy_test_ui_show (page, 1000, 600);
  GtkWidget *table = cy_test_ui_find (page, CY_TYPE_TABLE, 0);
  gint64     n_before =
    cy_test_session_count (session, "SELECT count(*) FROM exemption WHERE deleted IS NULL");
  GtkWidget *dialog;
  GtkWidget *accept;

  wait_for_rows (session, page);
  cy_table_select (CY_TABLE (table),
                   find_row (cy_table_get_source (CY_TABLE (table)), "severity", "Warning"));
  gtk_widget_activate_action (page, "check.exempt", NULL);
  dialog = cy_test_ui_find_dialog (window);
  g_assert_nonnull (dialog);
  accept = cy_test_ui_find (dialog, GTK_TYPE_BUTTON, 1);
  /* Without a reason it is no exception. */
  g_signal_emit_by_name (accept, "clicked");
  g_assert_true (cy_test_ui_find_dialog (window) == dialog);
  gtk_editable_set_text (GTK_EDITABLE (cy_test_ui_find (dialog, GTK_TYPE_ENTRY, 0)), "by the file");
  g_signal_emit_by_name (accept, "clicked");
  g_assert_null (cy_test_ui_find_dialog (window));
  g_assert_cmpint (cy_test_session_count (session,
                                          "SELECT count(*) FROM exemption WHERE deleted IS NULL"),
                   ==,
                   n_before + 1);
  cy_test_ui_close (window);
  cy_test_session_close (session);
}

static void
finding_free (gpointer data)
{
  CyFinding *finding = data;

  g_free (finding->name);
  g_free (finding->value);
  cy_problem_free (finding->problem);
  g_free (finding);
}

static void
made_cb (CySession *session, const char *text, const char *path, char **made)
{
  *made = g_strdup (path);
}

/* What is filtered out stays at home, and the dialogue leads to a noted file. */
static void
test_export (void)
{
  CySession       *session = cy_test_session_new (N_PEOPLE);
  GtkWidget       *page = cy_check_page_new (session);
  GtkWidget       *window = cy_test_ui_show (page, 1000, 600);
  g_autofree char *folder = g_path_get_dirname (cy_db_get_path (cy_session_get_db (session)));
  g_autofree char *path = g_build_filename (folder, "findings.xlsx", NULL);
  g_autofree char *made = NULL;
  g_autofree char *sql = NULL;
  GtkWidget       *dialog;

  g_signal_connect (session, "toast-file", G_CALLBACK (made_cb), &made);
  wait_for_rows (session, page);
  press_level (page, 1);
  cy_page_export_view (CY_PAGE (page));
  dialog = cy_test_ui_find_dialog (window);
  g_assert_nonnull (dialog);
  cy_test_session_settle (session);
  _cy_report_dialog_export (CY_REPORT_DIALOG (dialog), path);
  while (made == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (made, ==, path);
  sql = g_strdup_printf ("SELECT count(*) FROM export_log WHERE report='findings'"
                         " AND mask='birth' AND rows=%u",
                         get_n_rows (page));
  g_assert_cmpint (cy_test_session_count (session, sql), ==, 1);
  cy_test_ui_close (window);
  cy_test_session_close (session);
}

static guint
find_column (CyReportTable *table, const char *title)
{
  for (guint i = 0; i < cy_report_table_get_n_columns (table); i++)
    if (g_str_equal (cy_report_table_get_title (table, i), title))
      return i;
  g_assert_not_reached ();
}

/* A wrong number is masked on the screen; whole only where the export is told so. */
static void
test_secret (void)
{
  static const char *const id = "110101199003070018";
  CyCheckReport           *report = g_atomic_rc_box_new0 (CyCheckReport);
  CyFinding               *finding = g_new0 (CyFinding, 1);
  GtkWidget               *list = g_object_ref_sink (cy_finding_list_new ());
  g_autoptr (CyReportTable) table = NULL;
  g_autofree char *masked = NULL;
  g_autofree char *whole = NULL;
  CyTableSource   *source;
  guint            column;

  finding->name = g_strdup ("沈露");
  finding->value = g_strdup (id);
  finding->problem = g_new0 (CyProblem, 1);
  finding->problem->rule = cy_rule_find ("id-check-digit");
  g_assert_nonnull (finding->problem->rule);
  finding->problem->severity = CY_SEVERITY_ERROR;
  finding->problem->entity = CY_PERSON;
  finding->problem->field = CY_PERSON_ID_NUMBER;
  report->findings = g_ptr_array_new_with_free_func (finding_free);
  g_ptr_array_add (report->findings, finding);
  cy_finding_list_set_report (CY_FINDING_LIST (list), report);
  cy_finding_list_set_filter (CY_FINDING_LIST (list), CY_FINDINGS_ERRORS, NULL);
  source = cy_table_get_source (CY_TABLE (cy_test_ui_find (list, CY_TYPE_TABLE, 0)));
  g_assert_cmpstr (cy_table_source_get_text (source, 0, "value"), ==, "110101********0018");
  table = cy_finding_list_make_report (CY_FINDING_LIST (list));
  g_assert_cmpstr (cy_report_table_get_caption (table), ==, "errors only");
  column = find_column (table, "Present value");
  masked = cy_report_table_dup_text (table, 0, column, CY_MASK_LAST4);
  whole = cy_report_table_dup_text (table, 0, column, CY_MASK_NONE);
  g_assert_cmpstr (masked, ==, "11010119900307****");
  g_assert_cmpstr (whole, ==, id);
  g_object_unref (list);
}

int
main (int argc, char **argv)
{
  cy_test_ui_init (&argc, &argv);
  g_test_add_func ("/ui/check-page/filter", test_filter);
  g_test_add_func ("/ui/check-page/open", test_open);
  g_test_add_func ("/ui/check-page/exempt", test_exempt);
  g_test_add_func ("/ui/check-page/export", test_export);
  g_test_add_func ("/ui/check-page/secret", test_secret);

  return g_test_run ();
}
