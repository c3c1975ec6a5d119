/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 联审 by clicks: a new round, out to the offices, a reply by hand and one by workbook, looking at
 * what was found, conclusions, and the end of the round. */
#include "cy-review-page.h"

#include "cy-grid.h"
#include "cy-review-rounds.h"
#include "cy-table.h"
#include "cy-test-desk.h"

#include <glib/gstdio.h>
#include <string.h>

#define N_PEOPLE 3000

/* Columns of the form. */
#define NAME 1
#define NUMBER 3
#define KEY 9

#define WAITING                                                                               \
  "SELECT count(*) FROM pool_entry e WHERE e.state='progress' AND e.step='3' AND NOT EXISTS(" \
  "SELECT 1 FROM review_subject s WHERE s.person=e.person AND s.deleted IS NULL)"
#define NEWEST "(SELECT max(id) FROM review_round)"
#define SUBJECTS "SELECT count(*) FROM review_subject WHERE round=" NEWEST
#define REPLIES                                                                  \
  "SELECT count(*) FROM review_reply y JOIN review_subject s ON s.id=y.subject " \
  "WHERE y.deleted IS NULL AND s.round=" NEWEST

static void
set_up (CyTestDesk *self, gconstpointer n_people)
{
  cy_test_desk_set_up (self, cy_review_page_new, GPOINTER_TO_UINT (n_people));
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
}

static CyTable *
get_matrix (CyTestDesk *self)
{
  return CY_TABLE (cy_test_ui_find (self->page, CY_TYPE_TABLE, 1));
}

static void
choose (CyTestDesk *self, guint nth, guint item)
{
  gtk_drop_down_set_selected (GTK_DROP_DOWN (cy_test_ui_find (cy_test_desk_get_dialog (self),
                                                              GTK_TYPE_DROP_DOWN,
                                                              nth)),
                              item);
  cy_test_desk_settle (self);
}

/* The demo has a round that is over and one under way, in which an office is late. */
static void
test_shown (CyTestDesk *self, gconstpointer data)
{
  GtkWidget     *rounds = cy_test_ui_find (self->page, CY_TYPE_REVIEW_ROUNDS, 0);
  CyTable       *list = CY_TABLE (cy_test_ui_find (rounds, CY_TYPE_TABLE, 0));
  CyTableSource *source = cy_table_get_source (list);
  CyTableSource *matrix = cy_table_get_source (get_matrix (self));

  g_assert_cmpuint (cy_table_source_get_n_rows (source), ==, 2);
  g_assert_cmpstr (cy_table_source_get_text (source, 0, "replied"), ==, "7/10");
  g_assert_cmpstr (cy_table_source_get_text (source, 0, "overdue"), ==, "1 overdue");
  g_assert_cmpint (cy_table_source_get_n_rows (matrix), ==, cy_test_desk_count (self, SUBJECTS));
  g_assert_cmpstr (cy_test_table_get_cell (get_matrix (self), 0, "o-6"), ==, "No answer");
  g_assert_cmpstr (cy_table_source_get_style (matrix, 0, "o-6"), ==, "warn");
  g_assert_cmpstr (cy_table_source_get_style (matrix, 0, "o-10"), ==, "muted");
  /* The one that is over is another click. */
  cy_table_select (list, cy_table_source_get_id (source, 1));
  cy_test_desk_settle (self);
  g_assert_cmpstr (cy_test_table_get_cell (get_matrix (self), 0, "o-6"), ==, "无异议");
  cy_page_set_search (CY_PAGE (self->page), "no such name");
  g_assert_cmpuint (cy_table_source_get_n_rows (matrix), ==, 0);
}

static guint
find_found (CyTestDesk *self)
{
  CyTableSource *source = cy_table_get_source (get_matrix (self));

  for (guint i = 0; i < cy_table_source_get_n_rows (source); i++)
    if (g_str_has_prefix (cy_test_table_get_cell (get_matrix (self), i, "o-7"), "有问题"))
      return i;

  g_assert_not_reached ();
}

/* What was found is hidden, and shown only with a trace of who looked. */
static void
test_reveal (CyTestDesk *self, gconstpointer data)
{
  CyTableSource *source = cy_table_get_source (get_matrix (self));
  GtkWidget     *button = cy_test_ui_find (self->page, GTK_TYPE_TOGGLE_BUTTON, 0);
  guint          row = find_found (self);

  g_assert_cmpstr (cy_test_table_get_cell (get_matrix (self), row, "o-7"), ==, "有问题");
  g_assert_null (cy_table_source_get_hint (source, row, "o-7"));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
  cy_test_desk_settle (self);
  g_assert_cmpstr (cy_test_table_get_cell (get_matrix (self), row, "o-7"), ==, "有问题 10");
  g_assert_nonnull (strstr (cy_table_source_get_hint (source, row, "o-7"), "宅基地"));
  g_assert_cmpint (
    cy_test_desk_count (self, "SELECT count(*) FROM export_log WHERE report='review-findings'"),
    ==,
    1);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), FALSE);
  cy_test_desk_settle (self);
  g_assert_cmpstr (cy_test_table_get_cell (get_matrix (self), row, "o-7"), ==, "有问题");
}

/* The rest of those who wait are asked about by two offices. */
static void
begin (CyTestDesk *self)
{
  GtkWidget *check;
  gint64     n_waiting = cy_test_desk_count (self, WAITING);

  g_assert_cmpint (n_waiting, >, 2);
  cy_test_desk_act (self, "review.new");
  cy_test_desk_type_in (self, 0, "");
  cy_test_desk_agree (self);
  g_assert_nonnull (cy_test_desk_get_dialog (self));
  cy_test_desk_type_in (self, 0, "第三批");
  for (guint i = 0;
       (check = cy_test_ui_find (cy_test_desk_get_dialog (self), GTK_TYPE_CHECK_BUTTON, i)) !=
         NULL &&
       i < 12;
       i++)
    gtk_check_button_set_active (GTK_CHECK_BUTTON (check), i == 2 || i == 3);
  cy_test_desk_agree (self);
  g_assert_null (cy_test_desk_get_dialog (self));
  g_assert_cmpint (cy_test_desk_count (self, SUBJECTS), ==, n_waiting);
  g_assert_cmpint (cy_test_desk_count (self,
                                       "SELECT count(*) FROM review_office WHERE round=" NEWEST),
                   ==,
                   2);
  g_assert_cmpstr (cy_test_table_get_cell (get_matrix (self), 0, "o-3"), ==, "No answer");
}

static void
test_new (CyTestDesk *self, gconstpointer data)
{
  begin (self);
  g_assert_nonnull (strstr (self->toast, "begun"));
  cy_test_desk_undo (self);
  g_assert_cmpint (cy_test_desk_count (self,
                                       "SELECT count(*) FROM review_round WHERE deleted IS NULL"),
                   ==,
                   2);
}

static gint64
mark_nth_only (CyTestDesk *self, guint nth)
{
  GtkWidget *table = cy_test_ui_find (cy_test_desk_get_dialog (self), CY_TYPE_TABLE, 0);
  gint64     id = cy_table_source_get_id (cy_table_get_source (CY_TABLE (table)), nth);

  cy_table_unselect_all (CY_TABLE (table));
  g_assert_false (gtk_widget_get_sensitive (cy_test_desk_get_accept (self)));
  cy_table_select (CY_TABLE (table), id);

  return id;
}

/* Of those who still wait, only who is marked comes into a round that has begun. */
static void
test_add (CyTestDesk *self, gconstpointer data)
{
  gint64           n_waiting = cy_test_desk_count (self, WAITING);
  gint64           entry;
  g_autofree char *sql = NULL;

  cy_test_desk_act (self, "review.new");
  mark_nth_only (self, 0);
  cy_test_desk_agree (self);
  g_assert_cmpint (cy_test_desk_count (self, WAITING), ==, n_waiting - 1);
  cy_test_desk_act (self, "review.add-people");
  entry = mark_nth_only (self, 1);
  cy_test_desk_agree (self);
  g_assert_null (cy_test_desk_get_dialog (self));
  g_assert_cmpint (cy_test_desk_count (self, SUBJECTS), ==, 2);
  sql = g_strdup_printf ("SELECT count(*) FROM pool_entry e JOIN review_subject s "
                         "ON s.person=e.person WHERE s.round=" NEWEST " AND e.id=%" G_GINT64_FORMAT,
                         entry);
  g_assert_cmpint (cy_test_desk_count (self, sql), ==, 1);
}

/* Out, and back as it went out: everybody is without an answer, and nothing can be taken. */
static void
test_out_and_back (CyTestDesk *self, gconstpointer data)
{
  g_autofree char *folder = g_dir_make_tmp ("chuyan-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "第三批-公安局.xlsx", NULL);

  begin (self);
  cy_review_page_export (CY_REVIEW_PAGE (self->page), folder);
  cy_test_desk_settle (self);
  g_assert_cmpstr (self->toast, ==, "2 workbooks for offices saved");
  g_assert_cmpint (
    cy_test_desk_count (self, "SELECT count(*) FROM export_log WHERE report='review-form'"), ==, 2);
  cy_review_page_import (CY_REVIEW_PAGE (self->page), path);
  cy_test_desk_settle (self);
  g_assert_false (gtk_widget_get_sensitive (cy_test_desk_get_accept (self)));
  cy_test_desk_dismiss (self);
  remove_folder (folder);
}

/* A reply written by hand, after the workbook that went out. */
static char *
write_reply (const char *folder, const char *answer)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *form = g_build_filename (folder, "第三批-公安局.xlsx", NULL);
  g_autoptr (CyWorkbook) book = cy_workbook_open (form, NULL, &error);
  g_autoptr (CyGrid) grid = cy_grid_load (book, 0, 0, NULL, &error);
  g_autoptr (GString) text = g_string_new ("姓名,身份证号,反馈意见,情形,情况说明,行码（勿改）\n");
  char *path = g_build_filename (folder, "reply.csv", NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < cy_grid_get_n_rows (grid); i++)
    if (strlen (cy_grid_get_text (grid, i, KEY)) == 32)
      g_string_append_printf (text,
                              "%s,%s,%s,,,%s\n",
                              cy_grid_get_text (grid, i, NAME),
                              cy_grid_get_text (grid, i, NUMBER),
                              answer,
                              cy_grid_get_text (grid, i, KEY));
  g_assert_true (g_file_set_contents (path, text->str, -1, NULL));

  return path;
}

static void
test_import (CyTestDesk *self, gconstpointer data)
{
  g_autofree char *folder = g_dir_make_tmp ("chuyan-XXXXXX", NULL);
  g_autofree char *bad = NULL;
  g_autofree char *good = NULL;
  gint64           n;

  begin (self);
  n = cy_test_desk_count (self, SUBJECTS);
  cy_review_page_export (CY_REVIEW_PAGE (self->page), folder);
  cy_test_desk_settle (self);
  bad = write_reply (folder, "同意");
  cy_review_page_import (CY_REVIEW_PAGE (self->page), bad);
  cy_test_desk_settle (self);
  /* It says nothing of whose it is, and then nothing of what is an answer. */
  g_assert_false (gtk_widget_get_sensitive (cy_test_desk_get_accept (self)));
  choose (self, 0, 1);
  g_assert_false (gtk_widget_get_sensitive (cy_test_desk_get_accept (self)));
  cy_test_desk_dismiss (self);
  good = write_reply (folder, "无异议");
  cy_review_page_import (CY_REVIEW_PAGE (self->page), good);
  cy_test_desk_settle (self);
  choose (self, 0, 1);
  cy_test_desk_agree (self);
  g_assert_null (cy_test_desk_get_dialog (self));
  g_assert_cmpint (cy_test_desk_count (self, REPLIES), ==, n);
  g_assert_cmpstr (cy_test_table_get_cell (get_matrix (self), 0, "o-3"), ==, "无异议");
  cy_test_desk_undo (self);
  g_assert_cmpint (cy_test_desk_count (self, REPLIES), ==, 0);
  remove_folder (folder);
}

/* By hand: both offices, one with something that only speaks against; then to the end. */
static void
test_conclude (CyTestDesk *self, gconstpointer data)
{
  gint64 n;

  begin (self);
  n = cy_test_desk_count (self, SUBJECTS);
  cy_table_select_all (get_matrix (self));
  cy_test_desk_act (self, "review.conclude");
  g_assert_false (gtk_widget_get_sensitive (cy_test_desk_get_accept (self)));
  cy_test_desk_dismiss (self);
  for (guint i = 0; i < 2; i++)
    {
      cy_table_select_all (get_matrix (self));
      cy_test_desk_act (self, "review.answer");
      choose (self, 0, i);
      cy_test_desk_agree (self);
    }
  g_assert_cmpint (cy_test_desk_count (self, REPLIES), ==, 2 * n);
  cy_table_select_all (get_matrix (self));
  cy_test_desk_act (self, "review.conclude");
  cy_test_desk_agree (self);
  g_assert_null (cy_test_desk_get_dialog (self));
  g_assert_cmpint (cy_test_desk_count (self,
                                       "SELECT count(*) FROM review_subject WHERE "
                                       "conclusion='pass' AND round=" NEWEST),
                   ==,
                   n);
  g_assert_cmpstr (cy_test_table_get_cell (get_matrix (self), 0, "conclusion"), ==, "通过");
  cy_table_select_all (get_matrix (self));
  cy_test_desk_act (self, "review.tell");
  g_assert_cmpstr (cy_test_table_get_cell (get_matrix (self), 0, "told"), ==, "2026-11-23");
  cy_test_desk_act (self, "review.close");
  g_assert_cmpint (cy_test_desk_count (self,
                                       "SELECT count(*) FROM review_round WHERE state='done'"),
                   ==,
                   2);
  g_assert_false (gtk_widget_activate_action (self->page, "review.answer", NULL) &&
                  cy_test_desk_get_dialog (self) != NULL);
}

/* The list of the rounds is frozen; its copy is not. */
static void
test_lists (CyTestDesk *self, gconstpointer data)
{
  cy_test_desk_act (self, "review.lists");
  gtk_widget_activate_action (cy_test_desk_get_dialog (self), "negative.copy", NULL);
  cy_test_desk_settle (self);
  g_assert_cmpint (cy_test_desk_count (self, "SELECT count(*) FROM negative_list"), ==, 2);
  g_assert_cmpint (cy_test_desk_count (self, "SELECT count(*) FROM negative_item"), ==, 44);
  cy_table_select (CY_TABLE (cy_test_ui_find (cy_test_desk_get_dialog (self), CY_TYPE_TABLE, 0)),
                   23);
  gtk_widget_activate_action (cy_test_desk_get_dialog (self), "negative.delete", NULL);
  cy_test_desk_settle (self);
  g_assert_cmpint (cy_test_desk_count (self,
                                       "SELECT count(*) FROM negative_item WHERE deleted IS NULL"),
                   ==,
                   43);
  cy_test_desk_dismiss (self);
}

/* The column that the cursor stands in says which office is meant. */
static void
test_office (CyTestDesk *self, gconstpointer data)
{
  CyTable *table = get_matrix (self);

  begin (self);
  cy_table_select (table, cy_test_table_get_id (table, 0));
  gtk_widget_child_focus (GTK_WIDGET (table), GTK_DIR_TAB_FORWARD);
  gtk_widget_child_focus (GTK_WIDGET (table), GTK_DIR_TAB_FORWARD);
  for (guint i = 0; i < 9 && g_strcmp0 (cy_table_get_cursor_column (table), "o-4") != 0; i++)
    cy_test_ui_key (gtk_root_get_focus (GTK_ROOT (self->window)), GDK_KEY_Right, 0);
  g_assert_cmpstr (cy_table_get_cursor_column (table), ==, "o-4");
  cy_test_desk_act (self, "review.office");
  cy_test_desk_type_in (self, 1, "2026-11-20");
  cy_test_desk_agree (self);
  g_assert_null (cy_test_desk_get_dialog (self));
  g_assert_cmpint (
    cy_test_desk_count (self, "SELECT due FROM review_office WHERE office='4' AND round=" NEWEST),
    ==,
    20261120);
  g_assert_cmpstr (cy_table_source_get_style (cy_table_get_source (table), 0, "o-4"), ==, "warn");
  g_assert_cmpstr (cy_table_source_get_style (cy_table_get_source (table), 0, "o-3"), ==, "muted");
}

static void
test_empty (CyTestDesk *self, gconstpointer data)
{
  g_assert_null (cy_test_ui_find (gtk_widget_get_first_child (self->page), CY_TYPE_TABLE, 9));
  cy_test_desk_act (self, "review.new");
  g_assert_nonnull (cy_test_desk_get_dialog (self));
  g_assert_false (gtk_widget_get_sensitive (cy_test_desk_get_accept (self)));
  cy_test_desk_dismiss (self);
}

#define add(name, func, n) \
  g_test_add (name, CyTestDesk, GUINT_TO_POINTER (n), set_up, func, cy_test_desk_tear_down)

int
main (int argc, char **argv)
{
  cy_test_ui_init (&argc, &argv);
  add ("/ui/review-page/shown", test_shown, N_PEOPLE);
  add ("/ui/review-page/reveal", test_reveal, N_PEOPLE);
  add ("/ui/review-page/new", test_new, N_PEOPLE);
  add ("/ui/review-page/add", test_add, N_PEOPLE);
  add ("/ui/review-page/out-and-back", test_out_and_back, N_PEOPLE);
  add ("/ui/review-page/import", test_import, N_PEOPLE);
  add ("/ui/review-page/conclude", test_conclude, N_PEOPLE);
  add ("/ui/review-page/lists", test_lists, N_PEOPLE);
  add ("/ui/review-page/office", test_office, N_PEOPLE);
  add ("/ui/review-page/empty", test_empty, 0);

  return g_test_run ();
}
