/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#include "cy-test-people.h"

#include "cy-exit-dialog.h"
#include "cy-people-dialogs.h"
#include "cy-pool.h"

#include "cy-report-dialog-private.h"
#include "cy-person-list.h"
#include "cy-chip.h"
#include "cy-test-ui.h"
#include "cy-unit-choice.h"

#include <string.h>

static gboolean
has_undo (gpointer data)
{
  g_autofree char *name = NULL;

  g_object_get (((CyTestPeople *) data)->fixture.session, "undo-name", &name, NULL);

  return g_strcmp0 (name, "Deleted 2 people") == 0;
}

static gboolean
has_failed (gpointer data)
{
  return ((CyTestPeople *) data)->fixture.failure != NULL;
}

static void
test_delete (CyTestPeople *self, gconstpointer data)
{
  gint64 step;

  cy_test_people_show (self, CY_TEST_PEOPLE_WIDTH);
  cy_test_people_wait (self, 5);
  cy_test_people_choose (self, 2);
  gtk_widget_activate_action (self->fixture.page, "people.delete", NULL);
  cy_test_people_wait_for_toast (self);
  g_assert_cmpstr (self->fixture.toast, ==, "Deleted 2 people");
  g_assert_true (self->fixture.undo);
  cy_test_people_wait (self, 3);
  g_assert_cmpint (cy_test_people_count (self,
                                         "SELECT count(*) FROM person WHERE deleted IS NOT NULL"),
                   ==,
                   2);
  cy_test_wait (has_undo, self);
  step = cy_session_get_undo_step (self->fixture.session);
  cy_session_undo (self->fixture.session);
  cy_test_people_wait (self, 5);
  /* What was offered to be undone has been: nothing older is undone for it. */
  g_assert_cmpint (cy_session_get_undo_step (self->fixture.session), <, step);
  cy_session_undo_step (self->fixture.session, step);
  cy_test_wait (has_failed, self);
  g_clear_error (&self->fixture.failure);
  g_assert_cmpint (cy_test_people_count (self,
                                         "SELECT count(*) FROM person WHERE deleted IS NOT NULL"),
                   ==,
                   0);
}

static gboolean
is_ready (gpointer data)
{
  return gtk_widget_get_sensitive (data);
}

static void
leave_on (GtkWidget *dialog, const char *day)
{
  gtk_editable_set_text (GTK_EDITABLE (cy_test_ui_find (dialog, GTK_TYPE_ENTRY, 0)), day);
  g_signal_emit_by_name (cy_test_ui_find_button (dialog, "Let leave"), "clicked");
}

/* Where to, on what basis, by whom and on what paper. */
static void
give_papers (GtkWidget *dialog)
{
  const char *texts[] = { "新民村", "换届选举", "镇党委会", "任〔2020〕3号" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    gtk_editable_set_text (GTK_EDITABLE (cy_test_ui_find (dialog, GTK_TYPE_ENTRY, i + 1)),
                           texts[i]);
}

static void
test_exit (CyTestPeople *self, gconstpointer data)
{
  GtkWidget *dialog;

  for (gint64 entry = 1; entry <= 5; entry++)
    cy_test_set_int (&self->fixture.base, CY_ENTRY, entry, CY_ENTRY_ADMITTED, 20200301);
  cy_test_people_show (self, CY_TEST_PEOPLE_WIDTH);
  cy_test_people_wait (self, 5);
  cy_test_people_choose (self, 2);
  gtk_widget_activate_action (self->fixture.page, "people.exit", NULL);
  dialog = cy_test_ui_find_dialog (self->fixture.window);
  cy_test_wait (is_ready, cy_test_ui_find_button (dialog, "Let leave"));
  /* Without a reason nothing happens, and the dialog says so. */
  leave_on (dialog, "2020-05-01");
  g_assert_true (GTK_IS_WINDOW (cy_test_ui_find_dialog (self->fixture.window)));
  g_assert_null (self->fixture.toast);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (cy_test_ui_find (dialog, GTK_TYPE_DROP_DOWN, 0)), 1);
  /* Nor without a basis. */
  leave_on (dialog, "2020-05-01");
  g_assert_true (GTK_IS_WINDOW (cy_test_ui_find_dialog (self->fixture.window)));
  give_papers (dialog);
  /* Nor on a day before they came, or on one to come. */
  leave_on (dialog, "2020-02-29");
  g_assert_true (GTK_IS_WINDOW (cy_test_ui_find_dialog (self->fixture.window)));
  leave_on (dialog, "2999-01-01");
  g_assert_true (GTK_IS_WINDOW (cy_test_ui_find_dialog (self->fixture.window)));
  leave_on (dialog, "2020-05-01");
  cy_test_people_wait_for_toast (self);
  g_assert_true (g_str_has_prefix (self->fixture.toast, "2 people left the pool"));
  cy_test_people_wait (self, 3);
  g_assert_cmpint (
    cy_test_people_count (self, "SELECT count(*) FROM pool_entry WHERE exit_date=20200501"), ==, 2);
  /* It is on record as an adjustment, too. */
  g_assert_cmpint (cy_test_people_count (self,
                                         "SELECT count(*) FROM adjustment WHERE outcome='out'"
                                         " AND occasion='event' AND basis='换届选举'"),
                   ==,
                   2);
}

static void
test_exit_counts (CyTestPeople *self, gconstpointer data)
{
  g_autoptr (GArray) people = g_array_new (FALSE, FALSE, sizeof (gint64));
  GtkWidget *dialog;

  cy_test_people_show (self, CY_TEST_PEOPLE_WIDTH);
  cy_test_people_wait (self, 5);
  /* The last one has left before. */
  g_array_append_vals (people, self->people + 4, 2);
  dialog =
    cy_exit_dialog_present (GTK_WINDOW (self->fixture.window), self->fixture.session, people, NULL);
  cy_test_wait (is_ready, cy_test_ui_find_button (dialog, "Let leave"));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (cy_test_ui_find (dialog, GTK_TYPE_DROP_DOWN, 0)), 1);
  give_papers (dialog);
  leave_on (dialog, "2020-05-01");
  cy_test_people_wait_for_toast (self);
  g_assert_true (g_str_has_prefix (self->fixture.toast, "1 person left the pool"));
  g_assert_cmpint (
    cy_test_people_count (self, "SELECT count(*) FROM step WHERE name LIKE '1 person left%'"),
    ==,
    1);
}

static void
test_set_field (CyTestPeople *self, gconstpointer data)
{
  GtkWidget *dialog;

  cy_test_people_show (self, CY_TEST_PEOPLE_WIDTH);
  cy_test_people_wait (self, 5);
  cy_test_people_choose (self, 2);
  gtk_widget_activate_action (self->fixture.page, "people.set-field", NULL);
  dialog = cy_test_ui_find_dialog (self->fixture.window);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (cy_test_ui_find (dialog, GTK_TYPE_DROP_DOWN, 1)), 2);
  g_signal_emit_by_name (cy_test_ui_find_button (dialog, "Set"), "clicked");
  cy_test_people_wait_for_toast (self);
  g_assert_cmpstr (self->fixture.toast, ==, "Tier set to “两委” for 2 people");
  g_assert_cmpint (cy_test_people_count (self,
                                         "SELECT count(*) FROM person WHERE tier='committee'"),
                   ==,
                   5);
}

static void
test_move (CyTestPeople *self, gconstpointer data)
{
  GtkWidget       *dialog;
  g_autofree char *place = NULL;

  cy_test_people_show (self, CY_TEST_PEOPLE_WIDTH);
  cy_test_people_wait (self, 5);
  cy_test_people_choose (self, 1);
  gtk_widget_activate_action (self->fixture.page, "people.move", NULL);
  dialog = cy_test_ui_find_dialog (self->fixture.window);
  cy_unit_choice_set_unit (CY_UNIT_CHOICE (cy_test_ui_find (dialog, CY_TYPE_UNIT_CHOICE, 0)),
                           self->empty_village);
  g_signal_emit_by_name (cy_test_ui_find_button (dialog, "Move"), "clicked");
  cy_test_people_wait_for_toast (self);
  g_assert_true (self->fixture.undo);
  place = cy_test_text (&self->fixture.base,
                        "SELECT u.name FROM person p JOIN unit u ON u.id=p.unit"
                        " WHERE p.name='林晓雁'");
  g_assert_cmpstr (place, ==, "新民村");
}

static void
test_merge (CyTestPeople *self, gconstpointer data)
{
  GtkWidget *merge;
  GtkWidget *dialog;
  GtkWidget *check;

  cy_test_people_show (self, CY_TEST_PEOPLE_WIDTH);
  cy_test_people_wait (self, 5);
  cy_test_people_choose (self, 2);
  gtk_widget_activate_action (self->fixture.page, "people.merge", NULL);
  dialog = cy_test_ui_find_dialog (self->fixture.window);
  merge = cy_test_ui_find_button (dialog, "Merge");
  cy_test_wait (is_ready, merge);
  /* The second one's name is right, the rest is as the first record has it. */
  check = cy_test_ui_find (dialog, GTK_TYPE_CHECK_BUTTON, 1);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  g_signal_emit_by_name (merge, "clicked");
  cy_test_people_wait_for_toast (self);
  cy_test_people_wait (self, 4);
  g_assert_cmpint (cy_test_people_count (self,
                                         "SELECT count(*) FROM person WHERE deleted IS NOT NULL"),
                   ==,
                   1);
  g_assert_true (self->fixture.undo);
}

static GtkWidget *
find_choice (GtkWidget *dialog, const char *text)
{
  GtkWidget *check;

  for (guint i = 0; (check = cy_test_ui_find (dialog, GTK_TYPE_CHECK_BUTTON, i)) != NULL; i++)
    if (g_str_equal (gtk_label_get_text (
                       GTK_LABEL (gtk_check_button_get_child (GTK_CHECK_BUTTON (check)))),
                     text))
      return check;

  return NULL;
}

static void
test_merge_two_people (CyTestPeople *self, gconstpointer data)
{
  GtkWidget       *merge;
  GtkWidget       *dialog;
  g_autofree char *reason = NULL;

  for (guint i = 0; i < 5; i++)
    cy_test_set (&self->fixture.base,
                 CY_PERSON,
                 self->people[i],
                 CY_PERSON_ID_NUMBER,
                 i % 2 == 0 ? "11010119900307109X" : "110101199003071110");
  cy_test_people_show (self, CY_TEST_PEOPLE_WIDTH);
  cy_test_people_wait (self, 5);
  cy_test_people_choose (self, 2);
  gtk_widget_activate_action (self->fixture.page, "people.merge", NULL);
  dialog = cy_test_ui_find_dialog (self->fixture.window);
  merge = cy_test_ui_find_button (dialog, "Merge");
  cy_test_wait (is_ready, merge);
  g_assert_null (find_choice (dialog, "11010119900307109X"));
  gtk_toggle_button_set_active (
    GTK_TOGGLE_BUTTON (cy_test_ui_find_button (dialog, "Show phones, IDs and addresses in full")),
    TRUE);
  g_assert_nonnull (find_choice (dialog, "11010119900307109X"));
  g_assert_nonnull (find_choice (dialog, "110101199003071110"));
  /* Two valid numbers: nothing without a reason. */
  g_signal_emit_by_name (merge, "clicked");
  g_assert_true (GTK_IS_WINDOW (cy_test_ui_find_dialog (self->fixture.window)));
  gtk_editable_set_text (GTK_EDITABLE (cy_test_ui_find (dialog, GTK_TYPE_ENTRY, 0)), "同一人");
  g_signal_emit_by_name (merge, "clicked");
  cy_test_people_wait_for_toast (self);
  reason = cy_test_text (&self->fixture.base, "SELECT reason FROM step ORDER BY id DESC LIMIT 1");
  g_assert_cmpstr (reason, ==, "同一人");
}

static gboolean
is_revealed (gpointer data)
{
  return !cy_people_source_get_masked (((CyTestPeople *) data)->page->source);
}

static void
test_reveal (CyTestPeople *self, gconstpointer data)
{
  cy_test_people_show (self, CY_TEST_PEOPLE_WIDTH);
  cy_test_people_wait (self, 5);
  cy_table_set_column_hidden (self->table, "phone", FALSE);
  cy_test_people_wait (self, 5);
  gtk_widget_activate_action (self->fixture.page, "people.reveal", NULL);
  cy_test_wait (is_revealed, self);
  g_assert_cmpstr (cy_test_people_cell (self,
                                        cy_test_people_row_of (self, self->people[0]),
                                        "phone"),
                   ==,
                   "13800006621");
  g_assert_cmpint (
    cy_test_people_count (self, "SELECT count(*) FROM export_log WHERE report='screen' AND rows=5"),
    ==,
    1);
  gtk_widget_activate_action (self->fixture.page, "people.reveal", NULL);
  g_assert_cmpstr (cy_test_people_cell (self,
                                        cy_test_people_row_of (self, self->people[0]),
                                        "phone"),
                   ==,
                   "138****6621");
}

static void
test_paste (CyTestPeople *self, gconstpointer data)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  const char *const titles[] = { "姓名", "性别", NULL };
  const char *const person[] = { "沈悦", "女", NULL };

  cy_test_people_show (self, CY_TEST_PEOPLE_WIDTH);
  cy_test_people_wait (self, 5);
  g_ptr_array_add (rows, (gpointer) titles);
  g_ptr_array_add (rows, (gpointer) person);
  g_signal_emit_by_name (self->table, "paste", rows);
  g_assert_nonnull (self->fixture.text);
  g_assert_nonnull (strstr (self->fixture.text, "姓名\t性别"));
  g_assert_nonnull (strstr (self->fixture.text, "沈悦\t女"));
}

/* Until then it reads what was chosen the last time. */
static gboolean
can_export (gpointer data)
{
  CyTestPeople *self = data;
  GtkWidget    *accept =
    cy_test_ui_find_button (cy_test_ui_find_dialog (self->fixture.window), "Export…");

  return accept != NULL && gtk_widget_is_sensitive (accept);
}

static gboolean
has_closed (gpointer data)
{
  return g_list_model_get_n_items (gtk_window_get_toplevels ()) == 1;
}

static void
test_export (CyTestPeople *self, gconstpointer data)
{
  g_autofree char *path = cy_test_path (&self->fixture.base, "所选.xlsx");

  cy_test_people_show (self, CY_TEST_PEOPLE_WIDTH);
  cy_test_people_wait (self, 5);
  cy_test_people_choose (self, 2);
  gtk_widget_activate_action (self->fixture.page, "people.export-chosen", NULL);
  cy_test_wait (can_export, self);
  _cy_report_dialog_export (CY_REPORT_DIALOG (cy_test_ui_find_dialog (self->fixture.window)), path);
  cy_test_wait (has_closed, NULL);
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
  /* The two that were chosen, with what the screen hides hidden. */
  g_assert_cmpint (cy_test_people_count (self,
                                         "SELECT count(*) FROM export_log WHERE report='view' AND "
                                         "rows=2"
                                         " AND mask='birth'"),
                   ==,
                   1);
}

typedef struct
{
  char    *text;
  gboolean done;
} Clip;

static void
clip_read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Clip *clip = data;

  clip->text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
  clip->done = TRUE;
}

static void
test_copy (CyTestPeople *self, gconstpointer data)
{
  Clip clip = { NULL, FALSE };

  cy_test_people_show (self, CY_TEST_PEOPLE_WIDTH);
  cy_test_people_wait (self, 5);
  cy_test_people_choose (self, 1);
  cy_table_copy (self->table);
  cy_test_people_wait_for_toast (self);
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (self->fixture.page),
                                 NULL,
                                 clip_read_cb,
                                 &clip);
  while (!clip.done)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (g_str_has_prefix (clip.text, "Full name\tGender\tAge"));
  g_assert_nonnull (strstr (clip.text, "林晓雁\t女\t29"));
  /* Nothing stays nothing: a dash is only for the eye. */
  g_assert_null (strstr (clip.text, "—"));
  g_free (clip.text);
}

static gboolean
has_saved (gpointer data)
{
  return cy_test_people_count (data, "SELECT count(*) FROM saved_view") == 1;
}

static void
test_saved_view (CyTestPeople *self, gconstpointer data)
{
  CyPeopleViews *views;
  g_autoptr (CyQuery) query = cy_query_new (&cy_person_list);
  char *columns[] = { (char *) "name", (char *) "phone", NULL };
  g_auto (GStrv) shown = NULL;

  cy_test_people_show (self, CY_TEST_PEOPLE_WIDTH);
  cy_test_people_wait (self, 5);
  views = cy_people_head_get_views (self->page->head);
  g_signal_emit_by_name (views, "save-as", "名册");
  cy_test_wait (has_saved, self);
  cy_query_set_condition (query, "gender", CY_IS_ONE_OF, (const char *const[]){ "2", NULL });
  cy_people_page_show_view (self->page, query, columns);
  cy_test_people_wait (self, 1);
  shown = cy_people_page_list_columns (self->page);
  g_assert_cmpuint (g_strv_length (shown), ==, 2);
  g_assert_cmpstr (shown[1], ==, "phone");
  g_assert_cmpstr (cy_chip_get_value (CY_CHIP (cy_test_people_find_chip (self, "Gender"))),
                   ==,
                   "女");
}

int
main (int argc, char **argv)
{
  cy_test_ui_init (&argc, &argv);

  cy_test_people_case ("/ui/people-page-actions/delete", test_delete);
  cy_test_people_case ("/ui/people-page-actions/exit", test_exit);
  cy_test_people_case ("/ui/people-page-actions/exit-counts", test_exit_counts);
  cy_test_people_case ("/ui/people-page-actions/set-field", test_set_field);
  cy_test_people_case ("/ui/people-page-actions/move", test_move);
  cy_test_people_case ("/ui/people-page-actions/merge", test_merge);
  cy_test_people_case ("/ui/people-page-actions/merge-two-people", test_merge_two_people);
  cy_test_people_case ("/ui/people-page-actions/reveal", test_reveal);
  cy_test_people_case ("/ui/people-page-actions/paste", test_paste);
  cy_test_people_case ("/ui/people-page-actions/copy", test_copy);
  cy_test_people_case ("/ui/people-page-actions/export", test_export);
  cy_test_people_case ("/ui/people-page-actions/saved-view", test_saved_view);

  return g_test_run ();
}
