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
#include "cy-test-desk.h"
#include "cy-wording-editor.h"

#include <string.h>

#define N_PEOPLE 1400

#define NOTICES "SELECT count(*) FROM notice WHERE deleted IS NULL"
#define OPEN "SELECT count(*) FROM objection WHERE outcome IS NULL AND deleted IS NULL"
#define NEWEST "(SELECT max(id) FROM notice)"

static void
set_up (CyTestDesk *self, gconstpointer data)
{
  cy_test_desk_set_up (self, cy_notice_page_new, N_PEOPLE);
}

static void
test_list (CyTestDesk *self, gconstpointer data)
{
  gint64 n = cy_test_desk_count (self, NOTICES);

  g_assert_cmpint (n, >, 10);
  g_assert_cmpuint (cy_test_table_get_n (self->table), ==, n);
  /* The one that is put up is shown. */
  g_assert_cmpstr (cy_test_table_get_cell (self->table, 0, "left"), !=, "已结束");
  cy_page_set_search (CY_PAGE (self->page), "no such name");
  g_assert_cmpuint (cy_test_table_get_n (self->table), ==, 0);
  cy_page_set_search (CY_PAGE (self->page), "");
  cy_session_set_scope (self->session, 99999, "甲村");
  cy_test_desk_settle (self);
  g_assert_cmpuint (cy_test_table_get_n (self->table), ==, 0);
}

/* Everybody who waits is offered, and is on the notice. */
static void
test_new (CyTestDesk *self, gconstpointer data)
{
  gint64 n = cy_test_desk_count (self, NOTICES);
  gint64 n_people;

  cy_test_desk_act (self, "notice.new");
  g_assert_nonnull (cy_test_desk_get_dialog (self));
  cy_test_desk_type_in (self, 0, "");
  cy_test_desk_agree (self);
  /* Without a name it stays. */
  g_assert_nonnull (cy_test_desk_get_dialog (self));
  cy_test_desk_type_in (self, 0, "测试公示");
  cy_test_desk_agree (self);
  g_assert_null (cy_test_desk_get_dialog (self));
  g_assert_no_error (self->failure);
  g_assert_cmpint (cy_test_desk_count (self, NOTICES), ==, n + 1);
  n_people = cy_test_desk_count (self, "SELECT count(*) FROM notice_subject WHERE notice=" NEWEST);
  g_assert_cmpint (n_people, >, 0);
  g_assert_cmpint (cy_test_desk_count (self,
                                       "SELECT count(*) FROM notice_subject s JOIN pool_step p"
                                       " ON p.entry=s.entry AND p.step='6' AND p.state='open'"
                                       " AND p.since=20261123 WHERE s.notice=" NEWEST),
                   ==,
                   n_people);
  /* Nobody is left. */
  cy_test_desk_act (self, "notice.new");
  g_assert_null (cy_test_ui_find (cy_test_desk_get_dialog (self), CY_TYPE_TABLE, 0));
  cy_test_desk_dismiss (self);
  cy_test_desk_undo (self);
  g_assert_cmpint (cy_test_desk_count (self, NOTICES), ==, n);
}

/* The first township of the list: its people and no others are chosen. */
static void
test_town (CyTestDesk *self, gconstpointer data)
{
  GtkWidget     *town;
  CyTable       *table;
  CyTableSource *source;
  guint          n;

  cy_test_desk_click (self, self->page, "新建公示…");
  town = cy_test_ui_find (cy_test_desk_get_dialog (self), GTK_TYPE_DROP_DOWN, 0);
  table = CY_TABLE (cy_test_ui_find (cy_test_desk_get_dialog (self), CY_TYPE_TABLE, 0));
  source = cy_table_get_source (table);
  n = cy_table_source_get_n_rows (source);
  g_assert_cmpuint (cy_table_get_n_selected (table), ==, n);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (town), 1);
  g_assert_cmpuint (cy_table_source_get_n_rows (source), <, n);
  g_assert_cmpuint (cy_table_get_n_selected (table), ==, cy_table_source_get_n_rows (source));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (town), 0);
  g_assert_cmpuint (cy_table_get_n_selected (table), ==, n);
  cy_test_desk_dismiss (self);
}

static void
test_wording (CyTestDesk *self, gconstpointer data)
{
  GtkWidget *editor = cy_test_ui_find (self->page, CY_TYPE_WORDING_EDITOR, 0);

  cy_test_desk_click (self, self->page, "公示文稿");
  cy_test_ui_fill_in (editor, "公示\n电话：{phone}");
  cy_test_desk_click (self, editor, "保存文稿");
  g_assert_nonnull (self->failure);
  g_assert_nonnull (strstr (self->failure->message, "第 2 行第 4 字"));
  g_clear_error (&self->failure);
  cy_test_ui_fill_in (editor, "公示\n手机13900000009");
  cy_test_desk_click (self, editor, "保存文稿");
  g_assert_nonnull (strstr (self->failure->message, "手机号码"));
  g_clear_error (&self->failure);
  cy_test_ui_fill_in (editor, "公示\n{name}，{village}");
  cy_test_desk_click (self, editor, "保存文稿");
  g_assert_no_error (self->failure);
  g_assert_cmpstr (self->toast, ==, "公示文稿已保存");
}

/* What was objected is hidden until it is asked for, which is noted. */
static void
test_reveal (CyTestDesk *self, gconstpointer data)
{
  GtkWidget     *list = cy_test_ui_find (self->page, CY_TYPE_OBJECTION_LIST, 0);
  CyTable       *table = CY_TABLE (cy_test_ui_find (list, CY_TYPE_TABLE, 0));
  const char    *looks = "SELECT count(*) FROM export_log WHERE report='screen-objections'";
  CyTableSource *source = cy_table_get_source (table);

  g_assert_cmpuint (cy_table_source_get_n_rows (source), ==, 2);
  g_assert_cmpstr (cy_table_source_get_text (source, 0, "content"), ==, "••••••");
  g_assert_cmpint (cy_test_desk_count (self, looks), ==, 0);
  cy_test_desk_click (self, self->page, "反映");
  cy_test_desk_click (self, list, "显示反映内容");
  g_assert_cmpint (cy_test_desk_count (self, looks), ==, 1);
  g_assert_nonnull (strstr (cy_test_table_get_cell (table, 0, "content"), "反映"));
}

static void
choose_code (CyTestDesk *self, guint nth, const char *code)
{
  GtkWidget *choice = cy_test_ui_find (cy_test_desk_get_dialog (self), CY_TYPE_CODE_CHOICE, nth);

  cy_code_choice_set_code (CY_CODE_CHOICE (choice), code);
}

/* One by telephone about the first on the notice. */
static void
test_objection (CyTestDesk *self, gconstpointer data)
{
  gint64 n = cy_test_desk_count (self, OPEN);

  cy_test_desk_click (self, self->page, "登记反映…");
  cy_test_desk_click (self, cy_test_desk_get_dialog (self), "登记");
  /* Without what was objected it stays. */
  g_assert_nonnull (cy_test_desk_get_dialog (self));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (cy_test_ui_find (cy_test_desk_get_dialog (self),
                                                              GTK_TYPE_DROP_DOWN,
                                                              0)),
                              1);
  choose_code (self, 0, "phone");
  cy_test_ui_fill_in (cy_test_desk_get_dialog (self), "反映其长期不在村居住");
  cy_test_desk_click (self, cy_test_desk_get_dialog (self), "登记");
  g_assert_null (cy_test_desk_get_dialog (self));
  g_assert_no_error (self->failure);
  g_assert_cmpstr (self->toast, ==, "反映已登记");
  g_assert_cmpint (cy_test_desk_count (self, OPEN), ==, n + 1);
  g_assert_cmpint (cy_test_desk_count (self,
                                       "SELECT count(*) FROM objection o JOIN notice_subject s"
                                       " ON s.notice=o.notice AND s.person=o.person"
                                       " WHERE o.content='反映其长期不在村居住' AND o.way='phone'"),
                   ==,
                   1);
  cy_test_desk_undo (self);
  g_assert_cmpint (cy_test_desk_count (self, OPEN), ==, n);
}

/* An outcome needs who looked into it, and what was found. */
static void
test_answer (CyTestDesk *self, gconstpointer data)
{
  GtkWidget *list = cy_test_ui_find (self->page, CY_TYPE_OBJECTION_LIST, 0);
  CyTable   *table = CY_TABLE (cy_test_ui_find (list, CY_TYPE_TABLE, 0));
  gint64     n = cy_test_desk_count (self, OPEN);
  guint      row = 0;

  while (g_strcmp0 (cy_test_table_get_cell (table, row, "outcome"), "待核查") != 0)
    row++;
  cy_test_desk_click (self, self->page, "反映");
  g_assert_false (gtk_widget_get_sensitive (cy_test_desk_find_button (list, "处理…")));
  cy_table_select (table, cy_test_table_get_id (table, row));
  cy_test_desk_click (self, list, "处理…");
  choose_code (self, 1, "false");
  cy_test_desk_click (self, cy_test_desk_get_dialog (self), "保存");
  g_assert_nonnull (cy_test_desk_get_dialog (self));
  g_assert_cmpint (cy_test_desk_count (self, OPEN), ==, n);
  cy_test_ui_fill_in (cy_test_desk_get_dialog (self), "经实地走访，反映不属实");
  cy_test_desk_click (self, cy_test_desk_get_dialog (self), "保存");
  g_assert_null (cy_test_desk_get_dialog (self));
  g_assert_no_error (self->failure);
  g_assert_cmpint (cy_test_desk_count (self, OPEN), ==, n - 1);
  g_assert_cmpint (cy_test_desk_count (
                     self, "SELECT count(*) FROM objection WHERE answer='经实地走访，反映不属实'"),
                   ==,
                   1);
}

/* What still stands is not ended: only a message. */
static void
test_too_early (CyTestDesk *self, gconstpointer data)
{
  cy_test_desk_click (self, self->page, "结束公示…");
  g_assert_nonnull (cy_test_desk_get_dialog (self));
  g_assert_null (cy_test_ui_find (cy_test_desk_get_dialog (self), GTK_TYPE_TEXT_VIEW, 0));
  cy_test_desk_dismiss (self);
}

/* The one that is over is concluded with its report. */
static void
test_end (CyTestDesk *self, gconstpointer data)
{
  const char *over = "SELECT max(id) FROM notice WHERE state='open' AND until<20261123";
  gint64      id = cy_test_desk_count (self, over);

  g_assert_cmpint (id, >, 0);
  cy_table_select (self->table, id);
  cy_test_desk_settle (self);
  cy_test_desk_act (self, "notice.end");
  cy_test_ui_fill_in (cy_test_desk_get_dialog (self), "公示情况报告");
  cy_test_desk_agree (self);
  g_assert_no_error (self->failure);
  g_assert_cmpint (cy_test_desk_count (self,
                                       "SELECT count(*) FROM notice WHERE result='公示情况报告'"),
                   ==,
                   1);
  g_assert_cmpint (cy_test_desk_count (self,
                                       "SELECT count(*) FROM pool_step WHERE state='open'"
                                       " AND conclusion='公示期间无异议'"),
                   >,
                   0);
  cy_test_desk_undo (self);
  g_assert_cmpint (cy_test_desk_count (self, over), ==, id);
}

static void
test_print (CyTestDesk *self, gconstpointer data)
{
  cy_test_desk_act (self, "notice.print");
  g_assert_nonnull (cy_test_desk_get_dialog (self));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (cy_test_ui_find (cy_test_desk_get_dialog (self),
                                                              GTK_TYPE_DROP_DOWN,
                                                              0)),
                              1);
  cy_test_ui_frame (cy_test_desk_get_dialog (self));
  cy_test_desk_dismiss (self);
  g_assert_no_error (self->failure);
}

#define add(name, func) g_test_add (name, CyTestDesk, NULL, set_up, func, cy_test_desk_tear_down)

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
