/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Everything to do in one list: by kind, by scope, and each opening where it is done. */
#include "cy-todo-page.h"

#include "cy-chip-row.h"
#include "cy-reminder.h"
#include "cy-table.h"
#include "cy-test-session.h"
#include "cy-test-ui.h"

typedef struct
{
  CySession *session;
  GtkWidget *page;
  GtkWidget *window;
  CyTable   *table;
  gint64     opened;
} Fixture;

static void
opened_cb (CySession *session, gint64 person, Fixture *self)
{
  self->opened = person;
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
  self->session = cy_test_session_new (400);
  g_signal_connect (self->session, "open-person", G_CALLBACK (opened_cb), self);
  self->page = cy_todo_page_new (self->session);
  self->window = cy_test_ui_show (self->page, 1180, 700);
  settle (self);
  self->table = CY_TABLE (cy_test_ui_find (self->page, CY_TYPE_TABLE, 0));
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  cy_test_ui_close (self->window);
  cy_test_session_close (self->session);
}

static guint
get_n_rows (Fixture *self)
{
  return cy_table_source_get_n_rows (cy_table_get_source (self->table));
}

/* Every matter has its choice, and together they are everything. */
static void
test_kinds (Fixture *self, gconstpointer data)
{
  CyChipRow *chips = CY_CHIP_ROW (cy_test_ui_find (self->page, CY_TYPE_CHIP_ROW, 0));
  guint      n = get_n_rows (self);
  guint      sum = 0;

  g_assert_cmpuint (n, >, 50);
  for (guint i = 0; i < CY_N_REMINDERS; i++)
    {
      g_autofree char *kind = g_strdup_printf ("%u", i);

      cy_chip_row_choose (chips, "kind", kind);
      sum += get_n_rows (self);
    }
  g_assert_cmpuint (sum, ==, n);
  cy_chip_row_choose (chips, "kind", NULL);
  cy_chip_row_choose (chips, "when", "late");
  sum = get_n_rows (self);
  cy_chip_row_choose (chips, "when", "ahead");
  g_assert_cmpuint (sum + get_n_rows (self), ==, n);
}

static void
test_open_and_scope (Fixture *self, gconstpointer data)
{
  CyChipRow       *chips = CY_CHIP_ROW (cy_test_ui_find (self->page, CY_TYPE_CHIP_ROW, 0));
  g_autofree char *kind = g_strdup_printf ("%u", (guint) CY_REMINDER_FOLLOW);

  cy_chip_row_choose (chips, "kind", kind);
  g_assert_cmpuint (get_n_rows (self), >, 5);
  g_signal_emit_by_name (self->table,
                         "activate",
                         cy_table_source_get_id (cy_table_get_source (self->table), 0));
  g_assert_cmpint (self->opened, >, 0);
  cy_page_set_search (CY_PAGE (self->page), "no such name");
  g_assert_cmpuint (get_n_rows (self), ==, 0);
}

/* From the overview, one matter alone: other filters give way. */
static void
test_show_kind (Fixture *self, gconstpointer data)
{
  guint n = get_n_rows (self);
  guint n_follow;

  cy_todo_page_show_kind (CY_TODO_PAGE (self->page), CY_REMINDER_FOLLOW);
  n_follow = get_n_rows (self);
  g_assert_cmpuint (n_follow, >, 5);
  g_assert_cmpuint (n_follow, <, n);
  cy_chip_row_choose (CY_CHIP_ROW (cy_test_ui_find (self->page, CY_TYPE_CHIP_ROW, 0)),
                      "when",
                      "late");
  cy_todo_page_show_kind (CY_TODO_PAGE (self->page), CY_N_REMINDERS);
  g_assert_cmpuint (get_n_rows (self), ==, n);
}

#define add(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  cy_test_ui_init (&argc, &argv);
  add ("/ui/todo-page/kinds", test_kinds);
  add ("/ui/todo-page/show-kind", test_show_kind);
  add ("/ui/todo-page/open-and-scope", test_open_and_scope);

  return g_test_run ();
}
