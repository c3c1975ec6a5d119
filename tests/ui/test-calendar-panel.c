/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The calendar of working days can be read, added to and taken from. */
#include "cy-calendar-panel.h"

#include "cy-table.h"
#include "cy-test-session.h"
#include "cy-test-ui.h"

#define DAYS "SELECT count(*) FROM holiday WHERE deleted IS NULL"

static void
type_in (GtkWidget *dialog, guint nth, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (cy_test_ui_find (dialog, GTK_TYPE_ENTRY, nth)), text);
}

static void
test_change (void)
{
  CySession     *session = cy_test_session_new (20);
  GtkWidget     *panel = cy_calendar_panel_new (session);
  GtkWidget     *window = cy_test_ui_show (panel, 700, 560);
  CyTable       *table = CY_TABLE (cy_test_ui_find (panel, CY_TYPE_TABLE, 0));
  gint64         n = cy_test_session_count (session, DAYS);
  CyTableSource *source = cy_table_get_source (table);
  GtkWidget     *dialog;

  g_assert_cmpuint (cy_table_source_get_n_rows (source), ==, n);
  gtk_widget_activate_action (panel, "calendar.add", NULL);
  dialog = cy_test_ui_find_dialog (window);
  type_in (dialog, 0, "2027-01-01");
  type_in (dialog, 1, "2027-01-03");
  g_signal_emit_by_name (gtk_window_get_default_widget (GTK_WINDOW (dialog)), "clicked");
  g_assert_cmpint (cy_test_session_count (session, DAYS), ==, n + 1);
  /* The newest comes first. */
  g_assert_cmpstr (cy_table_source_get_text (source, 0, "date"), ==, "2027-01-01");
  cy_table_select (table, cy_table_source_get_id (source, 0));
  gtk_widget_activate_action (panel, "calendar.delete", NULL);
  g_assert_cmpint (cy_test_session_count (session, DAYS), ==, n);
  g_assert_cmpuint (cy_table_source_get_n_rows (source), ==, n);
  cy_test_ui_close (window);
  cy_test_session_close (session);
}

/* Days that end before they begin are not taken. */
static void
test_wrong (void)
{
  CySession *session = cy_test_session_new (20);
  GtkWidget *panel = cy_calendar_panel_new (session);
  GtkWidget *window = cy_test_ui_show (panel, 700, 560);
  gint64     n = cy_test_session_count (session, DAYS);
  GtkWidget *dialog;

  gtk_widget_activate_action (panel, "calendar.add", NULL);
  dialog = cy_test_ui_find_dialog (window);
  type_in (dialog, 0, "2027-01-03");
  type_in (dialog, 1, "2027-01-01");
  g_signal_emit_by_name (gtk_window_get_default_widget (GTK_WINDOW (dialog)), "clicked");
  g_assert_cmpint (cy_test_session_count (session, DAYS), ==, n);
  cy_test_ui_close (window);
  cy_test_session_close (session);
}

int
main (int argc, char **argv)
{
  cy_test_ui_init (&argc, &argv);
  g_test_add_func ("/ui/calendar-panel/change", test_change);
  g_test_add_func ("/ui/calendar-panel/wrong", test_wrong);

  return g_test_run ();
}
