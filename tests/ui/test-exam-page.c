/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Marks are pasted, the examination is concluded, somebody drops out and the next moves up. */
#include "cy-exam-page.h"

#include "cy-demo.h"
#include "cy-exam-table.h"
#include "cy-locale.h"
#include "cy-test-session.h"
#include "cy-test-ui.h"

#include <string.h>

#define OUTCOMES "SELECT count(*) FROM exam_mark WHERE exam=2 AND outcome='%s'"

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
set_up (Fixture *self, gconstpointer data)
{
  self->session = cy_test_session_new (CY_DEMO_PEOPLE);
  g_signal_connect (self->session, "toast", G_CALLBACK (toast_cb), self);
  self->page = cy_exam_page_new (self->session);
  self->window = cy_test_ui_show (self->page, 1180, 700);
  settle (self);
  self->table = CY_TABLE (cy_test_ui_find (self->page, CY_TYPE_TABLE, 0));
}

static const char *
get_cell (Fixture *self, guint row, const char *column)
{
  return cy_table_source_get_text (cy_table_get_source (self->table), row, column);
}

static gint64
count_outcome (Fixture *self, const char *outcome)
{
  g_autofree char *sql = g_strdup_printf (OUTCOMES, outcome);

  return count (self, sql);
}

static void
paste (Fixture *self, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  for (guint i = 0; lines[i] != NULL; i++)
    g_ptr_array_add (rows, g_strsplit (lines[i], ",", -1));
  g_signal_emit_by_name (self->table, "paste", rows);
  settle (self);
}

static void
choose (Fixture *self, const char *name)
{
  CyTableSource *source = cy_table_get_source (self->table);

  for (guint i = 0; i < cy_table_source_get_n_rows (source); i++)
    if (g_strcmp0 (get_cell (self, i, "name"), name) == 0)
      cy_table_select (self->table, cy_table_source_get_id (source, i));
  g_assert_cmpuint (cy_table_get_n_selected (self->table), ==, 1);
}

/* The three without marks get theirs by name; what is no mark stays out. */
static void
paste_rest (Fixture *self)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n = cy_table_source_get_n_rows (cy_table_get_source (self->table));

  for (guint i = n - 3; i < n; i++)
    g_string_append_printf (text,
                            "%s%s,9%u.5,90",
                            i > n - 3 ? "\n" : "",
                            get_cell (self, i, "name"),
                            i % 10);
  paste (self, text->str);
}

static GtkWidget *
find_text (GtkWidget *root, const char *text)
{
  GtkWidget *label;

  for (guint i = 0; (label = cy_test_ui_find (root, GTK_TYPE_LABEL, i)) != NULL; i++)
    if (strstr (gtk_label_get_text (GTK_LABEL (label)), text) != NULL)
      return label;

  return NULL;
}

static void
assert_pastes_nothing (Fixture *self, const char *text, const char *why)
{
  GtkWidget *problem;

  paste (self, text);
  problem = find_text (self->page, why);
  g_assert_nonnull (problem);
  g_assert_true (gtk_widget_get_visible (problem));
  g_assert_cmpint (
    count (self, "SELECT sum((written IS NULL)+(interview IS NULL)) FROM exam_mark WHERE exam=2"),
    ==,
    8);
}

/* A stranger's marks do not go to whoever the cursor is at; all of a block or nothing. */
static void
test_bad_paste (Fixture *self, gconstpointer data)
{
  g_autofree char *last = g_strdup (get_cell (self, 9, "name"));
  g_autofree char *wide = g_strdup_printf ("%s,80,90,85", last);
  g_autofree char *half = g_strdup_printf ("%s,80,90\n孙不在,70,60", last);
  g_autofree char *huge = g_strnfill (100000, '9');

  assert_pastes_nothing (self, wide, "“85”在成绩列之外");
  assert_pastes_nothing (self, half, "第 2 行：“孙不在”不是成绩");
  assert_pastes_nothing (self, "8o,90", "“8o”不是成绩");
  assert_pastes_nothing (self, huge, "不是成绩");
}

static void
test_marks (Fixture *self, gconstpointer data)
{
  g_autofree char *last = g_strdup (get_cell (self, 9, "name"));
  g_autofree char *bad = g_strdup_printf ("%s,很好,90", last);

  g_assert_cmpint (count (self, "SELECT count(*) FROM exam_mark WHERE exam=2"), ==, 10);
  assert_pastes_nothing (self, bad, "第 1 行：“很好”不是成绩");
  paste_rest (self);
  g_assert_cmpstr (self->toast, ==, "已录入 6 个成绩");
  g_assert_cmpstr (get_cell (self, 0, "name"), ==, last);
  g_assert_cmpstr (get_cell (self, 0, "rank"), ==, "1");
  g_assert_cmpint (count (self, "SELECT count(*) FROM exam_mark WHERE exam=2 AND rank IS NULL"),
                   ==,
                   1);
}

static void
test_result (Fixture *self, gconstpointer data)
{
  g_autofree char *first = NULL;

  paste_rest (self);
  click (self, self->page, "确定入围…");
  click (self, find_dialog (self), "确定入围");
  g_assert_cmpstr (self->toast, ==, "3 人入围");
  g_assert_cmpint (count_outcome (self, "chosen"), ==, 3);
  first = g_strdup (get_cell (self, 0, "name"));
  choose (self, first);
  click (self, self->page, "退出递补…");
  type_in (self, 1, "本人放弃");
  click (self, find_dialog (self), "递补");
  g_assert_cmpint (count_outcome (self, "gone"), ==, 1);
  g_assert_cmpint (count_outcome (self, "next"), ==, 1);
  g_assert_cmpint (count (self, "SELECT rank FROM exam_mark WHERE exam=2 AND outcome='next'"),
                   ==,
                   4);
  /* What is concluded takes no more marks. */
  paste (self, "1,2");
  g_assert_cmpint (count_outcome (self, "chosen"), ==, 2);
}

/* Who is chosen goes on to the joint review, when nothing else keeps them. */
static void
test_advance (Fixture *self, gconstpointer data)
{
  paste_rest (self);
  click (self, self->page, "确定入围…");
  click (self, find_dialog (self), "确定入围");
  cy_table_select_all (self->table);
  click (self, self->page, "推进…");
  g_assert_nonnull (find_dialog (self));
  gtk_window_destroy (GTK_WINDOW (find_dialog (self)));
}

#define add(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  cy_test_ui_init (&argc, &argv);
  cy_locale_init ("zh_CN");
  add ("/ui/exam-page/bad-paste", test_bad_paste);
  add ("/ui/exam-page/marks", test_marks);
  add ("/ui/exam-page/result", test_result);
  add ("/ui/exam-page/advance", test_advance);

  return g_test_run ();
}
