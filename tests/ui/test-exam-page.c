/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Marks are pasted, the examination is concluded, somebody drops out and the next moves up. */
#include "cy-exam-page.h"

#include "cy-demo.h"
#include "cy-exam-table.h"
#include "cy-locale.h"
#include "cy-test-desk.h"

#include <string.h>

#define OUTCOMES "SELECT count(*) FROM exam_mark WHERE exam=2 AND outcome='%s'"

static void
set_up (CyTestDesk *self, gconstpointer data)
{
  cy_test_desk_set_up (self, cy_exam_page_new, CY_DEMO_PEOPLE);
}

static gint64
count_outcome (CyTestDesk *self, const char *outcome)
{
  g_autofree char *sql = g_strdup_printf (OUTCOMES, outcome);

  return cy_test_desk_count (self, sql);
}

static void
paste (CyTestDesk *self, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  for (guint i = 0; lines[i] != NULL; i++)
    g_ptr_array_add (rows, g_strsplit (lines[i], ",", -1));
  g_signal_emit_by_name (self->table, "paste", rows);
  cy_test_desk_settle (self);
}

static void
choose (CyTestDesk *self, const char *name)
{
  CyTableSource *source = cy_table_get_source (self->table);

  for (guint i = 0; i < cy_table_source_get_n_rows (source); i++)
    if (g_strcmp0 (cy_test_table_get_cell (self->table, i, "name"), name) == 0)
      cy_table_select (self->table, cy_table_source_get_id (source, i));
  g_assert_cmpuint (cy_table_get_n_selected (self->table), ==, 1);
}

/* The three without marks get theirs by name; what is no mark stays out. */
static void
paste_rest (CyTestDesk *self)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n = cy_test_table_get_n (self->table);

  for (guint i = n - 3; i < n; i++)
    g_string_append_printf (text,
                            "%s%s,9%u.5,90",
                            i > n - 3 ? "\n" : "",
                            cy_test_table_get_cell (self->table, i, "name"),
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
assert_pastes_nothing (CyTestDesk *self, const char *text, const char *why)
{
  GtkWidget *problem;

  paste (self, text);
  problem = find_text (self->page, why);
  g_assert_nonnull (problem);
  g_assert_true (gtk_widget_get_visible (problem));
  g_assert_cmpint (cy_test_desk_count (self,
                                       "SELECT sum((written IS NULL)+(interview IS NULL)) FROM "
                                       "exam_mark WHERE exam=2"),
                   ==,
                   8);
}

/* A stranger's marks do not go to whoever the cursor is at; all of a block or nothing. */
static void
test_bad_paste (CyTestDesk *self, gconstpointer data)
{
  g_autofree char *last = g_strdup (cy_test_table_get_cell (self->table, 9, "name"));
  g_autofree char *wide = g_strdup_printf ("%s,80,90,85", last);
  g_autofree char *half = g_strdup_printf ("%s,80,90\n孙不在,70,60", last);
  g_autofree char *huge = g_strnfill (100000, '9');

  assert_pastes_nothing (self, wide, "“85”在成绩列之外");
  assert_pastes_nothing (self, half, "第 2 行：“孙不在”不是成绩");
  assert_pastes_nothing (self, "8o,90", "“8o”不是成绩");
  assert_pastes_nothing (self, huge, "不是成绩");
}

static void
test_marks (CyTestDesk *self, gconstpointer data)
{
  g_autofree char *last = g_strdup (cy_test_table_get_cell (self->table, 9, "name"));
  g_autofree char *bad = g_strdup_printf ("%s,很好,90", last);

  g_assert_cmpint (cy_test_desk_count (self, "SELECT count(*) FROM exam_mark WHERE exam=2"),
                   ==,
                   10);
  assert_pastes_nothing (self, bad, "第 1 行：“很好”不是成绩");
  paste_rest (self);
  g_assert_cmpstr (self->toast, ==, "已录入 6 个成绩");
  g_assert_cmpstr (cy_test_table_get_cell (self->table, 0, "name"), ==, last);
  g_assert_cmpstr (cy_test_table_get_cell (self->table, 0, "rank"), ==, "1");
  g_assert_cmpint (
    cy_test_desk_count (self, "SELECT count(*) FROM exam_mark WHERE exam=2 AND rank IS NULL"),
    ==,
    1);
}

static void
test_result (CyTestDesk *self, gconstpointer data)
{
  g_autofree char *first = NULL;

  paste_rest (self);
  cy_test_desk_click (self, self->page, "确定入围…");
  cy_test_desk_click (self, cy_test_desk_get_dialog (self), "确定入围");
  g_assert_cmpstr (self->toast, ==, "3 人入围");
  g_assert_cmpint (count_outcome (self, "chosen"), ==, 3);
  first = g_strdup (cy_test_table_get_cell (self->table, 0, "name"));
  choose (self, first);
  cy_test_desk_click (self, self->page, "退出递补…");
  cy_test_desk_type_in (self, 1, "本人放弃");
  cy_test_desk_click (self, cy_test_desk_get_dialog (self), "递补");
  g_assert_cmpint (count_outcome (self, "gone"), ==, 1);
  g_assert_cmpint (count_outcome (self, "next"), ==, 1);
  g_assert_cmpint (
    cy_test_desk_count (self, "SELECT rank FROM exam_mark WHERE exam=2 AND outcome='next'"), ==, 4);
  /* What is concluded takes no more marks. */
  paste (self, "1,2");
  g_assert_cmpint (count_outcome (self, "chosen"), ==, 2);
}

/* Who is chosen goes on to the joint review, when nothing else keeps them. */
static void
test_advance (CyTestDesk *self, gconstpointer data)
{
  paste_rest (self);
  cy_test_desk_click (self, self->page, "确定入围…");
  cy_test_desk_click (self, cy_test_desk_get_dialog (self), "确定入围");
  cy_table_select_all (self->table);
  cy_test_desk_click (self, self->page, "推进…");
  g_assert_nonnull (cy_test_desk_get_dialog (self));
  cy_test_desk_dismiss (self);
}

#define add(name, func) g_test_add (name, CyTestDesk, NULL, set_up, func, cy_test_desk_tear_down)

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
