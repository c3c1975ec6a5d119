/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A lead becomes a recommendation by clicks, is closed with a reason, and many are pasted at once.
 */
#include "cy-leads-page.h"

#include "cy-class-panel.h"
#include "cy-demo.h"
#include "cy-lead-filters.h"
#include "cy-locale.h"
#include "cy-table.h"
#include "cy-test-session.h"
#include "cy-test-ui.h"

typedef struct
{
  CySession *session;
  GtkWidget *page;
  GtkWidget *window;
  CyTable   *table;
  char      *toast;
  char      *key;
} Fixture;

static void
toast_cb (CySession *session, const char *text, gboolean undo, Fixture *self)
{
  g_free (self->toast);
  self->toast = g_strdup (text);
}

static void
settle (Fixture *self)
{
  cy_test_session_settle (self->session);
  cy_test_ui_frame (self->page);
  cy_test_session_settle (self->session);
  cy_test_ui_frame (self->page);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  cy_test_ui_close (self->window);
  cy_test_session_close (self->session);
  g_free (self->toast);
  g_free (self->key);
}

static gint64
count (Fixture *self, const char *sql)
{
  return cy_test_session_count (self->session, sql);
}

static void
click (Fixture *self, GtkWidget *root, const char *label)
{
  GtkWidget *button = cy_test_ui_find_button (root, label);

  g_assert_nonnull (button);
  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
  settle (self);
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
type_in (Fixture *self, guint nth, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (cy_test_ui_find (find_dialog (self), GTK_TYPE_ENTRY, nth)),
                         text);
}

static void
people_cb (CySession *session, const char *key, Fixture *self)
{
  g_free (self->key);
  self->key = g_strdup (key);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  self->session = cy_test_session_new (CY_DEMO_PEOPLE);
  g_signal_connect (self->session, "toast", G_CALLBACK (toast_cb), self);
  g_signal_connect (self->session, "show-people", G_CALLBACK (people_cb), self);
  self->page = cy_leads_page_new (self->session);
  self->window = cy_test_ui_show (self->page, 1180, 700);
  settle (self);
  self->table = CY_TABLE (cy_test_ui_find (self->page, CY_TYPE_TABLE, 0));
}

static guint
get_n_rows (Fixture *self)
{
  return cy_table_source_get_n_rows (cy_table_get_source (self->table));
}

static gint64
get_id (Fixture *self, guint row)
{
  return cy_table_source_get_id (cy_table_get_source (self->table), row);
}

/* One click from a lead to a recommendation, and one to take it back. */
static void
test_take (Fixture *self, gconstpointer data)
{
  gint64 n_people = count (self, "SELECT count(*) FROM person WHERE deleted IS NULL");
  gint64 n_first =
    count (self, "SELECT count(*) FROM pool_entry WHERE step='1' AND deleted IS NULL");
  gint64           id = get_id (self, 0);
  g_autofree char *sql = g_strdup_printf ("SELECT state='taken' FROM lead WHERE id=%d", (int) id);

  g_assert_cmpuint (get_n_rows (self), ==, count (self, "SELECT count(*) FROM lead"));
  cy_table_select (self->table, id);
  click (self, self->page, "推荐入库…");
  click (self, find_dialog (self), "推荐");
  g_assert_null (find_dialog (self));
  g_assert_cmpstr (self->toast, ==, "已推荐 1 条线索，其中新建人员 1 人");
  g_assert_cmpint (count (self, sql), ==, 1);
  g_assert_cmpint (count (self, "SELECT count(*) FROM person WHERE deleted IS NULL"),
                   ==,
                   n_people + 1);
  g_assert_cmpint (count (self,
                          "SELECT count(*) FROM pool_entry WHERE step='1' AND deleted IS NULL"),
                   ==,
                   n_first + 1);
  cy_session_undo (self->session);
  settle (self);
  g_assert_cmpint (count (self, sql), ==, 0);
  g_assert_cmpint (count (self, "SELECT count(*) FROM person WHERE deleted IS NULL"), ==, n_people);
}

static void
test_close (Fixture *self, gconstpointer data)
{
  gint64 n = count (self, "SELECT count(*) FROM lead WHERE state='closed'");

  cy_table_select (self->table, get_id (self, 0));
  click (self, self->page, "关闭…");
  /* Without a reason it stays open. */
  click (self, find_dialog (self), "关闭线索");
  g_assert_nonnull (find_dialog (self));
  type_in (self, 1, "已外出定居");
  click (self, find_dialog (self), "关闭线索");
  g_assert_cmpint (count (self, "SELECT count(*) FROM lead WHERE state='closed'"), ==, n + 1);
  g_assert_cmpint (count (self, "SELECT count(*) FROM lead WHERE reason='已外出定居'"), ==, 1);
}

static void
paste (Fixture *self, const char *text)
{
  GtkWidget *view = cy_test_ui_find (find_dialog (self), GTK_TYPE_TEXT_VIEW, 0);

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text, -1);
  settle (self);
}

/* What is wrong stays out, and is said before anything is registered. */
static void
test_paste (Fixture *self, gconstpointer data)
{
  gint64 n = count (self, "SELECT count(*) FROM lead");

  cy_session_set_scope (self->session,
                        count (self, "SELECT id FROM unit WHERE kind='town' ORDER BY ord LIMIT 1"),
                        "本镇");
  settle (self);
  click (self, self->page, "粘贴录入…");
  paste (self, "姓名\t来源\n赵小明\t退役军人\n");
  g_assert_false (gtk_widget_is_sensitive (cy_test_ui_find_button (find_dialog (self), "登记")));
  paste (self, "姓名\t村\t来源\n赵小明\t没有的村\t退役军人\n钱小红\t黄桥社区\t致富带头人\n");
  click (self, find_dialog (self), "登记");
  g_assert_cmpint (count (self, "SELECT count(*) FROM lead"), ==, n + 1);
  g_assert_cmpstr (self->toast, ==, "已登记 1 条线索");
}

/* A figure of the leads narrows the list to as many; one of the pool shows the people. */
static void
test_figures (Fixture *self, gconstpointer data)
{
  GtkWidget *panel = cy_test_ui_find (self->page, CY_TYPE_CLASS_PANEL, 0);
  gint64     n = count (self, "SELECT count(*) FROM lead WHERE source='01' AND gender='2'");

  g_signal_emit_by_name (panel, "figure", 0u, 1u);
  settle (self);
  g_assert_cmpuint (get_n_rows (self), ==, n);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (cy_test_ui_find_button (panel, "在库人数")),
                                TRUE);
  settle (self);
  g_signal_emit_by_name (panel, "figure", 0u, 1u);
  g_assert_cmpstr (self->key, ==, "state|one-of|in;source|one-of|01;gender|one-of|2");
}

static void
test_filters (Fixture *self, gconstpointer data)
{
  CyLeadFilters *filters = CY_LEAD_FILTERS (cy_test_ui_find (self->page, CY_TYPE_LEAD_FILTERS, 0));

  cy_lead_filters_choose (filters, 0, "closed");
  g_assert_cmpuint (get_n_rows (self),
                    ==,
                    count (self, "SELECT count(*) FROM lead WHERE state='closed'"));
  cy_table_select (self->table, get_id (self, 0));
  click (self, self->page, "重新打开");
  g_assert_cmpstr (self->toast, ==, "已重新打开 1 条线索");
  cy_lead_filters_choose (filters, 0, NULL);
  cy_page_set_search (CY_PAGE (self->page), "查无此人");
  g_assert_cmpuint (get_n_rows (self), ==, 0);
}

#define add(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  cy_test_ui_init (&argc, &argv);
  cy_locale_init ("zh_CN");
  add ("/ui/leads-page/take", test_take);
  add ("/ui/leads-page/close", test_close);
  add ("/ui/leads-page/paste", test_paste);
  add ("/ui/leads-page/figures", test_figures);
  add ("/ui/leads-page/filters", test_filters);

  return g_test_run ();
}
