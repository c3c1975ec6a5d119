/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The view shows each report as its workbook says it, and what was sent, to be sent once more. */
#include "cy-papers-page.h"

#include "cy-export-history.h"
#include "cy-report-dialog-private.h"
#include "cy-report-export.h"
#include "cy-table.h"
#include "cy-test-papers.h"

static void
wait_title (GtkWidget *page, const char *title)
{
  while (cy_test_papers_find_field (page, title) == NULL)
    g_main_context_iteration (NULL, TRUE);
}

static GtkWidget *
show (CyTestPapers *self)
{
  GtkWidget *page = cy_papers_page_new (self->session);

  cy_test_papers_show (self, page);
  wait_title (page, "云岭县: Roster of village reserve cadres");

  return page;
}

static CyTableSource *
get_source (GtkWidget *page, guint nth)
{
  return cy_table_get_source (CY_TABLE (cy_test_ui_find (page, CY_TYPE_TABLE, nth)));
}

static void
test_previews (CyTestPapers *self, gconstpointer data)
{
  GtkWidget *page = show (self);
  GtkWidget *list = cy_test_ui_find (page, GTK_TYPE_LIST_BOX, 0);
  /* Nobody has left, was reviewed, voted on, assessed, trained, guided or sent out here. */
  static const struct
  {
    const char *title;
    gboolean    has_rows;
  } papers[] = {
    { "云岭县: Roster of village reserve cadres", TRUE },
    { "云岭县: Structure of the village reserve cadres", TRUE },
    { "云岭县: Reserves for secretaries of village Party organisations", TRUE },
    { "云岭县: Sources of the village reserve cadres", TRUE },
    { "云岭县: Adjustment of the pool (people who left)", FALSE },
    { "云岭县: Summary of the joint review", FALSE },
    { "Summary of ballots", FALSE },
    { "云岭县: Training ledger", FALSE },
    { "云岭县: Yearly hours of training", TRUE },
    { "云岭县: Ledger of pairs in mentoring", FALSE },
    { "云岭县: Ledger of postings", FALSE },
    { "云岭县: Analysis of what postings and courses did", FALSE },
    { "Register of routine assessment", FALSE },
    { "Summary of yearly assessment results", FALSE },
    { "Basis of assessed totals", FALSE },
    { "Pay list", FALSE },
    { "Notices of assessment results", FALSE },
    { "云岭县: Collection form for village reserve cadres", TRUE },
  };

  g_assert_cmpuint (cy_table_source_get_n_rows (get_source (page, 0)), ==, 4);
  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), (int) i);

      g_assert_nonnull (row);
      gtk_list_box_select_row (GTK_LIST_BOX (list), row);
      wait_title (page, papers[i].title);
      g_assert_cmpint (cy_table_source_get_n_rows (get_source (page, 0)) > 0,
                       ==,
                       papers[i].has_rows);
    }
  g_assert_null (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), G_N_ELEMENTS (papers)));
  /* Looking is not sending. */
  g_assert_cmpint (cy_test_count (&self->test, "SELECT count(*) FROM export_log"), ==, 0);
}

static gboolean
has_text (CyTableSource *source, guint n_columns, const char *text)
{
  for (guint row = 0; row < cy_table_source_get_n_rows (source); row++)
    for (guint i = 0; i < n_columns; i++)
      {
        g_autofree char *column = g_strdup_printf ("c%u", i);

        if (g_strcmp0 (cy_table_source_get_text (source, row, column), text) == 0)
          return TRUE;
      }

  return FALSE;
}

/* What is hidden in the table is hidden in the look at it. */
static void
test_mask (CyTestPapers *self, gconstpointer data)
{
  GtkWidget       *page = show (self);
  CyTableSource   *before = g_object_ref (get_source (page, 0));
  g_autofree char *id_number = cy_test_text (&self->test, "SELECT max(id_number) FROM person");

  gtk_drop_down_set_selected (GTK_DROP_DOWN (cy_test_ui_find (page, GTK_TYPE_DROP_DOWN, 2)),
                              CY_MASK_NONE);
  while (get_source (page, 0) == before || get_source (page, 0) == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (has_text (before, 21, id_number));
  g_assert_true (has_text (get_source (page, 0), 22, id_number));
  g_object_unref (before);
}

static gboolean
has_label (GtkWidget *root, const char *text)
{
  GtkWidget *label;

  for (guint i = 0; (label = cy_test_ui_find (root, GTK_TYPE_LABEL, i)) != NULL; i++)
    if (g_str_equal (gtk_label_get_text (GTK_LABEL (label)), text))
      return TRUE;

  return FALSE;
}

/* The round that was chosen over the look is named once more before it goes out. */
static void
test_round (CyTestPapers *self, gconstpointer data)
{
  GtkWidget  *page = show (self);
  GtkListBox *list = GTK_LIST_BOX (cy_test_ui_find (page, GTK_TYPE_LIST_BOX, 0));
  GtkWidget  *dialog;

  gtk_list_box_select_row (list, gtk_list_box_get_row_at_index (list, 5));
  while (gtk_drop_down_get_model (GTK_DROP_DOWN (cy_test_ui_find (page, GTK_TYPE_DROP_DOWN, 0))) ==
           NULL ||
         get_source (page, 0) == NULL)
    g_main_context_iteration (NULL, TRUE);
  cy_page_export_view (CY_PAGE (page));
  dialog = cy_test_ui_find_dialog (self->window);
  g_assert_nonnull (dialog);
  while (!has_label (dialog, "Joint review: Newest round"))
    g_main_context_iteration (NULL, TRUE);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* Two years with grades and one that has none yet, of one scheme; all are assessed in the first. */
static void
add_cycles (CyTestPapers *self)
{
  static const struct
  {
    int         year;
    const char *state;
  } cycles[] = { { 2098, "locked" }, { 2099, "locked" }, { 2100, "open" } };

  cy_test_count (&self->test,
                 "INSERT INTO assess_scheme (uid, hlc, origin, year, name, object, rounding, "
                 "decimals, missing, family) VALUES (randomblob (16), 1, 1, 2098, '四维考核', "
                 "'reserve', 'half_up', 2, 'rescale', 'civil')");
  for (guint i = 0; i < G_N_ELEMENTS (cycles); i++)
    {
      g_autofree char *sql = g_strdup_printf (
        "INSERT INTO assess_cycle (uid, hlc, origin, scheme, year, kind, name, since, until, "
        "deadline, state) SELECT randomblob (16), 1, 1, id, %1$d, 'year', '%1$d 年终', %1$d0101, "
        "%1$d1231, %1$d1231, '%2$s' FROM assess_scheme",
        cycles[i].year,
        cycles[i].state);

      cy_test_count (&self->test, sql);
    }
  cy_test_count (&self->test,
                 "INSERT INTO assess_entry (uid, hlc, origin, person, cycle) SELECT randomblob "
                 "(16), 1, 1, p.id, c.id FROM person p, assess_cycle c WHERE c.year = 2098");
}

/* Only years with grades are offered for their results; the one that is chosen is what is looked
 * at, and what is named once more before it goes out. */
static void
test_cycle (CyTestPapers *self, gconstpointer data)
{
  GtkWidget   *page;
  GtkListBox  *list;
  GtkDropDown *choice;
  GtkWidget   *dialog;
  GListModel  *names;

  add_cycles (self);
  page = show (self);
  list = GTK_LIST_BOX (cy_test_ui_find (page, GTK_TYPE_LIST_BOX, 0));
  gtk_list_box_select_row (list, gtk_list_box_get_row_at_index (list, 13));
  wait_title (page, "云岭县: Summary of yearly assessment results");
  choice = GTK_DROP_DOWN (cy_test_ui_find (page, GTK_TYPE_DROP_DOWN, 0));
  while ((names = gtk_drop_down_get_model (choice)) == NULL ||
         g_list_model_get_n_items (names) != 3)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (gtk_string_list_get_string (GTK_STRING_LIST (names), 0),
                   ==,
                   "Newest year with grades");
  g_assert_cmpstr (gtk_string_list_get_string (GTK_STRING_LIST (names), 1), ==, "2099 年终");
  g_assert_cmpstr (gtk_string_list_get_string (GTK_STRING_LIST (names), 2), ==, "2098 年终");
  g_assert_cmpuint (cy_table_source_get_n_rows (get_source (page, 0)), ==, 0);
  gtk_drop_down_set_selected (choice, 2);
  while (get_source (page, 0) == NULL || cy_table_source_get_n_rows (get_source (page, 0)) == 0)
    g_main_context_iteration (NULL, TRUE);
  cy_page_export_view (CY_PAGE (page));
  dialog = cy_test_ui_find_dialog (self->window);
  g_assert_nonnull (dialog);
  while (!has_label (dialog, "Assessment cycle: 2098 年终"))
    g_main_context_iteration (NULL, TRUE);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* What was chosen over the look is what goes out. */
static void
test_period (CyTestPapers *self, gconstpointer data)
{
  GtkWidget     *page = show (self);
  GtkListBox    *list = GTK_LIST_BOX (cy_test_ui_find (page, GTK_TYPE_LIST_BOX, 0));
  CyTableSource *before;
  GtkWidget     *dialog;
  GtkWidget     *since;

  gtk_list_box_select_row (list, gtk_list_box_get_row_at_index (list, 4));
  wait_title (page, "云岭县: Adjustment of the pool (people who left)");
  before = g_object_ref (get_source (page, 0));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (cy_test_ui_find (page, GTK_TYPE_DROP_DOWN, 0)), 3);
  while (get_source (page, 0) == before || get_source (page, 0) == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_object_unref (before);
  cy_page_export_view (CY_PAGE (page));
  dialog = cy_test_ui_find_dialog (self->window);
  since = cy_test_papers_find_field (dialog, "First day of the period");
  while (*gtk_editable_get_text (GTK_EDITABLE (since)) == '\0')
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (since)), ==, "2097-11-23");
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
exported_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (cy_report_export_finish (result, &error));
  g_assert_no_error (error);
  *(gboolean *) user_data = TRUE;
}

static void
send_roster (CyTestPapers *self)
{
  CyReportArgs    *args = cy_report_args_new ();
  g_autofree char *path = cy_test_path (&self->test, "sent.xlsx");
  gboolean         done = FALSE;

  args->base_date = CY_TEST_BASE_DATE;
  args->mask = CY_MASK_LAST6;
  args->leader = g_strdup ("赵主任");
  args->reason = g_strdup ("催报");
  cy_report_export (self->session,
                    cy_report_find ("roster"),
                    args,
                    path,
                    NULL,
                    NULL,
                    exported_cb,
                    &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_history (CyTestPapers *self, gconstpointer data)
{
  GtkWidget     *page = show (self);
  CyTableSource *source;
  GtkWidget     *dialog;
  GtkWidget     *choice;

  cy_test_papers_click (page, "Export History");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (cy_test_ui_find_button (page, "Export History")),
                                TRUE);
  send_roster (self);
  cy_session_toast_file (self->session, "sent", "/sent.xlsx");
  while ((source = get_source (page, 1)) == NULL || cy_table_source_get_n_rows (source) == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (cy_table_source_get_text (source, 0, "report"),
                   ==,
                   "Roster of village reserve cadres");
  g_assert_cmpstr (cy_table_source_get_text (source, 0, "scope"), ==, "云岭县");
  g_assert_cmpstr (cy_table_source_get_text (source, 0, "base-date"), ==, "2100-11-22");
  g_assert_cmpstr (cy_table_source_get_text (source, 0, "mask"), ==, "Last 6 hidden");
  g_assert_cmpstr (cy_table_source_get_text (source, 0, "rows"), ==, "4");
  g_assert_cmpstr (cy_table_source_get_text (source, 0, "unchecked"), ==, "催报");
  g_assert_cmpstr (cy_table_source_get_text (source, 0, "file"), ==, "sent.xlsx");

  cy_table_select (CY_TABLE (cy_test_ui_find (page, CY_TYPE_TABLE, 1)), 1);
  cy_test_papers_click (page, "Same as Last Time…");
  dialog = cy_test_ui_find_dialog (self->window);
  g_assert_nonnull (dialog);
  while (!gtk_widget_is_sensitive (cy_test_ui_find_button (dialog, "Export…")))
    g_main_context_iteration (NULL, TRUE);
  choice = cy_test_papers_find_field (dialog, "ID and phone numbers");
  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (choice)), ==, CY_MASK_LAST6);
  g_assert_cmpstr (gtk_editable_get_text (
                     GTK_EDITABLE (cy_test_papers_find_field (dialog, "Head of the unit"))),
                   ==,
                   "赵主任");
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* The list of what left the house leaves it as any other, and is then on the list itself. */
static void
test_history_export (CyTestPapers *self, gconstpointer data)
{
  GtkWidget       *page = show (self);
  GtkWidget       *history = cy_test_ui_find (page, CY_TYPE_EXPORT_HISTORY, 0);
  g_autofree char *path = cy_test_path (&self->test, "exports.xlsx");
  GtkWidget       *button;
  GtkWidget       *dialog;

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (cy_test_ui_find_button (page, "Export History")),
                                TRUE);
  button = cy_test_ui_find_button (history, "Export…");
  cy_test_papers_spin (self);
  g_assert_false (gtk_widget_is_sensitive (button));
  send_roster (self);
  cy_session_toast_file (self->session, "sent", "/sent.xlsx");
  while (!gtk_widget_is_sensitive (button))
    g_main_context_iteration (NULL, TRUE);
  g_signal_emit_by_name (button, "clicked");
  dialog = cy_test_ui_find_dialog (self->window);
  g_assert_nonnull (dialog);
  cy_test_papers_spin (self);
  g_clear_pointer (&self->made, g_free);
  _cy_report_dialog_export (CY_REPORT_DIALOG (dialog), path);
  cy_test_papers_wait_made (self);
  g_assert_cmpint (cy_test_count (&self->test,
                                  "SELECT count(*) FROM export_log"
                                  " WHERE report='exports' AND rows=1 AND options IS NULL"),
                   ==,
                   1);
}

int
main (int argc, char **argv)
{
  cy_test_ui_init (&argc, &argv);

  cy_test_papers_case ("/ui/papers-page/period", test_period);
  cy_test_papers_case ("/ui/papers-page/round", test_round);
  cy_test_papers_case ("/ui/papers-page/cycle", test_cycle);
  cy_test_papers_case ("/ui/papers-page/previews", test_previews);
  cy_test_papers_case ("/ui/papers-page/mask", test_mask);
  cy_test_papers_case ("/ui/papers-page/history", test_history);
  cy_test_papers_case ("/ui/papers-page/history-export", test_history_export);

  return g_test_run ();
}
