/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Everything to do in one list: by kind, by scope, and each opening where it is done. */
#include "cy-todo-page.h"

#include "cy-chip-row.h"
#include "cy-reminder.h"
#include "cy-table.h"
#include "cy-test-desk.h"

static void
set_up (CyTestDesk *self, gconstpointer data)
{
  cy_test_desk_set_up (self, cy_todo_page_new, 400);
}

/* Every matter has its choice, and together they are everything. */
static void
test_kinds (CyTestDesk *self, gconstpointer data)
{
  CyChipRow *chips = CY_CHIP_ROW (cy_test_ui_find (self->page, CY_TYPE_CHIP_ROW, 0));
  guint      n = cy_test_table_get_n (self->table);
  guint      sum = 0;

  g_assert_cmpuint (n, >, 50);
  for (guint i = 0; i < CY_N_REMINDERS; i++)
    {
      g_autofree char *kind = g_strdup_printf ("%u", i);

      cy_chip_row_choose (chips, "kind", kind);
      sum += cy_test_table_get_n (self->table);
    }
  g_assert_cmpuint (sum, ==, n);
  cy_chip_row_choose (chips, "kind", NULL);
  cy_chip_row_choose (chips, "when", "late");
  sum = cy_test_table_get_n (self->table);
  cy_chip_row_choose (chips, "when", "ahead");
  g_assert_cmpuint (sum + cy_test_table_get_n (self->table), ==, n);
}

static void
test_open_and_scope (CyTestDesk *self, gconstpointer data)
{
  CyChipRow       *chips = CY_CHIP_ROW (cy_test_ui_find (self->page, CY_TYPE_CHIP_ROW, 0));
  g_autofree char *kind = g_strdup_printf ("%u", (guint) CY_REMINDER_FOLLOW);

  cy_chip_row_choose (chips, "kind", kind);
  g_assert_cmpuint (cy_test_table_get_n (self->table), >, 5);
  g_signal_emit_by_name (self->table, "activate", cy_test_table_get_id (self->table, 0));
  g_assert_cmpint (self->opened, >, 0);
  cy_page_set_search (CY_PAGE (self->page), "no such name");
  g_assert_cmpuint (cy_test_table_get_n (self->table), ==, 0);
}

/* From the overview, one matter alone: other filters give way. */
static void
test_show_kind (CyTestDesk *self, gconstpointer data)
{
  guint n = cy_test_table_get_n (self->table);
  guint n_follow;

  cy_todo_page_show_kind (CY_TODO_PAGE (self->page), CY_REMINDER_FOLLOW);
  n_follow = cy_test_table_get_n (self->table);
  g_assert_cmpuint (n_follow, >, 5);
  g_assert_cmpuint (n_follow, <, n);
  cy_chip_row_choose (CY_CHIP_ROW (cy_test_ui_find (self->page, CY_TYPE_CHIP_ROW, 0)),
                      "when",
                      "late");
  cy_todo_page_show_kind (CY_TODO_PAGE (self->page), CY_N_REMINDERS);
  g_assert_cmpuint (cy_test_table_get_n (self->table), ==, n);
}

#define add(name, func) g_test_add (name, CyTestDesk, NULL, set_up, func, cy_test_desk_tear_down)

int
main (int argc, char **argv)
{
  cy_test_ui_init (&argc, &argv);
  add ("/ui/todo-page/kinds", test_kinds);
  add ("/ui/todo-page/show-kind", test_show_kind);
  add ("/ui/todo-page/open-and-scope", test_open_and_scope);

  return g_test_run ();
}
