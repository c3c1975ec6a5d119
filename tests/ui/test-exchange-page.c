/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * An exchange plan is made, filled, solved, changed by hand, solved again and adopted. */
#include "cy-exchange-page.h"

#include "cy-demo.h"
#include "cy-locale.h"
#include "cy-table.h"
#include "cy-test-session.h"
#include "cy-test-ui.h"

#include <string.h>

#define PLACED "SELECT count(place) FROM exchange_person WHERE plan = %d AND deleted IS NULL"

typedef struct
{
  CySession *session;
  GtkWidget *page;
  GtkWidget *window;
  char      *toast;
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
  for (guint i = 0; i < 3; i++)
    {
      cy_test_session_settle (self->session);
      cy_test_ui_frame (self->page);
    }
}

static gint64
count (Fixture *self, const char *sql)
{
  return cy_test_session_count (self->session, sql);
}

static gint64
count_placed (Fixture *self, int plan)
{
  g_autofree char *sql = g_strdup_printf (PLACED, plan);

  return count (self, sql);
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

static gboolean
can_click (Fixture *self, const char *label)
{
  return gtk_widget_is_sensitive (cy_test_ui_find_button (self->page, label));
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

static GtkWidget *
find_text (GtkWidget *root, const char *text)
{
  GtkWidget *label;

  for (guint i = 0; (label = cy_test_ui_find (root, GTK_TYPE_LABEL, i)) != NULL; i++)
    if (gtk_widget_get_mapped (label) &&
        strstr (gtk_label_get_text (GTK_LABEL (label)), text) != NULL)
      return label;

  return NULL;
}

/* Solving has a thread of its own, which a session knows nothing of. */
static void
solve (Fixture *self)
{
  g_clear_pointer (&self->toast, g_free);
  click (self, self->page, "求解");
  while (self->toast == NULL)
    g_main_context_iteration (NULL, TRUE);
  settle (self);
}

static void
choose_tab (Fixture *self, const char *title)
{
  GtkWidget *button;

  for (guint i = 0; (button = cy_test_ui_find (self->page, GTK_TYPE_TOGGLE_BUTTON, i)) != NULL; i++)
    {
      const char *label = gtk_button_get_label (GTK_BUTTON (button));

      if (label != NULL && g_str_has_prefix (label, title))
        {
          g_signal_emit_by_name (button, "clicked");
          settle (self);
          return;
        }
    }
  g_assert_not_reached ();
}

static CyTable *
find_table (Fixture *self)
{
  GtkWidget *table;

  for (guint i = 0; (table = cy_test_ui_find (self->page, CY_TYPE_TABLE, i)) != NULL; i++)
    if (gtk_widget_get_mapped (table))
      return CY_TABLE (table);
  g_assert_not_reached ();
}

static const char *
get_cell (Fixture *self, guint row, const char *column)
{
  return cy_table_source_get_text (cy_table_get_source (find_table (self)), row, column);
}

static void
choose_row (Fixture *self, guint row)
{
  CyTable *table = find_table (self);

  cy_table_select (table, cy_table_source_get_id (cy_table_get_source (table), row));
  settle (self);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  self->session = cy_test_session_new (CY_DEMO_PEOPLE);
  g_signal_connect (self->session, "toast", G_CALLBACK (toast_cb), self);
  self->page = cy_exchange_page_new (self->session);
  self->window = cy_test_ui_show (self->page, 1360, 700);
  settle (self);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  cy_test_ui_close (self->window);
  cy_test_session_close (self->session);
  g_free (self->toast);
}

/* ---- Cases ---- */

static void
test_proposal (Fixture *self, gconstpointer data)
{
  g_assert_nonnull (find_text (self->page, "/24 人（名额"));
  g_assert_cmpuint (cy_table_source_get_n_rows (cy_table_get_source (find_table (self))), ==, 24);
  g_assert_cmpint (count (self, "SELECT sum(locked) FROM exchange_person"), ==, 1);
  choose_row (self, 0);
  g_assert_nonnull (find_text (self->page, "其他相近岗位"));
  g_assert_true (can_click (self, "锁定"));
  cy_page_set_search (CY_PAGE (self->page), "没有这个人");
  settle (self);
  g_assert_cmpuint (cy_table_source_get_n_rows (cy_table_get_source (find_table (self))), ==, 0);
}

static void
test_locks (Fixture *self, gconstpointer data)
{
  g_autofree char *place = NULL;
  g_autofree char *name = NULL;

  choose_row (self, 2);
  name = g_strdup (get_cell (self, 2, "name"));
  place = g_strdup (get_cell (self, 2, "place"));
  click (self, self->page, "锁定");
  g_assert_cmpstr (self->toast, ==, "已锁定 1 人");
  g_assert_cmpstr (get_cell (self, 2, "lock"), ==, "锁定");
  solve (self);
  g_assert_true (g_str_has_prefix (self->toast, "已安排 "));
  g_assert_cmpstr (get_cell (self, 2, "name"), ==, name);
  g_assert_cmpstr (get_cell (self, 2, "place"), ==, place);
  choose_row (self, 2);
  click (self, self->page, "解锁");
  g_assert_nonnull (find_text (self->page, "改动后尚未求解"));
}

/* A move that breaks a rule says which, and wants a reason. */
static void
test_move (Fixture *self, gconstpointer data)
{
  GtkWidget *dialog;

  choose_row (self, 1);
  click (self, self->page, "调整…");
  dialog = find_dialog (self);
  g_assert_nonnull (find_text (dialog, "名额"));
  click (self, dialog, "调整并锁定");
  g_assert_nonnull (find_text (dialog, "请填写理由。"));
  gtk_editable_set_text (GTK_EDITABLE (cy_test_ui_find (dialog, GTK_TYPE_ENTRY, 0)), "本人申请");
  click (self, dialog, "调整并锁定");
  g_assert_cmpint (count (self, "SELECT sum(locked) FROM exchange_person"), ==, 2);
  g_assert_true (g_str_has_prefix (get_cell (self, 1, "why"), "违反："));
  solve (self);
  g_assert_cmpint (count (self, "SELECT count(*) FROM exchange_person WHERE reason = '本人申请'"),
                   ==,
                   1);
}

static void
test_bar (Fixture *self, gconstpointer data)
{
  g_autofree char *place = g_strdup (get_cell (self, 3, "place"));
  GtkWidget       *dialog;

  choose_row (self, 3);
  click (self, self->page, "排除岗位…");
  dialog = find_dialog (self);
  gtk_editable_set_text (GTK_EDITABLE (cy_test_ui_find (dialog, GTK_TYPE_ENTRY, 0)), "路远");
  click (self, dialog, "排除");
  solve (self);
  g_assert_cmpstr (get_cell (self, 3, "place"), !=, place);
  choose_row (self, 3);
  click (self, self->page, "取消排除");
  g_assert_cmpint (count (self, "SELECT count(*) FROM exchange_bar WHERE deleted IS NULL"), ==, 0);
}

static void
test_adopt (Fixture *self, gconstpointer data)
{
  click (self, self->page, "采纳…");
  click (self, find_dialog (self), "采纳");
  g_assert_cmpstr (self->toast, ==, "已采纳：生成 23 条待派出的锻炼安排");
  g_assert_cmpint (count (self,
                          "SELECT count(*) FROM posting WHERE plan = 1 AND state = 'planned' AND "
                          "mentor IS NOT NULL"),
                   ==,
                   23);
  g_assert_nonnull (find_text (self->page, "已生成 23 条"));
  g_assert_cmpstr (get_cell (self, 0, "lock"), ==, "已安排");
  g_assert_false (can_click (self, "求解"));
  cy_session_undo (self->session);
  settle (self);
  g_assert_cmpint (count (self, "SELECT count(*) FROM posting WHERE plan = 1 AND deleted IS NULL"),
                   ==,
                   0);
  g_assert_true (can_click (self, "求解"));
  click (self, self->page, "采纳…");
  click (self, find_dialog (self), "采纳");
  click (self, self->page, "撤销采纳…");
  click (self, find_dialog (self), "撤销采纳");
  g_assert_cmpstr (self->toast, ==, "已撤销采纳，删除 23 条待派出的锻炼安排");
  g_assert_cmpint (count (self, "SELECT count(*) FROM posting WHERE plan = 1 AND deleted IS NULL"),
                   ==,
                   0);
}

static void
paste_places (Fixture *self)
{
  GtkWidget     *dialog;
  GtkTextBuffer *buffer;

  choose_tab (self, "岗位");
  click (self, self->page, "粘贴…");
  dialog = find_dialog (self);
  buffer =
    gtk_text_view_get_buffer (GTK_TEXT_VIEW (cy_test_ui_find (dialog, GTK_TYPE_TEXT_VIEW, 0)));
  gtk_text_buffer_set_text (buffer,
                            "接收单位\t岗位\t名额\n县农业农村局\t跟班\t2\n县民政局\t跟班\t很多",
                            -1);
  settle (self);
  g_assert_nonnull (find_text (dialog, "共 2 行：将增加 1 个岗位，1 行不采用"));
  click (self, dialog, "添加");
}

static void
test_new (Fixture *self, gconstpointer data)
{
  GtkWidget *dialog;
  CyTable   *table;
  gint64     ids[3];

  click (self, self->page, "新建交流计划…");
  click (self, find_dialog (self), "保存");
  g_assert_cmpint (count (self, "SELECT count(*) FROM exchange_plan"), ==, 2);
  choose_tab (self, "人选");
  click (self, self->page, "添加人选…");
  dialog = find_dialog (self);
  table = CY_TABLE (cy_test_ui_find (dialog, CY_TYPE_TABLE, 0));
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    ids[i] = cy_table_source_get_id (cy_table_get_source (table), i);
  cy_table_select_many (table, ids, G_N_ELEMENTS (ids));
  click (self, dialog, "添加");
  g_assert_cmpstr (self->toast, ==, "已添加 3 人");
  paste_places (self);
  g_assert_cmpstr (self->toast, ==, "已增加 1 个岗位");
  solve (self);
  /* No mentor is free outside the county. */
  g_assert_cmpint (count_placed (self, 2), ==, 0);
  g_assert_true (strstr (get_cell (self, 0, "why"), "导师") != NULL);
}

#define add(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  cy_test_ui_init (&argc, &argv);
  cy_locale_init ("zh_CN");
  add ("/ui/exchange-page/proposal", test_proposal);
  add ("/ui/exchange-page/locks", test_locks);
  add ("/ui/exchange-page/move", test_move);
  add ("/ui/exchange-page/bar", test_bar);
  add ("/ui/exchange-page/adopt", test_adopt);
  add ("/ui/exchange-page/new", test_new);

  return g_test_run ();
}
