/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Ballots by clicks, in the words of the department: set up, counted with a mistake, mended,
 * finished and exported; papers typed in twice, compared and counted. */
#include "cy-ballot-page.h"

#include "cy-ballot-entry.h"
#include "cy-ballot-outcome.h"
#include "cy-ballot-paper-form.h"
#include "cy-ballot-papers-view.h"
#include "cy-ballot-voters-form.h"
#include "cy-form.h"
#include "cy-locale.h"
#include "cy-table-row.h"
#include "cy-table.h"
#include "cy-test-desk.h"

#include <string.h>

#define N_PEOPLE 1400
#define N_DONE "SELECT count(*) FROM ballot WHERE state='done' AND deleted IS NULL"
#define N_PAPERS "SELECT count(*) FROM ballot_paper WHERE deleted IS NULL"
#define N_COUNTED                                                                       \
  "SELECT count(*) FROM ballot_group g JOIN ballot b ON b.id=g.ballot WHERE b.on_paper" \
  " AND g.valid=9 AND g.returned=9 AND g.spoiled=0"

/* Papers of the demo county: typed in once, and once more. */
#define N_FIRST 9
#define N_SECOND 5
#define WRONG_PAPER "3"

static void
set_up (CyTestDesk *self, gconstpointer data)
{
  cy_test_desk_set_up (self, cy_ballot_page_new, N_PEOPLE);
}

/* ---- Hands ---- */

static void
type_in (GtkWidget *root, GType type, guint nth, const char *text)
{
  cy_test_ui_type_in (cy_test_ui_find (root, type, 0), nth, text);
}

static CyTable *
get_table (CyTestDesk *self, GType type, guint nth)
{
  return CY_TABLE (cy_test_ui_find (cy_test_ui_find (self->page, type, 0), CY_TYPE_TABLE, nth));
}

static void
paste (CyTestDesk *self, CyTable *table, const char *text)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    g_ptr_array_add (rows, g_strsplit (lines[i], "\t", -1));
  cy_table_select (table, cy_test_table_get_id (table, 0));
  g_signal_emit_by_name (table, "paste", rows);
  cy_test_desk_settle (self);
}

/* ---- Numbers ---- */

/* 班子 60 % and 党员 40 %, the first two people. */
static void
set_up_ballot (CyTestDesk *self)
{
  GtkWidget *dialog;
  CyTable   *people;

  cy_test_desk_click (self, self->page, "新建推荐测评…");
  dialog = cy_test_desk_get_dialog (self);
  g_assert_nonnull (dialog);
  type_in (dialog, CY_TYPE_BALLOT_VOTERS_FORM, 2, "");
  type_in (dialog, CY_TYPE_BALLOT_VOTERS_FORM, 3, "");
  type_in (dialog, CY_TYPE_BALLOT_VOTERS_FORM, 5, "60");
  people = CY_TABLE (cy_test_ui_find (dialog, CY_TYPE_TABLE, 0));
  cy_table_select (people, cy_test_table_get_id (people, 0));
  cy_test_ui_frame (dialog);
  cy_test_ui_key (cy_test_ui_find (GTK_WIDGET (people), CY_TYPE_TABLE_ROW, 0),
                  GDK_KEY_Down,
                  GDK_SHIFT_MASK);
  g_assert_cmpuint (cy_table_get_n_selected (people), ==, 2);
  /* Neither without a name nor with weights that make 90. */
  cy_test_desk_click (self, dialog, "新建");
  g_assert_true (cy_test_desk_get_dialog (self) == dialog);
  type_in (dialog, CY_TYPE_FORM_SECTION, 0, "青石村民主测评");
  cy_test_desk_click (self, dialog, "新建");
  g_assert_true (cy_test_desk_get_dialog (self) == dialog);
  type_in (dialog, CY_TYPE_BALLOT_VOTERS_FORM, 6, "40");
  cy_test_desk_click (self, dialog, "新建");
  g_assert_null (cy_test_desk_get_dialog (self));
  g_assert_cmpstr (self->toast, ==, "已新建推荐测评");
}

#define NEWEST "(SELECT max(id) FROM ballot)"
#define N_SUBJECTS "SELECT count(*) FROM ballot_subject WHERE deleted IS NULL AND ballot=" NEWEST
#define WEIGHTS \
  "SELECT sum(weight*weight) FROM ballot_group WHERE deleted IS NULL AND ballot=" NEWEST

/* Until the first vote is counted, groups and people can change. */
static void
test_plan (CyTestDesk *self, gconstpointer data)
{
  GtkWidget *dialog;
  CyTable   *people;

  g_assert_null (cy_test_desk_find_button (self->page, "人员…"));
  set_up_ballot (self);
  cy_test_desk_click (self, self->page, "人员…");
  dialog = cy_test_desk_get_dialog (self);
  people = CY_TABLE (cy_test_ui_find (dialog, CY_TYPE_TABLE, 0));
  g_assert_cmpuint (cy_table_get_n_selected (people), ==, 2);
  cy_table_select (people, cy_test_table_get_id (people, 1));
  type_in (dialog, CY_TYPE_BALLOT_VOTERS_FORM, 5, "70");
  cy_test_desk_click (self, dialog, "保存");
  /* Weights of 110 % are no weights. */
  g_assert_true (cy_test_desk_get_dialog (self) == dialog);
  type_in (dialog, CY_TYPE_BALLOT_VOTERS_FORM, 6, "30");
  cy_test_desk_click (self, dialog, "保存");
  g_assert_null (cy_test_desk_get_dialog (self));
  g_assert_cmpint (cy_test_desk_count (self, N_SUBJECTS), ==, 1);
  g_assert_cmpint (cy_test_desk_count (self, WEIGHTS), ==, 70 * 70 + 30 * 30);
  paste (self, get_table (self, CY_TYPE_BALLOT_ENTRY, 1), "6");
  cy_test_desk_settle (self);
  g_assert_null (cy_test_desk_find_button (self->page, "人员…"));
}

static void
test_numbers (CyTestDesk *self, gconstpointer data)
{
  gint64           n_done = cy_test_desk_count (self, N_DONE);
  g_autofree char *message = NULL;
  CyTable         *accounts;
  CyTable         *votes;
  CyTable         *result;

  set_up_ballot (self);
  accounts = get_table (self, CY_TYPE_BALLOT_ENTRY, 0);
  votes = get_table (self, CY_TYPE_BALLOT_ENTRY, 1);
  g_assert_cmpuint (cy_test_table_get_n (votes), ==, 4);
  paste (self, accounts, "10\t9\t9\t9\t9\t0\n20\t18\t18\t18\t17\t1");
  g_assert_cmpstr (cy_test_table_get_cell (accounts, 0, "check"), ==, "相符");
  paste (self, votes, "6\t2\t1\t0\t0\n9\t0\t0\t0\t1\n17\n17");
  g_assert_cmpstr (cy_test_table_get_cell (votes, 0, "check"), ==, "相符");
  g_assert_cmpstr (cy_test_table_get_cell (votes, 1, "check"), ==, "各项相加比有效票多 1 票");
  g_assert_cmpstr (cy_table_source_get_style (cy_table_get_source (votes), 1, "sum"), ==, "error");
  g_assert_false (gtk_widget_get_sensitive (cy_test_desk_find_button (self->page, "完成计票")));

  g_assert_false (
    cy_table_source_set_text (cy_table_get_source (votes), 1, "o0", "一票", &message));
  g_assert_nonnull (strstr (message, "一票"));
  g_assert_true (cy_table_source_set_text (cy_table_get_source (votes), 1, "o0", "0", &message));
  /* Seen at once, before the library has it. */
  g_assert_cmpstr (cy_test_table_get_cell (votes, 1, "check"), ==, "相符");
  cy_test_desk_settle (self);
  g_assert_cmpstr (cy_test_table_get_cell (votes, 1, "o0"), ==, "0");
  cy_test_desk_click (self, self->page, "完成计票");
  g_assert_cmpint (cy_test_desk_count (self, N_DONE), ==, n_done + 1);

  result = get_table (self, CY_TYPE_BALLOT_OUTCOME, 0);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (result)));
  g_assert_cmpstr (cy_test_table_get_cell (result, 0, "score"), ==, "100.000");
  /* (600 + 160 + 60) / 9 × 60 % + 100 × 40 % */
  g_assert_cmpstr (cy_test_table_get_cell (result, 1, "score"), ==, "94.667");
  g_assert_cmpstr (cy_test_table_get_cell (result, 1, "rank"), ==, "2");
  g_assert_cmpstr (cy_test_table_get_cell (result, 1, "o1"), ==, "23  88.5%");
  cy_test_desk_click (self, self->page, "导出…");
  g_assert_nonnull (cy_test_desk_get_dialog (self));
  cy_test_desk_dismiss (self);

  cy_test_desk_undo (self);
  g_assert_cmpint (cy_test_desk_count (self, N_DONE), ==, n_done);
  g_assert_nonnull (cy_test_desk_find_button (self->page, "完成计票"));
}

/* What is no number is pasted nowhere. */
static void
test_bad_paste (CyTestDesk *self, gconstpointer data)
{
  CyTable *votes;

  set_up_ballot (self);
  votes = get_table (self, CY_TYPE_BALLOT_ENTRY, 1);
  paste (self, votes, "6\t2\n9\t二");
  g_assert_nonnull (strstr (self->toast, "没有粘贴"));
  g_assert_cmpstr (cy_test_table_get_cell (votes, 0, "o1"), ==, "");
  /* Neither is a block that does not fit, but for its empty margin. */
  paste (self, votes, "6\t2\t1\t0\t0\t9");
  g_assert_nonnull (strstr (self->toast, "第 1 行第 6 列的“9”超出表格范围"));
  paste (self, votes, "6\n6\n6\n6\n6");
  g_assert_nonnull (strstr (self->toast, "第 5 行第 1 列的“6”超出表格范围"));
  g_assert_cmpstr (cy_test_table_get_cell (votes, 0, "o1"), ==, "");
  paste (self, votes, "6\t2\t1\t0\t0\t\t\n\n\n\n\n");
  g_assert_cmpstr (cy_test_table_get_cell (votes, 0, "o1"), ==, "6");
}

/* ---- Papers ---- */

static GtkWidget *
get_entry (CyTestDesk *self, guint nth)
{
  return cy_test_ui_find (cy_test_ui_find (self->page, CY_TYPE_BALLOT_PAPER_FORM, 0),
                          GTK_TYPE_ENTRY,
                          nth);
}

static void
type_paper (CyTestDesk *self, const char *marks)
{
  gtk_editable_set_text (GTK_EDITABLE (get_entry (self, 1)), marks);
  g_signal_emit_by_name (get_entry (self, 1), "activate");
  cy_test_desk_settle (self);
}

/* As the demo county has it. */
static void
type_as_first (CyTestDesk *self, guint number)
{
  g_autofree char *marks =
    g_strnfill ((gsize) gtk_entry_get_max_length (GTK_ENTRY (get_entry (self, 1))), '1');
  g_autofree char *shown = g_strdup_printf ("%u", number);

  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_entry (self, 0))), ==, shown);
  for (guint i = 0; marks[i] != '\0'; i++)
    if ((number * 3 + i) % 5 == 0)
      marks[i] = '2';
  type_paper (self, marks);
}

static void
test_papers (CyTestDesk *self, gconstpointer data)
{
  gint64           n_papers = cy_test_desk_count (self, N_PAPERS);
  CyTable         *differences = get_table (self, CY_TYPE_BALLOT_PAPERS_VIEW, 1);
  CyTableSource   *source = cy_table_get_source (differences);
  g_autofree char *marks = NULL;

  /* Not all people, and an option that is not there. */
  type_paper (self, "1");
  type_paper (self, "99999999");
  g_assert_cmpint (cy_test_desk_count (self, N_PAPERS), ==, n_papers);
  cy_test_desk_click (self, self->page, "比对");
  g_assert_cmpuint (cy_table_source_get_n_rows (source), ==, 1 + N_FIRST - N_SECOND);
  g_assert_false (gtk_widget_get_sensitive (cy_test_desk_find_button (self->page, "汇总计票")));

  g_signal_emit_by_name (differences, "activate", cy_table_source_get_id (source, 0));
  cy_test_desk_settle (self);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_entry (self, 0))), ==, WRONG_PAPER);
  marks = g_strdup (gtk_editable_get_text (GTK_EDITABLE (get_entry (self, 1))));
  marks[0] = marks[0] == '1' ? '2' : '1';
  type_paper (self, marks);
  g_assert_cmpint (cy_test_desk_count (self, N_PAPERS), ==, n_papers);
  g_assert_cmpuint (cy_table_source_get_n_rows (source), ==, N_FIRST - N_SECOND);

  cy_test_desk_click (self, self->page, "第一遍");
  cy_test_desk_click (self, self->page, "第二遍");
  for (guint i = N_SECOND + 1; i <= N_FIRST; i++)
    type_as_first (self, i);
  g_assert_cmpuint (cy_table_source_get_n_rows (source), ==, 0);
  cy_test_desk_click (self, self->page, "比对");
  for (guint i = 0; i < 2; i++)
    cy_test_desk_click (self, self->page, "汇总计票");
  g_assert_cmpstr (self->toast, ==, "已汇总计票");
  g_assert_cmpint (cy_test_desk_count (self, N_COUNTED), ==, 1);
}

/* ---- The list ---- */

static void
test_list (CyTestDesk *self, gconstpointer data)
{
  CyTable       *list = CY_TABLE (cy_test_ui_find (self->page, CY_TYPE_TABLE, 0));
  CyTableSource *source = cy_table_get_source (list);

  g_assert_cmpuint (cy_table_source_get_n_rows (source), ==, 3);
  /* What is still being counted is not printed. */
  g_assert_false (gtk_widget_get_sensitive (cy_test_desk_find_button (self->page, "打印…")));
  cy_page_set_search (CY_PAGE (self->page), "推荐");
  g_assert_cmpuint (cy_table_source_get_n_rows (source), ==, 1);
  cy_page_set_search (CY_PAGE (self->page), "");
  cy_table_select (list, cy_table_source_get_id (source, 2));
  cy_test_desk_settle (self);
  g_assert_nonnull (cy_test_desk_find_button (self->page, "重新打开"));
  g_assert_true (gtk_widget_get_sensitive (cy_test_desk_find_button (self->page, "打印…")));
  /* What the result hides, the numbers hide, too. */
  g_assert_cmpstr (cy_test_table_get_cell (get_table (self, CY_TYPE_BALLOT_ENTRY, 1), 0, "o1"),
                   ==,
                   "—");
  cy_session_set_scope (self->session, 99999, "甲村");
  cy_test_desk_settle (self);
  g_assert_cmpuint (cy_table_source_get_n_rows (source), ==, 0);
}

#define add(name, func) g_test_add (name, CyTestDesk, NULL, set_up, func, cy_test_desk_tear_down)

int
main (int argc, char **argv)
{
  cy_test_ui_init (&argc, &argv);
  cy_locale_init ("zh_CN");
  add ("/ui/ballot-page/numbers", test_numbers);
  add ("/ui/ballot-page/plan", test_plan);
  add ("/ui/ballot-page/bad-paste", test_bad_paste);
  add ("/ui/ballot-page/papers", test_papers);
  add ("/ui/ballot-page/list", test_list);

  return g_test_run ();
}
