/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The dialogue hides what it should, lets nothing with errors out without a reason, and remembers.
 */
#include "cy-report-dialog-private.h"

#include "cy-column-order.h"
#include "cy-error.h"
#include "cy-test-papers.h"

#define REASON "Reason for exporting unchecked data"
#define WHY_NOT "Say why, or mend the errors first."

static GtkWidget *
find_reason (GtkWidget *dialog)
{
  for (guint i = 0;; i++)
    {
      GtkWidget *entry = cy_test_ui_find (dialog, GTK_TYPE_ENTRY, i);

      g_assert_nonnull (entry);
      if (g_strcmp0 (gtk_entry_get_placeholder_text (GTK_ENTRY (entry)), REASON) == 0)
        return entry;
    }
}

static void
set_text (GtkWidget *entry, const char *text)
{
  g_assert_true (GTK_IS_ENTRY (entry));
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
}

/* A dialogue that has counted the errors and waits for an answer. */
static CyReportDialog *
present (CyTestPapers *self, const char *report)
{
  GtkWidget *dialog;

  if (self->window == NULL)
    cy_test_papers_show (self, gtk_label_new ("page"));
  dialog = cy_report_dialog_present (self->window, self->session, report, NULL, NULL);
  while (!gtk_widget_is_sensitive (cy_test_ui_find_button (dialog, "Export…")))
    g_main_context_iteration (NULL, TRUE);

  return CY_REPORT_DIALOG (dialog);
}

static char *export(CyTestPapers *self, CyReportDialog *dialog, const char *name)
{
  char *path = cy_test_path (&self->test, name);

  g_clear_pointer (&self->made, g_free);
  _cy_report_dialog_export (dialog, path);
  cy_test_papers_wait_made (self);
  g_assert_cmpstr (self->made, ==, path);

  return path;
}

/* The whole number, or the parts of it that a mask leaves. */
static void
assert_mask (CyTestPapers *self, CyMask mask, gboolean has_phone, gboolean whole)
{
  CyReportDialog  *dialog = present (self, "roster");
  g_autofree char *name = g_strdup_printf ("mask-%d.xlsx", mask);
  g_autofree char *phone = cy_test_text (&self->test, "SELECT max(phone) FROM person");
  g_autofree char *noted = NULL;
  g_autofree char *path = NULL;
  g_autofree char *all = NULL;

  gtk_drop_down_set_selected (GTK_DROP_DOWN (cy_test_papers_find_field (GTK_WIDGET (dialog),
                                                                        "ID and phone numbers")),
                              mask);
  set_text (find_reason (GTK_WIDGET (dialog)), "上级催报");
  path = export(self, dialog, name);
  all = cy_test_read_all (path);
  g_assert_true ((strstr (all, phone) != NULL) == whole);
  g_assert_true ((strstr (all, ">Phone<") != NULL) == has_phone);
  g_assert_nonnull (strstr (all, "UNCHECKED. Reason: 上级催报"));
  noted = cy_test_text (&self->test,
                        "SELECT mask||'|'||unchecked||'|'||rows FROM export_log "
                        "ORDER BY id DESC LIMIT 1");
  g_assert_true (g_str_has_prefix (noted, cy_mask_get_name (mask)));
  g_assert_true (g_str_has_suffix (noted, "|上级催报|4"));
}

static void
test_masks (CyTestPapers *self, gconstpointer data)
{
  assert_mask (self, CY_MASK_NONE, TRUE, TRUE);
  for (CyMask mask = CY_MASK_MIDDLE8; mask <= CY_MASK_LAST6; mask++)
    assert_mask (self, mask, TRUE, FALSE);
  assert_mask (self, CY_MASK_OMIT, FALSE, FALSE);
}

static void
test_gate (CyTestPapers *self, gconstpointer data)
{
  CyReportDialog  *dialog = present (self, "structure");
  g_autofree char *path = cy_test_path (&self->test, "up.xlsx");

  cy_test_papers_click (GTK_WIDGET (dialog), "Export…");
  g_assert_true (gtk_widget_has_css_class (find_reason (GTK_WIDGET (dialog)), "invalid"));
  g_assert_nonnull (cy_test_ui_find_button (GTK_WIDGET (dialog), "Go to Check Data"));

  /* Nor does a way round the button help. */
  _cy_report_dialog_export (dialog, path);
  while (gtk_widget_is_sensitive (cy_test_ui_find_button (GTK_WIDGET (dialog), "Export…")))
    g_main_context_iteration (NULL, TRUE);
  cy_test_papers_spin (self);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_null (self->made);
  g_assert_cmpint (cy_test_count (&self->test, "SELECT count(*) FROM export_log"), ==, 0);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* What stays in the house asks for no reason, and for nobody to sign. */
static void
test_inside (CyTestPapers *self, gconstpointer data)
{
  CyReportDialog  *dialog = present (self, "blank-form");
  g_autofree char *path = NULL;

  g_assert_false (
    gtk_widget_get_visible (gtk_widget_get_parent (find_reason (GTK_WIDGET (dialog)))));
  g_assert_null (cy_test_papers_find_field (GTK_WIDGET (dialog), "Head of the unit"));
  path = export(self, dialog, "form.xlsx");
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
test_file_name (CyTestPapers *self, gconstpointer data)
{
  CyReportDialog  *dialog = present (self, "structure");
  g_autofree char *name = _cy_report_dialog_dup_file_name (dialog);

  g_assert_cmpstr (name, ==, "Structure of the village reserve cadres-云岭县-21001122.xlsx");
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
test_remembered (CyTestPapers *self, gconstpointer data)
{
  CyReportDialog  *dialog = present (self, "roster");
  GtkWidget       *columns = cy_test_ui_find (GTK_WIDGET (dialog), CY_TYPE_COLUMN_ORDER, 0);
  g_autofree char *path = NULL;
  g_auto (GStrv) chosen = NULL;
  GtkWidget *choice;

  set_text (find_reason (GTK_WIDGET (dialog)), "催报");
  set_text (cy_test_papers_find_field (GTK_WIDGET (dialog), "Head of the unit"), "赵主任");
  choice = cy_test_papers_find_field (GTK_WIDGET (dialog), "ID and phone numbers");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), CY_MASK_NONE);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (
                                 cy_test_ui_find (columns, GTK_TYPE_CHECK_BUTTON, 0)),
                               FALSE);
  path = export(self, dialog, "first.xlsx");

  dialog = present (self, "roster");
  columns = cy_test_ui_find (GTK_WIDGET (dialog), CY_TYPE_COLUMN_ORDER, 0);
  chosen = cy_column_order_get_chosen (CY_COLUMN_ORDER (columns));
  g_assert_cmpstr (chosen[0], ==, "unit");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (
                     cy_test_papers_find_field (GTK_WIDGET (dialog), "Head of the unit"))),
                   ==,
                   "赵主任");
  /* Neither whole numbers nor a reason come back by themselves, nor the name of another unit. */
  choice = cy_test_papers_find_field (GTK_WIDGET (dialog), "ID and phone numbers");
  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (choice)), ==, CY_MASK_BIRTH);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find_reason (GTK_WIDGET (dialog)))),
                   ==,
                   "");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (
                     cy_test_papers_find_field (GTK_WIDGET (dialog), "Reporting unit"))),
                   ==,
                   "");
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* A table that nobody signs does not make the signature of the others forgotten. */
static void
test_unsigned (CyTestPapers *self, gconstpointer data)
{
  CyReportDialog  *dialog = present (self, "roster");
  CyReportTable   *table = cy_report_table_new ();
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  set_text (find_reason (GTK_WIDGET (dialog)), "催报");
  set_text (cy_test_papers_find_field (GTK_WIDGET (dialog), "Head of the unit"), "赵主任");
  first = export(self, dialog, "first.xlsx");
  cy_report_table_add_column (table, "甲", 10, FALSE);
  dialog =
    CY_REPORT_DIALOG (cy_report_dialog_present_table (self->window, self->session, "steps", table));
  cy_test_papers_spin (self);
  second = export(self, dialog, "second.xlsx");
  dialog = present (self, "roster");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (
                     cy_test_papers_find_field (GTK_WIDGET (dialog), "Head of the unit"))),
                   ==,
                   "赵主任");
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* ---- Stopped on the way ---- */

static gpointer
wait_for_leave (CyConn *conn, gpointer data, GError **error)
{
  g_async_queue_pop (data);

  return NULL;
}

static void
test_cancelled (CyTestPapers *self, gconstpointer data)
{
  CyReportDialog  *dialog = present (self, "roster");
  g_autofree char *path = cy_test_path (&self->test, "never.xlsx");
  GAsyncQueue     *leave = g_async_queue_new ();

  set_text (find_reason (GTK_WIDGET (dialog)), "催报");
  /* The thread is kept busy until the export was called off. */
  cy_session_read (self->session, wait_for_leave, leave, NULL, NULL, NULL, NULL, NULL);
  _cy_report_dialog_export (dialog, path);
  g_assert_false (
    gtk_widget_is_sensitive (cy_test_ui_find_button (GTK_WIDGET (dialog), "Export…")));
  cy_test_papers_click (GTK_WIDGET (dialog), "Cancel");
  g_async_queue_push (leave, leave);
  while (!gtk_widget_is_sensitive (cy_test_ui_find_button (GTK_WIDGET (dialog), "Export…")))
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_no_error (self->error);
  g_assert_cmpint (cy_test_count (&self->test, "SELECT count(*) FROM export_log"), ==, 0);
  g_async_queue_unref (leave);

  /* And it can be tried again. */
  g_free (export(self, dialog, "again.xlsx"));
}

/* A folder that is not there: said so, nothing noted, the dialogue stays. */
static void
test_failed (CyTestPapers *self, gconstpointer data)
{
  CyReportDialog  *dialog = present (self, "blank-form");
  g_autofree char *path = cy_test_path (&self->test, "nowhere/form.xlsx");

  _cy_report_dialog_export (dialog, path);
  while (self->error == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (dialog)));
  g_assert_null (self->made);
  g_assert_cmpint (cy_test_count (&self->test, "SELECT count(*) FROM export_log"), ==, 0);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

int
main (int argc, char **argv)
{
  cy_test_ui_init (&argc, &argv);

  cy_test_papers_case ("/ui/report-dialog/masks", test_masks);
  cy_test_papers_case ("/ui/report-dialog/gate", test_gate);
  cy_test_papers_case ("/ui/report-dialog/inside", test_inside);
  cy_test_papers_case ("/ui/report-dialog/file-name", test_file_name);
  cy_test_papers_case ("/ui/report-dialog/remembered", test_remembered);
  cy_test_papers_case ("/ui/report-dialog/unsigned", test_unsigned);
  cy_test_papers_case ("/ui/report-dialog/cancelled", test_cancelled);
  cy_test_papers_case ("/ui/report-dialog/failed", test_failed);

  return g_test_run ();
}
