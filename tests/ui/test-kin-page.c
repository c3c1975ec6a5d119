/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Kin by clicks, in the words of the department: the list, its filters, and a conclusion. */
#include "cy-kin-page.h"

#include "cy-code-choice.h"
#include "cy-locale.h"
#include "cy-table.h"
#include "cy-test-session.h"
#include "cy-test-ui.h"

#define N_PEOPLE 1400

typedef struct
{
  CySession *session;
  GtkWidget *page;
  GtkWidget *window;
  gint64     opened;
} Fixture;

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
  g_signal_connect (self->session, "open-person", G_CALLBACK (opened_cb), self);
  self->page = cy_kin_page_new (self->session);
  self->window = cy_test_ui_show (self->page, 1180, 700);
  settle (self);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  cy_test_ui_close (self->window);
  cy_test_session_close (self->session);
}

static CyTable *
get_table (Fixture *self)
{
  return CY_TABLE (cy_test_ui_find (self->page, CY_TYPE_TABLE, 0));
}

static CyTableSource *
get_source (Fixture *self)
{
  return cy_table_get_source (get_table (self));
}

static guint
get_n (Fixture *self)
{
  return cy_table_source_get_n_rows (get_source (self));
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

static void
check (Fixture *self, guint nth, gboolean active)
{
  GtkWidget *box = cy_test_ui_find (self->page, GTK_TYPE_CHECK_BUTTON, nth);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (box), active);
  settle (self);
}

static void
test_list (Fixture *self, gconstpointer data)
{
  guint n = get_n (self);

  g_assert_cmpuint (n, >, 5);
  check (self, 1, TRUE);
  g_assert_cmpuint (get_n (self), ==, n - 2);
  check (self, 1, FALSE);
  check (self, 0, TRUE);
  g_assert_cmpuint (get_n (self), >=, n);
  check (self, 0, FALSE);
  cy_page_set_search (CY_PAGE (self->page), "no such name");
  g_assert_cmpuint (get_n (self), ==, 0);
  cy_page_set_search (CY_PAGE (self->page), "");
  cy_session_set_scope (self->session, 99999, "甲村");
  settle (self);
  g_assert_cmpuint (get_n (self), ==, 0);
}

static void
test_open (Fixture *self, gconstpointer data)
{
  cy_table_select (get_table (self), 1);
  g_signal_emit_by_name (get_table (self), "activate", (gint64) 1);
  g_assert_cmpint (self->opened, >, 0);
}

static void
click (GtkWidget *root, const char *label)
{
  GtkWidget *button;

  for (guint i = 0; (button = cy_test_ui_find (root, GTK_TYPE_BUTTON, i)) != NULL; i++)
    if (g_strcmp0 (gtk_button_get_label (GTK_BUTTON (button)), label) == 0)
      {
        g_assert_true (gtk_widget_get_sensitive (button));
        g_signal_emit_by_name (button, "clicked");
        return;
      }
  g_error ("no button %s", label);
}

static void
type_in (Fixture *self, guint nth, const char *text)
{
  GtkWidget *entry = cy_test_ui_find (find_dialog (self), GTK_TYPE_ENTRY, nth);

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
}

/* The third is the first that nobody has looked into. */
static void
test_decide (Fixture *self, gconstpointer data)
{
  const char *sql = "SELECT count(*) FROM kin_check WHERE deleted IS NULL";
  const char *decided = "SELECT count(*) FROM kin_check WHERE deleted IS NULL"
                        " AND verdict='clear' AND basis='核实为同名，并非亲属'";
  gint64      n = cy_test_session_count (self->session, sql);

  cy_table_select (get_table (self), 3);
  settle (self);
  g_assert_cmpstr (cy_table_source_get_text (get_source (self), 2, "verdict"), ==, "待核查");
  click (self->page, "核查结论…");
  g_assert_nonnull (find_dialog (self));
  /* Without a conclusion and its basis it stays. */
  click (find_dialog (self), "登记");
  g_assert_nonnull (find_dialog (self));
  g_assert_cmpint (cy_test_session_count (self->session, sql), ==, n);
  cy_code_choice_set_code (CY_CODE_CHOICE (
                             cy_test_ui_find (find_dialog (self), CY_TYPE_CODE_CHOICE, 0)),
                           "clear");
  type_in (self, 0, "核实为同名，并非亲属");
  type_in (self, 2, "县委组织部");
  click (find_dialog (self), "登记");
  settle (self);
  g_assert_null (find_dialog (self));
  g_assert_cmpint (cy_test_session_count (self->session, decided), ==, 1);
  g_assert_cmpstr (cy_table_source_get_text (get_source (self), 2, "verdict"), ==, "不回避");
  cy_session_undo (self->session);
  settle (self);
  g_assert_cmpstr (cy_table_source_get_text (get_source (self), 2, "verdict"), ==, "待核查");
}

#define add(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  cy_test_ui_init (&argc, &argv);
  cy_locale_init ("zh_CN");
  add ("/ui/kin-page/list", test_list);
  add ("/ui/kin-page/open", test_open);
  add ("/ui/kin-page/decide", test_decide);

  return g_test_run ();
}
