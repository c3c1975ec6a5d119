/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The follow-up of the pool: who is seen, and what is noted, concluded and adjusted for many at
 * once, undone as one. */
#include "cy-follow-page.h"

#include "cy-chip-row.h"
#include "cy-code-choice.h"
#include "cy-field-editor.h"
#include "cy-follow-filters.h"
#include "cy-follow-up.h"
#include "cy-table-row.h"
#include "cy-table.h"
#include "cy-test-session.h"
#include "cy-test-ui.h"

#define N_PEOPLE 400

typedef struct
{
  CySession *session;
  GtkWidget *page;
  GtkWidget *window;
  CyTable   *table;
  char      *toast;
  gint64     opened;
} Fixture;

static void
toast_cb (CySession *session, const char *text, gboolean undo, Fixture *self)
{
  g_free (self->toast);
  self->toast = g_strdup (text);
}

static void
opened_cb (CySession *session, gint64 person, Fixture *self)
{
  self->opened = person;
}

static void
settle (Fixture *self)
{
  cy_test_session_settle (self->session);
  cy_test_ui_frame (self->page);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  self->session = cy_test_session_new (N_PEOPLE);
  g_signal_connect (self->session, "toast", G_CALLBACK (toast_cb), self);
  g_signal_connect (self->session, "open-person", G_CALLBACK (opened_cb), self);
  self->page = cy_follow_page_new (self->session);
  self->window = cy_test_ui_show (self->page, 1180, 700);
  settle (self);
  self->table = CY_TABLE (cy_test_ui_find (self->page, CY_TYPE_TABLE, 0));
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  cy_test_ui_close (self->window);
  cy_test_session_close (self->session);
  g_free (self->toast);
}

static guint
get_n_rows (Fixture *self)
{
  return cy_table_source_get_n_rows (cy_table_get_source (self->table));
}

static gint64
count (Fixture *self, const char *sql)
{
  return cy_test_session_count (self->session, sql);
}

static void
choose (Fixture *self, const char *chip, const char *value)
{
  cy_chip_row_choose (CY_CHIP_ROW (cy_test_ui_find (self->page, CY_TYPE_CHIP_ROW, 0)), chip, value);
}

static GtkWidget *
find_dialog (Fixture *self)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *link = windows; link != NULL; link = link->next)
    if (gtk_window_get_transient_for (link->data) == GTK_WINDOW (self->window))
      return link->data;

  return NULL;
}

/* The editor of a field in the dialog that is open. */
static GtkWidget *
find_control (Fixture *self, guint field)
{
  for (guint i = 0;; i++)
    {
      GtkWidget *editor = cy_test_ui_find (find_dialog (self), CY_TYPE_FIELD_EDITOR, i);

      g_assert_nonnull (editor);
      if (cy_field_editor_get_field (CY_FIELD_EDITOR (editor)) == field)
        return cy_field_editor_get_control (CY_FIELD_EDITOR (editor));
    }
}

static void
set_code (Fixture *self, guint field, const char *code)
{
  GtkWidget *choice = find_control (self, field);

  cy_code_choice_set_code (CY_CODE_CHOICE (choice), code);
  g_signal_emit_by_name (choice, "chosen");
}

static void
set_text (Fixture *self, guint field, const char *text)
{
  GtkWidget *control = find_control (self, field);

  if (GTK_IS_EDITABLE (control))
    gtk_editable_set_text (GTK_EDITABLE (control), text);
  else
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (
                                GTK_TEXT_VIEW (cy_test_ui_find (control, GTK_TYPE_TEXT_VIEW, 0))),
                              text,
                              -1);
}

static void
agree (Fixture *self)
{
  GtkWidget *accept = gtk_window_get_default_widget (GTK_WINDOW (find_dialog (self)));

  g_signal_emit_by_name (accept, "clicked");
  settle (self);
}

static void
select_first (Fixture *self, guint n)
{
  CyTableSource *source = cy_table_get_source (self->table);

  cy_table_unselect_all (self->table);
  cy_table_select (self->table, cy_table_source_get_id (source, 0));
  for (guint i = 1; i < n; i++)
    {
      cy_table_reveal (self->table, cy_table_source_get_id (source, i));
      gtk_widget_grab_focus (cy_test_ui_find (GTK_WIDGET (self->table), CY_TYPE_TABLE_ROW, 0));
      cy_test_ui_key (gtk_root_get_focus (GTK_ROOT (self->window)),
                      GDK_KEY_space,
                      GDK_CONTROL_MASK);
    }
  g_assert_cmpuint (cy_table_get_n_selected (self->table), ==, n);
}

static void
test_filters (Fixture *self, gconstpointer data)
{
  guint n = get_n_rows (self);

  g_assert_cmpint (n,
                   ==,
                   count (self,
                          "SELECT count(*) FROM person WHERE deleted IS NULL AND pool_state='in'"));
  choose (self, CY_FOLLOW_DUE, CY_DUE_NEVER);
  g_assert_cmpint (get_n_rows (self),
                   ==,
                   count (self,
                          "SELECT count(*) FROM person p WHERE deleted IS NULL AND"
                          " pool_state='in' AND NOT EXISTS"
                          " (SELECT 1 FROM follow_up f WHERE f.person=p.id)"));
  choose (self, CY_FOLLOW_DUE, NULL);
  choose (self, CY_FOLLOW_SCREENING, CY_SCREENING_PASS);
  g_assert_cmpuint (get_n_rows (self), >, 0);
  g_assert_cmpuint (get_n_rows (self), <, n);
  choose (self, CY_FOLLOW_SCREENING, NULL);
  cy_page_set_search (CY_PAGE (self->page), "no such name");
  g_assert_cmpuint (get_n_rows (self), ==, 0);
  cy_page_set_search (CY_PAGE (self->page), "");
  cy_session_set_scope (self->session, 99999, "甲村");
  settle (self);
  g_assert_cmpuint (get_n_rows (self), ==, 0);
}

static void
test_note (Fixture *self, gconstpointer data)
{
  gint64 n = count (self, "SELECT count(*) FROM follow_up WHERE deleted IS NULL");

  select_first (self, 3);
  gtk_widget_activate_action (self->page, "follow.note", NULL);
  /* Nothing was written yet: the dialog stays. */
  agree (self);
  g_assert_nonnull (find_dialog (self));
  set_code (self, CY_FOLLOW_UP_KIND, CY_FOLLOW_WHEREABOUTS);
  g_assert_false (gtk_widget_is_visible (find_control (self, CY_FOLLOW_UP_EMPLOYMENT)));
  set_code (self, CY_FOLLOW_UP_WHEREABOUTS, "county");
  agree (self);
  g_assert_null (find_dialog (self));
  g_assert_cmpint (count (self,
                          "SELECT count(*) FROM follow_up WHERE deleted IS NULL AND"
                          " whereabouts='county' AND date=20261123 AND next_date=20270223"),
                   ==,
                   3);
  g_assert_nonnull (strstr (self->toast, "Noted of 3 people"));
  cy_session_undo (self->session);
  settle (self);
  g_assert_cmpint (count (self, "SELECT count(*) FROM follow_up WHERE deleted IS NULL"), ==, n);
}

/* Without names there is no conclusion, and of several people only one. */
static void
test_screen (Fixture *self, gconstpointer data)
{
  gint64 n = count (self, "SELECT count(*) FROM screening");

  select_first (self, 2);
  gtk_widget_activate_action (self->page, "follow.screen", NULL);
  set_text (self, CY_SCREENING_BASIS, "走访党员群众");
  set_code (self, CY_SCREENING_CONCLUSION, CY_SCREENING_PASS);
  agree (self);
  g_assert_nonnull (find_dialog (self));
  set_text (self, CY_SCREENING_SCREENERS, "王五、赵六");
  set_code (self, CY_SCREENING_CONCLUSION, CY_SCREENING_WATCH);
  agree (self);
  g_assert_nonnull (find_dialog (self));
  g_assert_cmpint (count (self, "SELECT count(*) FROM screening"), ==, n);
  set_code (self, CY_SCREENING_CONCLUSION, CY_SCREENING_PASS);
  agree (self);
  g_assert_null (find_dialog (self));
  g_assert_cmpint (count (self, "SELECT count(*) FROM screening"), ==, n + 2);
}

static void
type_in (Fixture *self, guint nth, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (cy_test_ui_find (find_dialog (self), GTK_TYPE_ENTRY, nth)),
                         text);
}

/* Who did not pass is decided on: out of the pool, with its papers, in one step. */
static void
test_decide (Fixture *self, gconstpointer data)
{
  gint64 n_out = count (self, "SELECT count(*) FROM pool_entry WHERE exit_reason='X8'");

  select_first (self, 1);
  gtk_widget_activate_action (self->page, "follow.screen", NULL);
  set_text (self, CY_SCREENING_SCREENERS, "王五、赵六");
  set_text (self, CY_SCREENING_BASIS, "有关部门反馈");
  set_code (self, CY_SCREENING_CONCLUSION, CY_SCREENING_FAIL);
  agree (self);
  choose (self, CY_FOLLOW_DUE, CY_DUE_DECISION);
  g_assert_cmpuint (get_n_rows (self), ==, 1);
  select_first (self, 1);
  gtk_widget_activate_action (self->page, "follow.decide", NULL);
  cy_code_choice_set_code (CY_CODE_CHOICE (
                             cy_test_ui_find (find_dialog (self), CY_TYPE_CODE_CHOICE, 0)),
                           CY_DECISION_EXIT);
  type_in (self, 1, "双河镇党委会");
  type_in (self, 2, "研究决定出库");
  /* The reason needs a paper. */
  agree (self);
  g_assert_nonnull (find_dialog (self));
  type_in (self, 3, "双党纪〔2026〕9号");
  agree (self);
  g_assert_null (find_dialog (self));
  g_assert_cmpint (count (self, "SELECT count(*) FROM pool_entry WHERE exit_reason='X8'"),
                   ==,
                   n_out + 1);
  g_assert_cmpuint (get_n_rows (self), ==, 0);
}

static void
test_adjust (Fixture *self, gconstpointer data)
{
  gint64 n = count (self, "SELECT count(*) FROM adjustment");

  select_first (self, 2);
  gtk_widget_activate_action (self->page, "follow.adjust", NULL);
  set_code (self, CY_ADJUSTMENT_OUTCOME, CY_ADJUST_KEEP);
  agree (self);
  g_assert_nonnull (find_dialog (self));
  set_text (self, CY_ADJUSTMENT_BASIS, "年度研判");
  agree (self);
  g_assert_null (find_dialog (self));
  g_assert_cmpint (count (self, "SELECT count(*) FROM adjustment"), ==, n + 2);
  /* Leaving goes on in a dialog of its own, with what is known. */
  select_first (self, 1);
  gtk_widget_activate_action (self->page, "follow.adjust", NULL);
  set_text (self, CY_ADJUSTMENT_BASIS, "年度研判，优化结构");
  set_code (self, CY_ADJUSTMENT_OUTCOME, CY_ADJUST_OUT);
  agree (self);
  g_assert_nonnull (find_dialog (self));
  g_assert_cmpstr (gtk_editable_get_text (
                     GTK_EDITABLE (cy_test_ui_find (find_dialog (self), GTK_TYPE_ENTRY, 2))),
                   ==,
                   "年度研判，优化结构");
}

static void
test_villages (Fixture *self, gconstpointer data)
{
  CyTable *villages = CY_TABLE (cy_test_ui_find (self->page, CY_TYPE_TABLE, 1));
  guint    n = cy_table_source_get_n_rows (cy_table_get_source (villages));
  gint64   people = 0;

  for (guint i = 0; i < n; i++)
    people +=
      g_ascii_strtoll (cy_table_source_get_text (cy_table_get_source (villages), i, "people"),
                       NULL,
                       10);
  g_assert_cmpint (people, ==, get_n_rows (self));
  g_signal_emit_by_name (self->table,
                         "activate",
                         cy_table_source_get_id (cy_table_get_source (self->table), 0));
  g_assert_cmpint (self->opened, >, 0);
}

#define add(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  cy_test_ui_init (&argc, &argv);
  add ("/ui/follow-page/filters", test_filters);
  add ("/ui/follow-page/note", test_note);
  add ("/ui/follow-page/screen", test_screen);
  add ("/ui/follow-page/decide", test_decide);
  add ("/ui/follow-page/adjust", test_adjust);
  add ("/ui/follow-page/villages", test_villages);

  return g_test_run ();
}
