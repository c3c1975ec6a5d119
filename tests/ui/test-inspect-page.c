/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 考察 by its Chinese words: assigned to a group, recorded, finished, and the report of it. */
#include "cy-inspect-page.h"

#include "cy-field-editor.h"
#include "cy-inspect-material-window.h"
#include "cy-inspect-sheet.h"
#include "cy-inspect-table.h"
#include "cy-locale.h"
#include "cy-test-session.h"
#include "cy-test-ui.h"

#include <glib/gstdio.h>

#define N_PEOPLE 600

#define COUNT_OPEN "SELECT count(*) FROM inspection WHERE state='open' AND deleted IS NULL"
#define COUNT_RECORDS "SELECT count(*) FROM inspection_record WHERE deleted IS NULL"

typedef struct
{
  CySession      *session;
  GtkWidget      *page;
  GtkWidget      *window;
  CyInspectTable *table;
  char           *toast;
  guint           n_failed;
} Fixture;

static void
toast_cb (CySession *session, const char *text, gboolean undo, Fixture *self)
{
  g_free (self->toast);
  self->toast = g_strdup (text);
}

static void
failed_cb (CySession *session, const GError *error, Fixture *self)
{
  g_test_message ("%s", error->message);
  self->n_failed++;
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
  g_signal_connect (self->session, "failed", G_CALLBACK (failed_cb), self);
  self->page = cy_inspect_page_new (self->session);
  self->window = cy_test_ui_show (self->page, 1366, 700);
  settle (self);
  self->table = CY_INSPECT_TABLE (cy_test_ui_find (self->page, CY_TYPE_INSPECT_TABLE, 0));
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_assert_cmpuint (self->n_failed, ==, 0);
  cy_test_ui_close (self->window);
  cy_test_session_close (self->session);
  g_free (self->toast);
}

/* ---- By words ---- */

static gboolean
is_button (GtkWidget *widget, const char *words)
{
  const char *label = GTK_IS_BUTTON (widget) ? gtk_button_get_label (GTK_BUTTON (widget)) : NULL;

  return label != NULL && g_str_has_prefix (label, words) && gtk_widget_get_mapped (widget);
}

static GtkWidget *
find_button (GtkWidget *root, const char *words)
{
  if (is_button (root, words))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, words);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
press (Fixture *self, GtkWidget *root, const char *words)
{
  GtkWidget *button = find_button (root, words);

  g_test_message ("%s", words);
  g_assert_nonnull (button);
  g_assert_true (gtk_widget_get_sensitive (button));
  if (GTK_IS_TOGGLE_BUTTON (button))
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
  else
    g_signal_emit_by_name (button, "clicked");
  settle (self);
}

static gboolean
says (GtkWidget *root, const char *words)
{
  if (GTK_IS_LABEL (root) && g_str_has_prefix (gtk_label_get_text (GTK_LABEL (root)), words))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (says (child, words))
      return TRUE;

  return FALSE;
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
fill_in (Fixture *self, const char *title, const char *text)
{
  GtkWidget *dialog = find_dialog (self);
  GtkWidget *editor;

  for (guint i = 0; (editor = cy_test_ui_find (dialog, CY_TYPE_FIELD_EDITOR, i)) != NULL; i++)
    if (says (editor, title))
      {
        GtkWidget *control = cy_field_editor_get_control (CY_FIELD_EDITOR (editor));

        if (GTK_IS_EDITABLE (control))
          gtk_editable_set_text (GTK_EDITABLE (control), text);
        else
          gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (
                                      cy_test_ui_find (control, GTK_TYPE_TEXT_VIEW, 0))),
                                    text,
                                    -1);
        return;
      }
  g_error ("no field %s", title);
}

/* Entries of a question: the question itself, then 好, 较好, 一般, 差, 不了解. */
static void
count (Fixture *self, guint nth, guint column, const char *text)
{
  GtkWidget *sheet = cy_test_ui_find (find_dialog (self), CY_TYPE_INSPECT_SHEET, 0);

  gtk_editable_set_text (GTK_EDITABLE (cy_test_ui_find (sheet, GTK_TYPE_ENTRY, nth * 6 + column)),
                         text);
}

static gint64
ask (Fixture *self, const char *sql)
{
  return cy_test_session_count (self->session, sql);
}

/* ---- Cases ---- */

static void
test_assign (Fixture *self, gconstpointer data)
{
  gint64 n_open = ask (self, COUNT_OPEN);
  guint  n_waiting;

  press (self, self->page, "待考察");
  n_waiting = cy_inspect_table_get_n_shown (self->table);
  g_assert_cmpuint (n_waiting, >, 0);
  press (self, self->page, "安排考察…");
  fill_in (self, "考察主体", "云岭县委组织部");
  fill_in (self, "考察组组长", "赵某");
  press (self, find_dialog (self), "安排");
  g_assert_true (says (find_dialog (self), "考察组须有两人以上"));
  fill_in (self, "考察组组员", "钱某、孙某");
  press (self, find_dialog (self), "安排");
  g_assert_null (find_dialog (self));
  g_assert_true (g_str_has_prefix (self->toast, "已安排考察"));
  g_assert_cmpint (ask (self, COUNT_OPEN), ==, n_open + 1);
  g_assert_cmpuint (cy_inspect_table_get_n_shown (self->table), ==, n_waiting - 1);
  cy_session_undo (self->session);
  settle (self);
  g_assert_cmpint (ask (self, COUNT_OPEN), ==, n_open);
}

/* Nobody is assigned whom the search leaves out. */
static void
test_out_of_sight (Fixture *self, gconstpointer data)
{
  cy_page_set_search (CY_PAGE (self->page), "没有这个人");
  press (self, self->page, "安排考察…");
  g_assert_null (find_dialog (self));
  g_assert_cmpstr (self->toast, ==, "这里没有待考察的人");
}

/* Somebody whose inspection is under way, and who has no record yet. */
static gint64
choose_fresh (Fixture *self)
{
  gint64 person = ask (self,
                       "SELECT min(person) FROM inspection i WHERE state='open' AND NOT EXISTS"
                       "(SELECT 1 FROM inspection_record r WHERE r.inspection=i.id)");

  cy_inspect_table_choose (self->table, person);
  settle (self);

  return person;
}

static void
test_record (Fixture *self, gconstpointer data)
{
  gint64 n = ask (self, COUNT_RECORDS);

  press (self, self->page, "进行中");
  choose_fresh (self);
  g_assert_true (says (self->page, "对照规则还缺"));
  /* The first of the five blocks. */
  press (self,
         gtk_widget_get_first_child (cy_test_ui_find (self->page, GTK_TYPE_FLOW_BOX, 1)),
         "记录…");
  fill_in (self, "听取对象及人数", "党员若干");
  fill_in (self, "德", "为人正派");
  press (self, find_dialog (self), "保存");
  g_assert_true (says (find_dialog (self), "听取对象须写明人数"));
  fill_in (self, "听取对象及人数", "党员 5、村民代表 8");
  count (self, 0, 1, "9");
  count (self, 0, 2, "5");
  press (self, find_dialog (self), "保存");
  g_assert_true (says (find_dialog (self), "有题目的回答数超过了听取人数"));
  count (self, 0, 2, "4");
  press (self, find_dialog (self), "保存");
  g_assert_null (find_dialog (self));
  g_assert_cmpstr (self->toast, ==, "记录已保存");
  g_assert_cmpint (ask (self, COUNT_RECORDS), ==, n + 1);
  g_assert_cmpint (ask (self, "SELECT voices FROM inspection_record ORDER BY id DESC LIMIT 1"),
                   ==,
                   13);
  /* Findings are shown when asked for, and that is on record. */
  g_assert_false (says (self->page, "德：为人正派"));
  press (self, self->page, "显示考察内容");
  g_assert_true (says (self->page, "德：为人正派"));
  g_assert_cmpint (ask (self, "SELECT count(*) FROM export_log WHERE report='inspection-findings'"),
                   ==,
                   1);
}

static void
test_finish (Fixture *self, gconstpointer data)
{
  gint64 n_open = ask (self, COUNT_OPEN);

  press (self, self->page, "进行中");
  choose_fresh (self);
  press (self, self->page, "完成…");
  fill_in (self, "考察组意见", "同意作为后备力量人选");
  press (self, find_dialog (self), "完成");
  g_assert_true (says (find_dialog (self), "还没有考察记录"));
  gtk_window_destroy (GTK_WINDOW (find_dialog (self)));
  cy_inspect_table_choose (self->table,
                           ask (self,
                                "SELECT min(i.person) FROM inspection i JOIN inspection_record r"
                                " ON r.inspection=i.id WHERE i.state='open'"));
  settle (self);
  press (self, self->page, "完成…");
  press (self, find_dialog (self), "完成");
  g_assert_true (says (find_dialog (self), "请填写考察组意见"));
  fill_in (self, "考察组意见", "同意作为后备力量人选");
  press (self, find_dialog (self), "完成");
  g_assert_null (find_dialog (self));
  g_assert_cmpint (ask (self, COUNT_OPEN), ==, n_open - 1);
}

static char *
get_material (Fixture *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (
    GTK_TEXT_VIEW (cy_test_ui_find (find_dialog (self), GTK_TYPE_TEXT_VIEW, 0)));
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
test_material (Fixture *self, gconstpointer data)
{
  g_autofree char *folder = g_dir_make_tmp ("cy-material-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "材料.pdf", NULL);
  g_autofree char *made = NULL;
  g_autofree char *again = NULL;
  g_autofree char *pdf = NULL;
  GtkTextBuffer   *buffer;

  press (self, self->page, "已完成");
  cy_inspect_table_choose (
    self->table,
    ask (self, "SELECT person FROM inspection WHERE state='done' ORDER BY done DESC LIMIT 1"));
  settle (self);
  press (self, self->page, "考察材料…");
  made = get_material (self);
  g_assert_nonnull (strstr (made, "二、德能勤绩廉表现"));
  g_assert_nonnull (strstr (made, "（待补充）"));
  buffer = gtk_text_view_get_buffer (
    GTK_TEXT_VIEW (cy_test_ui_find (find_dialog (self), GTK_TYPE_TEXT_VIEW, 0)));
  gtk_text_buffer_set_text (buffer, "手工改过的材料\n一、基本情况\n甲", -1);
  while (!gtk_widget_get_sensitive (find_button (find_dialog (self), "保存")))
    g_main_context_iteration (NULL, TRUE);
  press (self, find_dialog (self), "保存");
  g_assert_cmpint (ask (self, "SELECT count(*) FROM inspection WHERE material LIKE '手工改过%'"),
                   ==,
                   1);
  cy_inspect_material_start (CY_INSPECT_MATERIAL_WINDOW (find_dialog (self)), path);
  settle (self);
  g_assert_true (g_file_get_contents (path, &pdf, NULL, NULL));
  g_assert_true (g_str_has_prefix (pdf, "%PDF"));
  g_assert_cmpint (ask (self, "SELECT count(*) FROM export_log WHERE report='inspection-material'"),
                   ==,
                   1);
  g_unlink (path);
  g_rmdir (folder);
  /* Nothing written by hand goes without a question. */
  press (self, find_dialog (self), "重新生成…");
  again = get_material (self);
  g_assert_true (g_str_has_prefix (again, "手工改过的材料"));
}

static void
test_filters (Fixture *self, gconstpointer data)
{
  static const char *const states[] = { "待考察", "进行中", "已完成", "过期" };
  guint                    n = cy_inspect_table_get_n_shown (self->table);
  guint                    sum = 0;

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    {
      press (self, self->page, states[i]);
      sum += cy_inspect_table_get_n_shown (self->table);
    }
  g_assert_cmpuint (sum, ==, n);
  press (self, self->page, "全部");
  cy_page_set_search (CY_PAGE (self->page), "没有这个人");
  g_assert_cmpuint (cy_inspect_table_get_n_shown (self->table), ==, 0);
  cy_page_set_search (CY_PAGE (self->page), "");
  cy_page_export_view (CY_PAGE (self->page));
  g_assert_nonnull (find_dialog (self));
  gtk_window_destroy (GTK_WINDOW (find_dialog (self)));
  cy_session_set_scope (self->session, 99999, "甲村");
  settle (self);
  g_assert_cmpuint (cy_inspect_table_get_n_shown (self->table), ==, 0);
}

#define add(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  cy_test_ui_init (&argc, &argv);
  cy_locale_init ("zh_CN");
  add ("/ui/inspect-page/assign", test_assign);
  add ("/ui/inspect-page/out-of-sight", test_out_of_sight);
  add ("/ui/inspect-page/record", test_record);
  add ("/ui/inspect-page/finish", test_finish);
  add ("/ui/inspect-page/material", test_material);
  add ("/ui/inspect-page/filters", test_filters);

  return g_test_run ();
}
