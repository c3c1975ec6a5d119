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
#include "cy-test-desk.h"

#include <glib/gstdio.h>

#define N_PEOPLE 600

#define COUNT_OPEN "SELECT count(*) FROM inspection WHERE state='open' AND deleted IS NULL"
#define COUNT_RECORDS "SELECT count(*) FROM inspection_record WHERE deleted IS NULL"

static void
set_up (CyTestDesk *self, gconstpointer data)
{
  cy_test_desk_set_up (self, cy_inspect_page_new, N_PEOPLE);
}

/* ---- By words ---- */

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

static CyInspectTable *
get_table (CyTestDesk *self)
{
  return CY_INSPECT_TABLE (cy_test_ui_find (self->page, CY_TYPE_INSPECT_TABLE, 0));
}

static void
fill_in (CyTestDesk *self, const char *title, const char *text)
{
  GtkWidget *dialog = cy_test_desk_get_dialog (self);
  GtkWidget *editor;

  for (guint i = 0; (editor = cy_test_ui_find (dialog, CY_TYPE_FIELD_EDITOR, i)) != NULL; i++)
    if (says (editor, title))
      {
        cy_test_ui_fill_in (cy_field_editor_get_control (CY_FIELD_EDITOR (editor)), text);
        return;
      }
  g_error ("no field %s", title);
}

/* Entries of a question: the question itself, then 好, 较好, 一般, 差, 不了解. */
static void
count (CyTestDesk *self, guint nth, guint column, const char *text)
{
  GtkWidget *sheet = cy_test_ui_find (cy_test_desk_get_dialog (self), CY_TYPE_INSPECT_SHEET, 0);

  gtk_editable_set_text (GTK_EDITABLE (cy_test_ui_find (sheet, GTK_TYPE_ENTRY, nth * 6 + column)),
                         text);
}

/* ---- Cases ---- */

static void
test_assign (CyTestDesk *self, gconstpointer data)
{
  gint64 n_open = cy_test_desk_count (self, COUNT_OPEN);
  guint  n_waiting;

  cy_test_desk_click (self, self->page, "待考察");
  n_waiting = cy_inspect_table_get_n_shown (get_table (self));
  g_assert_cmpuint (n_waiting, >, 0);
  cy_test_desk_click (self, self->page, "安排考察…");
  fill_in (self, "考察主体", "云岭县委组织部");
  fill_in (self, "考察组组长", "赵某");
  cy_test_desk_click (self, cy_test_desk_get_dialog (self), "安排");
  g_assert_true (says (cy_test_desk_get_dialog (self), "考察组须有两人以上"));
  fill_in (self, "考察组组员", "钱某、孙某");
  cy_test_desk_click (self, cy_test_desk_get_dialog (self), "安排");
  g_assert_null (cy_test_desk_get_dialog (self));
  g_assert_true (g_str_has_prefix (self->toast, "已安排考察"));
  g_assert_cmpint (cy_test_desk_count (self, COUNT_OPEN), ==, n_open + 1);
  g_assert_cmpuint (cy_inspect_table_get_n_shown (get_table (self)), ==, n_waiting - 1);
  cy_test_desk_undo (self);
  g_assert_cmpint (cy_test_desk_count (self, COUNT_OPEN), ==, n_open);
}

/* Nobody is assigned whom the search leaves out. */
static void
test_out_of_sight (CyTestDesk *self, gconstpointer data)
{
  cy_page_set_search (CY_PAGE (self->page), "没有这个人");
  cy_test_desk_click (self, self->page, "安排考察…");
  g_assert_null (cy_test_desk_get_dialog (self));
  g_assert_cmpstr (self->toast, ==, "这里没有待考察的人");
}

/* Somebody whose inspection is under way, and who has no record yet. */
static gint64
choose_fresh (CyTestDesk *self)
{
  gint64 person =
    cy_test_desk_count (self,
                        "SELECT min(person) FROM inspection i WHERE state='open' AND NOT EXISTS"
                        "(SELECT 1 FROM inspection_record r WHERE r.inspection=i.id)");

  cy_inspect_table_choose (get_table (self), person);
  cy_test_desk_settle (self);

  return person;
}

static void
test_record (CyTestDesk *self, gconstpointer data)
{
  gint64 n = cy_test_desk_count (self, COUNT_RECORDS);

  cy_test_desk_click (self, self->page, "进行中");
  choose_fresh (self);
  g_assert_true (says (self->page, "对照规则还缺"));
  /* The first of the five blocks. */
  cy_test_desk_click (self,
                      gtk_widget_get_first_child (
                        cy_test_ui_find (self->page, GTK_TYPE_FLOW_BOX, 1)),
                      "记录…");
  fill_in (self, "听取对象及人数", "党员若干");
  fill_in (self, "德", "为人正派");
  cy_test_desk_click (self, cy_test_desk_get_dialog (self), "保存");
  g_assert_true (says (cy_test_desk_get_dialog (self), "听取对象须写明人数"));
  fill_in (self, "听取对象及人数", "党员 5、村民代表 8");
  count (self, 0, 1, "9");
  count (self, 0, 2, "5");
  cy_test_desk_click (self, cy_test_desk_get_dialog (self), "保存");
  g_assert_true (says (cy_test_desk_get_dialog (self), "有题目的回答数超过了听取人数"));
  count (self, 0, 2, "4");
  cy_test_desk_click (self, cy_test_desk_get_dialog (self), "保存");
  g_assert_null (cy_test_desk_get_dialog (self));
  g_assert_cmpstr (self->toast, ==, "记录已保存");
  g_assert_cmpint (cy_test_desk_count (self, COUNT_RECORDS), ==, n + 1);
  g_assert_cmpint (
    cy_test_desk_count (self, "SELECT voices FROM inspection_record ORDER BY id DESC LIMIT 1"),
    ==,
    13);
  /* Findings are shown when asked for, and that is on record. */
  g_assert_false (says (self->page, "德：为人正派"));
  cy_test_desk_click (self, self->page, "显示考察内容");
  g_assert_true (says (self->page, "德：为人正派"));
  g_assert_cmpint (
    cy_test_desk_count (self, "SELECT count(*) FROM export_log WHERE report='inspection-findings'"),
    ==,
    1);
}

static void
test_finish (CyTestDesk *self, gconstpointer data)
{
  gint64 n_open = cy_test_desk_count (self, COUNT_OPEN);

  cy_test_desk_click (self, self->page, "进行中");
  choose_fresh (self);
  cy_test_desk_click (self, self->page, "完成…");
  fill_in (self, "考察组意见", "同意作为后备力量人选");
  cy_test_desk_click (self, cy_test_desk_get_dialog (self), "完成考察");
  g_assert_true (says (cy_test_desk_get_dialog (self), "还没有考察记录"));
  cy_test_desk_dismiss (self);
  cy_inspect_table_choose (get_table (self),
                           cy_test_desk_count (self,
                                               "SELECT min(i.person) FROM inspection i JOIN "
                                               "inspection_record r"
                                               " ON r.inspection=i.id WHERE i.state='open'"));
  cy_test_desk_settle (self);
  cy_test_desk_click (self, self->page, "完成…");
  cy_test_desk_click (self, cy_test_desk_get_dialog (self), "完成考察");
  g_assert_true (says (cy_test_desk_get_dialog (self), "请填写考察组意见"));
  fill_in (self, "考察组意见", "同意作为后备力量人选");
  cy_test_desk_click (self, cy_test_desk_get_dialog (self), "完成考察");
  g_assert_null (cy_test_desk_get_dialog (self));
  g_assert_cmpint (cy_test_desk_count (self, COUNT_OPEN), ==, n_open - 1);
}

static char *
get_material (CyTestDesk *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (
    GTK_TEXT_VIEW (cy_test_ui_find (cy_test_desk_get_dialog (self), GTK_TYPE_TEXT_VIEW, 0)));
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
test_material (CyTestDesk *self, gconstpointer data)
{
  g_autofree char *folder = g_dir_make_tmp ("cy-material-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "材料.pdf", NULL);
  g_autofree char *made = NULL;
  g_autofree char *again = NULL;
  g_autofree char *pdf = NULL;
  GtkTextBuffer   *buffer;

  cy_test_desk_click (self, self->page, "已完成");
  cy_inspect_table_choose (get_table (self),
                           cy_test_desk_count (self,
                                               "SELECT person FROM inspection WHERE state='done' "
                                               "ORDER BY done DESC LIMIT 1"));
  cy_test_desk_settle (self);
  cy_test_desk_click (self, self->page, "考察材料…");
  made = get_material (self);
  g_assert_nonnull (strstr (made, "二、德能勤绩廉表现"));
  g_assert_nonnull (strstr (made, "（待补充）"));
  buffer = gtk_text_view_get_buffer (
    GTK_TEXT_VIEW (cy_test_ui_find (cy_test_desk_get_dialog (self), GTK_TYPE_TEXT_VIEW, 0)));
  gtk_text_buffer_set_text (buffer, "手工改过的材料\n一、基本情况\n甲", -1);
  while (
    !gtk_widget_get_sensitive (cy_test_desk_find_button (cy_test_desk_get_dialog (self), "保存")))
    g_main_context_iteration (NULL, TRUE);
  cy_test_desk_click (self, cy_test_desk_get_dialog (self), "保存");
  g_assert_cmpint (
    cy_test_desk_count (self, "SELECT count(*) FROM inspection WHERE material LIKE '手工改过%'"),
    ==,
    1);
  cy_inspect_material_start (CY_INSPECT_MATERIAL_WINDOW (cy_test_desk_get_dialog (self)), path);
  cy_test_desk_settle (self);
  g_assert_true (g_file_get_contents (path, &pdf, NULL, NULL));
  g_assert_true (g_str_has_prefix (pdf, "%PDF"));
  g_assert_cmpint (
    cy_test_desk_count (self, "SELECT count(*) FROM export_log WHERE report='inspection-material'"),
    ==,
    1);
  g_unlink (path);
  g_rmdir (folder);
  /* Nothing written by hand goes without a question. */
  cy_test_desk_click (self, cy_test_desk_get_dialog (self), "重新生成…");
  again = get_material (self);
  g_assert_true (g_str_has_prefix (again, "手工改过的材料"));
}

static void
test_filters (CyTestDesk *self, gconstpointer data)
{
  static const char *const states[] = { "待考察", "进行中", "已完成", "过期" };
  guint                    n = cy_inspect_table_get_n_shown (get_table (self));
  guint                    sum = 0;

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    {
      cy_test_desk_click (self, self->page, states[i]);
      sum += cy_inspect_table_get_n_shown (get_table (self));
    }
  g_assert_cmpuint (sum, ==, n);
  cy_test_desk_click (self, self->page, "全部");
  cy_page_set_search (CY_PAGE (self->page), "没有这个人");
  g_assert_cmpuint (cy_inspect_table_get_n_shown (get_table (self)), ==, 0);
  cy_page_set_search (CY_PAGE (self->page), "");
  cy_page_export_view (CY_PAGE (self->page));
  g_assert_nonnull (cy_test_desk_get_dialog (self));
  cy_test_desk_dismiss (self);
  cy_session_set_scope (self->session, 99999, "甲村");
  cy_test_desk_settle (self);
  g_assert_cmpuint (cy_inspect_table_get_n_shown (get_table (self)), ==, 0);
}

#define add(name, func) g_test_add (name, CyTestDesk, NULL, set_up, func, cy_test_desk_tear_down)

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
