/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Notices by clicks, in the words of the department: a new one, its wording, an objection and its
 * answer, the end. */
#include "cy-notice-page.h"

#include "cy-code-choice.h"
#include "cy-locale.h"
#include "cy-objection-list.h"
#include "cy-table.h"
#include "cy-test-session.h"
#include "cy-test-ui.h"
#include "cy-wording-editor.h"

#include <string.h>

#define N_PEOPLE 1400

#define NOTICES "SELECT count(*) FROM notice WHERE deleted IS NULL"
#define OPEN "SELECT count(*) FROM objection WHERE outcome IS NULL AND deleted IS NULL"
#define NEWEST "(SELECT max(id) FROM notice)"

typedef struct
{
  CySession *session;
  GtkWidget *page;
  GtkWidget *window;
  char      *toast;
  char      *error;
} Fixture;

static void
toast_cb (CySession *session, const char *text, gboolean undo, Fixture *self)
{
  g_free (self->toast);
  self->toast = g_strdup (text);
}

static void
error_cb (CySession *session, const GError *error, Fixture *self)
{
  g_free (self->error);
  self->error = g_strdup (error->message);
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
set_up (Fixture *self, gconstpointer data)
{
  self->session = cy_test_session_new (N_PEOPLE);
  g_signal_connect (self->session, "toast", G_CALLBACK (toast_cb), self);
  g_signal_connect (self->session, "failed", G_CALLBACK (error_cb), self);
  self->page = cy_notice_page_new (self->session);
  self->window = cy_test_ui_show (self->page, 1180, 700);
  settle (self);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  cy_test_ui_close (self->window);
  cy_test_session_close (self->session);
  g_free (self->toast);
  g_free (self->error);
}

static gint64
count (Fixture *self, const char *sql)
{
  return cy_test_session_count (self->session, sql);
}

static CyTable *
get_table (Fixture *self)
{
  return CY_TABLE (cy_test_ui_find (self->page, CY_TYPE_TABLE, 0));
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
agree (Fixture *self)
{
  g_signal_emit_by_name (gtk_window_get_default_widget (GTK_WINDOW (find_dialog (self))),
                         "clicked");
  settle (self);
}

static void
act (Fixture *self, const char *action)
{
  gtk_widget_activate_action (self->page, action, NULL);
  settle (self);
}

/* A button below @root by its words. */
static GtkWidget *
find_button (GtkWidget *root, const char *label)
{
  GtkWidget *button;

  for (guint i = 0; (button = cy_test_ui_find (root, GTK_TYPE_BUTTON, i)) != NULL; i++)
    if (g_strcmp0 (gtk_button_get_label (GTK_BUTTON (button)), label) == 0)
      return button;
  g_error ("no button %s", label);
}

static void
click (Fixture *self, GtkWidget *root, const char *label)
{
  g_signal_emit_by_name (find_button (root, label), "clicked");
  settle (self);
}

static void
type_in (Fixture *self, GtkWidget *root, guint nth, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (cy_test_ui_find (root, GTK_TYPE_ENTRY, nth)), text);
}

static void
write_in (GtkWidget *root, guint nth, const char *text)
{
  GtkWidget *view = cy_test_ui_find (root, GTK_TYPE_TEXT_VIEW, nth);

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text, -1);
}

static void
test_list (Fixture *self, gconstpointer data)
{
  gint64 n = count (self, NOTICES);

  g_assert_cmpint (n, >, 10);
  g_assert_cmpuint (cy_table_source_get_n_rows (cy_table_get_source (get_table (self))), ==, n);
  /* The one that is put up is shown. */
  g_assert_cmpstr (cy_table_source_get_text (cy_table_get_source (get_table (self)), 0, "left"),
                   !=,
                   "已结束");
  cy_page_set_search (CY_PAGE (self->page), "no such name");
  g_assert_cmpuint (cy_table_source_get_n_rows (cy_table_get_source (get_table (self))), ==, 0);
  cy_page_set_search (CY_PAGE (self->page), "");
  cy_session_set_scope (self->session, 99999, "甲村");
  settle (self);
  g_assert_cmpuint (cy_table_source_get_n_rows (cy_table_get_source (get_table (self))), ==, 0);
}

/* Everybody who waits is offered, and is on the notice. */
static void
test_new (Fixture *self, gconstpointer data)
{
  gint64 n = count (self, NOTICES);
  gint64 n_people;

  act (self, "notice.new");
  g_assert_nonnull (find_dialog (self));
  type_in (self, find_dialog (self), 0, "");
  agree (self);
  /* Without a name it stays. */
  g_assert_nonnull (find_dialog (self));
  type_in (self, find_dialog (self), 0, "测试公示");
  agree (self);
  g_assert_null (find_dialog (self));
  g_assert_null (self->error);
  g_assert_cmpint (count (self, NOTICES), ==, n + 1);
  n_people = count (self, "SELECT count(*) FROM notice_subject WHERE notice=" NEWEST);
  g_assert_cmpint (n_people, >, 0);
  g_assert_cmpint (count (self,
                          "SELECT count(*) FROM notice_subject s JOIN pool_step p"
                          " ON p.entry=s.entry AND p.step='6' AND p.state='open'"
                          " AND p.since=20261123 WHERE s.notice=" NEWEST),
                   ==,
                   n_people);
  /* Nobody is left. */
  act (self, "notice.new");
  g_assert_null (cy_test_ui_find (find_dialog (self), CY_TYPE_TABLE, 0));
  gtk_window_destroy (GTK_WINDOW (find_dialog (self)));
  cy_session_undo (self->session);
  settle (self);
  g_assert_cmpint (count (self, NOTICES), ==, n);
}

/* The first township of the list: its people and no others are chosen. */
static void
test_town (Fixture *self, gconstpointer data)
{
  GtkWidget     *town;
  CyTable       *table;
  CyTableSource *source;
  guint          n;

  click (self, self->page, "新建公示…");
  town = cy_test_ui_find (find_dialog (self), GTK_TYPE_DROP_DOWN, 0);
  table = CY_TABLE (cy_test_ui_find (find_dialog (self), CY_TYPE_TABLE, 0));
  source = cy_table_get_source (table);
  n = cy_table_source_get_n_rows (source);
  g_assert_cmpuint (cy_table_get_n_selected (table), ==, n);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (town), 1);
  g_assert_cmpuint (cy_table_source_get_n_rows (source), <, n);
  g_assert_cmpuint (cy_table_get_n_selected (table), ==, cy_table_source_get_n_rows (source));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (town), 0);
  g_assert_cmpuint (cy_table_get_n_selected (table), ==, n);
  gtk_window_destroy (GTK_WINDOW (find_dialog (self)));
}

static void
test_wording (Fixture *self, gconstpointer data)
{
  GtkWidget *editor = cy_test_ui_find (self->page, CY_TYPE_WORDING_EDITOR, 0);

  write_in (editor, 0, "公示\n电话：{phone}");
  click (self, editor, "保存文稿");
  g_assert_nonnull (self->error);
  g_assert_nonnull (strstr (self->error, "第 2 行第 4 字"));
  g_clear_pointer (&self->error, g_free);
  write_in (editor, 0, "公示\n手机13900000009");
  click (self, editor, "保存文稿");
  g_assert_nonnull (strstr (self->error, "手机号码"));
  g_clear_pointer (&self->error, g_free);
  write_in (editor, 0, "公示\n{name}，{village}");
  click (self, editor, "保存文稿");
  g_assert_null (self->error);
  g_assert_cmpstr (self->toast, ==, "公示文稿已保存");
}

/* What was objected is hidden until it is asked for, which is noted. */
static void
test_reveal (Fixture *self, gconstpointer data)
{
  GtkWidget     *list = cy_test_ui_find (self->page, CY_TYPE_OBJECTION_LIST, 0);
  CyTable       *table = CY_TABLE (cy_test_ui_find (list, CY_TYPE_TABLE, 0));
  const char    *looks = "SELECT count(*) FROM export_log WHERE report='screen-objections'";
  CyTableSource *source = cy_table_get_source (table);

  g_assert_cmpuint (cy_table_source_get_n_rows (source), ==, 2);
  g_assert_cmpstr (cy_table_source_get_text (source, 0, "content"), ==, "••••••");
  g_assert_cmpint (count (self, looks), ==, 0);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (find_button (list, "显示反映内容")), TRUE);
  settle (self);
  g_assert_cmpint (count (self, looks), ==, 1);
  g_assert_nonnull (
    strstr (cy_table_source_get_text (cy_table_get_source (table), 0, "content"), "反映"));
}

static void
choose_code (Fixture *self, guint nth, const char *code)
{
  GtkWidget *choice = cy_test_ui_find (find_dialog (self), CY_TYPE_CODE_CHOICE, nth);

  cy_code_choice_set_code (CY_CODE_CHOICE (choice), code);
}

/* One by telephone about the first on the notice. */
static void
test_objection (Fixture *self, gconstpointer data)
{
  gint64 n = count (self, OPEN);

  click (self, self->page, "登记反映…");
  click (self, find_dialog (self), "登记");
  /* Without what was objected it stays. */
  g_assert_nonnull (find_dialog (self));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (
                                cy_test_ui_find (find_dialog (self), GTK_TYPE_DROP_DOWN, 0)),
                              1);
  choose_code (self, 0, "phone");
  write_in (find_dialog (self), 0, "反映其长期不在村居住");
  click (self, find_dialog (self), "登记");
  g_assert_null (find_dialog (self));
  g_assert_null (self->error);
  g_assert_cmpstr (self->toast, ==, "反映已登记");
  g_assert_cmpint (count (self, OPEN), ==, n + 1);
  g_assert_cmpint (count (self,
                          "SELECT count(*) FROM objection o JOIN notice_subject s"
                          " ON s.notice=o.notice AND s.person=o.person"
                          " WHERE o.content='反映其长期不在村居住' AND o.way='phone'"),
                   ==,
                   1);
  cy_session_undo (self->session);
  settle (self);
  g_assert_cmpint (count (self, OPEN), ==, n);
}

/* An outcome needs who looked into it, and what was found. */
static void
test_answer (Fixture *self, gconstpointer data)
{
  GtkWidget *list = cy_test_ui_find (self->page, CY_TYPE_OBJECTION_LIST, 0);
  CyTable   *table = CY_TABLE (cy_test_ui_find (list, CY_TYPE_TABLE, 0));
  gint64     n = count (self, OPEN);
  guint      row = 0;

  while (g_strcmp0 (cy_table_source_get_text (cy_table_get_source (table), row, "outcome"),
                    "待核查") != 0)
    row++;
  g_assert_false (gtk_widget_get_sensitive (find_button (list, "处理…")));
  cy_table_select (table, cy_table_source_get_id (cy_table_get_source (table), row));
  click (self, list, "处理…");
  choose_code (self, 1, "false");
  click (self, find_dialog (self), "保存");
  g_assert_nonnull (find_dialog (self));
  g_assert_cmpint (count (self, OPEN), ==, n);
  write_in (find_dialog (self), 0, "经实地走访，反映不属实");
  click (self, find_dialog (self), "保存");
  g_assert_null (find_dialog (self));
  g_assert_null (self->error);
  g_assert_cmpint (count (self, OPEN), ==, n - 1);
  g_assert_cmpint (count (self,
                          "SELECT count(*) FROM objection WHERE answer='经实地走访，反映不属实'"),
                   ==,
                   1);
}

/* What still stands is not ended: only a message. */
static void
test_too_early (Fixture *self, gconstpointer data)
{
  click (self, self->page, "结束公示…");
  g_assert_nonnull (find_dialog (self));
  g_assert_null (cy_test_ui_find (find_dialog (self), GTK_TYPE_TEXT_VIEW, 0));
  gtk_window_destroy (GTK_WINDOW (find_dialog (self)));
}

/* The one that is over is concluded with its report. */
static void
test_end (Fixture *self, gconstpointer data)
{
  const char *over = "SELECT max(id) FROM notice WHERE state='open' AND until<20261123";
  gint64      id = count (self, over);

  g_assert_cmpint (id, >, 0);
  cy_table_select (get_table (self), id);
  settle (self);
  act (self, "notice.end");
  write_in (find_dialog (self), 0, "公示情况报告");
  agree (self);
  g_assert_null (self->error);
  g_assert_cmpint (count (self, "SELECT count(*) FROM notice WHERE result='公示情况报告'"), ==, 1);
  g_assert_cmpint (count (self,
                          "SELECT count(*) FROM pool_step WHERE state='open'"
                          " AND conclusion='公示期间无异议'"),
                   >,
                   0);
  cy_session_undo (self->session);
  settle (self);
  g_assert_cmpint (count (self, over), ==, id);
}

static void
test_print (Fixture *self, gconstpointer data)
{
  act (self, "notice.print");
  g_assert_nonnull (find_dialog (self));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (
                                cy_test_ui_find (find_dialog (self), GTK_TYPE_DROP_DOWN, 0)),
                              1);
  cy_test_ui_frame (find_dialog (self));
  gtk_window_destroy (GTK_WINDOW (find_dialog (self)));
  g_assert_null (self->error);
}

#define add(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  cy_test_ui_init (&argc, &argv);
  cy_locale_init ("zh_CN");
  add ("/ui/notice-page/list", test_list);
  add ("/ui/notice-page/new", test_new);
  add ("/ui/notice-page/town", test_town);
  add ("/ui/notice-page/wording", test_wording);
  add ("/ui/notice-page/reveal", test_reveal);
  add ("/ui/notice-page/objection", test_objection);
  add ("/ui/notice-page/answer", test_answer);
  add ("/ui/notice-page/too-early", test_too_early);
  add ("/ui/notice-page/end", test_end);
  add ("/ui/notice-page/print", test_print);

  return g_test_run ();
}
