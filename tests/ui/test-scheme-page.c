/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Schemes by clicks: from a template, a weight changed, its fault shown and mended, an indicator
 * with only the fields of its method, copied to the next year, compared, frozen. */
#include "cy-scheme-page.h"

#include "cy-field-editor.h"
#include "cy-mapper.h"
#include "cy-scheme-edit.h"
#include "cy-scheme.h"
#include "cy-step.h"
#include "cy-test-desk.h"

#include <string.h>

#define N_PEOPLE 60
#define N_SCHEMES "SELECT count(*) FROM assess_scheme WHERE deleted IS NULL"

enum
{
  TABLE_LIST,
  TABLE_TREE,
  TABLE_GROUPS,
  TABLE_LINES
};

static void
set_up (CyTestDesk *self, gconstpointer data)
{
  cy_test_desk_set_up (self, cy_scheme_page_new, N_PEOPLE);
}

static CyTable *
get_table (GtkWidget *root, guint nth)
{
  return CY_TABLE (cy_test_ui_find (root, CY_TYPE_TABLE, nth));
}

static CyFieldEditor *
find_editor (CyTestDesk *self, guint field)
{
  for (guint i = 0;; i++)
    {
      GtkWidget *editor = cy_test_ui_find (cy_test_desk_get_dialog (self), CY_TYPE_FIELD_EDITOR, i);

      g_assert_nonnull (editor);
      if (cy_field_editor_get_field (CY_FIELD_EDITOR (editor)) == field)
        return CY_FIELD_EDITOR (editor);
    }
}

static void
fill_in (CyTestDesk *self, guint field, const char *text)
{
  cy_test_ui_fill_in (cy_field_editor_get_control (find_editor (self, field)), text);
}

static void
press (CyTestDesk *self, const char *words)
{
  cy_test_desk_click (self, self->page, words);
  cy_test_desk_settle (self);
}

static gint64
count (CyTestDesk *self, const char *sql)
{
  return cy_test_desk_count (self, sql);
}

static void
select_row (CyTestDesk *self, guint table, guint row)
{
  CyTable *it = get_table (self->page, table);

  cy_table_select (it, cy_test_table_get_id (it, row));
  cy_test_desk_settle (self);
}

static const char *
get_cell (CyTestDesk *self, guint table, guint row, const char *column)
{
  return cy_test_table_get_cell (get_table (self->page, table), row, column);
}

/* The first template, the county's, of this year. */
static void
make_scheme (CyTestDesk *self)
{
  gint64 n = count (self, N_SCHEMES);

  press (self, "New Scheme…");
  cy_test_desk_agree (self);
  g_assert_no_error (self->failure);
  g_assert_cmpint (count (self, N_SCHEMES), ==, n + 1);
}

static void
set_weight (CyTestDesk *self, const char *weight)
{
  select_row (self, TABLE_TREE, 0);
  press (self, "Change Row…");
  fill_in (self, CY_ASSESS_PART_WEIGHT, weight);
  cy_test_desk_agree (self);
}

static void
test_year (CyTestDesk *self, gconstpointer data)
{
  GtkWidget *changes;

  make_scheme (self);
  g_assert_cmpstr (get_cell (self, TABLE_TREE, 0, "points"), ==, "40%");
  g_assert_cmpstr (get_cell (self, TABLE_TREE, 0, "rule"), ==, "shared out 100 / 100");
  g_assert_cmpstr (get_cell (self, TABLE_LIST, 0, "state"), ==, "Draft scheme");
  set_weight (self, "30");
  g_assert_cmpstr (get_cell (self, TABLE_LIST, 0, "state"), ==, "1 scheme fault");
  set_weight (self, "40");
  g_assert_cmpstr (get_cell (self, TABLE_LIST, 0, "state"), ==, "Draft scheme");
  press (self, "Copy Scheme…");
  cy_test_desk_agree (self);
  g_assert_cmpint (count (self, N_SCHEMES), ==, 2);
  g_assert_cmpint (count (self, "SELECT max(year)-min(year) FROM assess_scheme"), ==, 1);
  set_weight (self, "30");
  press (self, "Compare…");
  changes = GTK_WIDGET (get_table (cy_test_desk_get_dialog (self), 0));
  g_assert_cmpuint (cy_test_table_get_n (CY_TABLE (changes)), ==, 2);
  g_assert_cmpstr (cy_test_table_get_cell (CY_TABLE (changes), 1, "before"), ==, "40");
  g_assert_cmpstr (cy_test_table_get_cell (CY_TABLE (changes), 1, "after"), ==, "30");
  cy_test_desk_dismiss (self);
  press (self, "Remove Scheme");
  g_assert_cmpint (count (self, N_SCHEMES), ==, 1);
  cy_test_desk_undo (self);
  g_assert_cmpint (count (self, N_SCHEMES), ==, 2);
}

static gint64
get_cursor (CyTestDesk *self)
{
  gint64 id = 0;

  g_assert_true (cy_table_get_cursor (get_table (self->page, TABLE_TREE), &id));

  return id;
}

/* Some row is always the chosen one, and what took the place of a removed one after that. */
static void
test_chosen (CyTestDesk *self, gconstpointer data)
{
  gint64 first;
  gint64 next;

  make_scheme (self);
  first = cy_test_table_get_id (get_table (self->page, TABLE_TREE), 0);
  g_assert_cmpint (get_cursor (self), ==, first);
  select_row (self, TABLE_TREE, 2);
  next = cy_test_table_get_id (get_table (self->page, TABLE_TREE), 3);
  press (self, "Remove Row");
  g_assert_cmpint (cy_test_table_get_id (get_table (self->page, TABLE_TREE), 2), ==, next);
  g_assert_cmpint (get_cursor (self), ==, next);
}

/* A fault stands in the row that is wrong; only what the method needs is asked for. */
static void
test_indicator (CyTestDesk *self, gconstpointer data)
{
  make_scheme (self);
  select_row (self, TABLE_TREE, 2);
  press (self, "Change Row…");
  g_assert_true (
    gtk_widget_get_mapped (GTK_WIDGET (find_editor (self, CY_ASSESS_INDICATOR_POINTS))));
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (find_editor (self, CY_ASSESS_INDICATOR_CAP))));
  g_assert_false (
    gtk_widget_get_mapped (GTK_WIDGET (find_editor (self, CY_ASSESS_INDICATOR_FIGURE))));
  fill_in (self, CY_ASSESS_INDICATOR_POINTS, "12");
  cy_test_desk_agree (self);
  g_assert_cmpstr (get_cell (self, TABLE_TREE, 2, "points"), ==, "12");
  g_assert_nonnull (strstr (get_cell (self, TABLE_TREE, 1, "fault"), "32 in all, not 30"));
  cy_test_desk_undo (self);
  g_assert_cmpstr (get_cell (self, TABLE_TREE, 1, "fault"), ==, "");
  select_row (self, TABLE_TREE, 1);
  press (self, "Add Indicator…");
  fill_in (self, CY_ASSESS_INDICATOR_NAME, "新的指标");
  fill_in (self, CY_ASSESS_INDICATOR_POINTS, "1");
  cy_test_desk_agree (self);
  g_assert_nonnull (strstr (get_cell (self, TABLE_TREE, 5, "name"), "新的指标"));
  select_row (self, TABLE_TREE, 5);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (get_table (self->page, TABLE_TREE)),
                                             "scheme.row-up",
                                             NULL));
  cy_test_desk_settle (self);
  g_assert_nonnull (strstr (get_cell (self, TABLE_TREE, 4, "name"), "新的指标"));
  press (self, "Remove Row");
  g_assert_null (strstr (get_cell (self, TABLE_TREE, 4, "name"), "新的指标"));
}

static gpointer
freeze (CyConn *conn, gpointer data, GError **error)
{
  g_autoptr (CyStep) step = cy_step_begin (conn, "first mark", CY_STEP_NONE, error);

  return step != NULL && cy_scheme_freeze (conn, *(gint64 *) data, 20261123, error) &&
             cy_step_commit (step, error)
           ? g_strdup ("")
           : NULL;
}

/* Nothing of a frozen scheme can be pressed; its copy is a draft. */
static void
test_frozen (CyTestDesk *self, gconstpointer data)
{
  gint64 id;

  make_scheme (self);
  id = count (self, "SELECT max(id) FROM assess_scheme");
  cy_session_write (self->session, freeze, &id, NULL, g_free, NULL, NULL, NULL);
  cy_test_desk_settle (self);
  g_assert_cmpstr (get_cell (self, TABLE_LIST, 0, "state"), ==, "Frozen");
  g_assert_false (gtk_widget_is_sensitive (cy_test_desk_find_button (self->page, "Change Row…")));
  g_assert_false (
    gtk_widget_is_sensitive (cy_test_desk_find_button (self->page, "Change the Scheme…")));
  press (self, "Copy Scheme…");
  cy_test_desk_agree (self);
  g_assert_true (gtk_widget_is_sensitive (cy_test_desk_find_button (self->page, "Change Row…")));
}

static void
test_search (CyTestDesk *self, gconstpointer data)
{
  make_scheme (self);
  cy_page_set_search (CY_PAGE (self->page), "no such scheme");
  g_assert_cmpuint (cy_test_table_get_n (get_table (self->page, TABLE_LIST)), ==, 0);
  cy_page_set_search (CY_PAGE (self->page), "四维");
  g_assert_cmpuint (cy_test_table_get_n (get_table (self->page, TABLE_LIST)), ==, 1);
}

#define add(name, func) g_test_add (name, CyTestDesk, NULL, set_up, func, cy_test_desk_tear_down)

int
main (int argc, char **argv)
{
  cy_test_ui_init (&argc, &argv);
  add ("/ui/scheme-page/year", test_year);
  add ("/ui/scheme-page/chosen", test_chosen);
  add ("/ui/scheme-page/indicator", test_indicator);
  add ("/ui/scheme-page/frozen", test_frozen);
  add ("/ui/scheme-page/search", test_search);

  return g_test_run ();
}
