/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Kin by clicks, in the words of the department: the list, its filters, and a conclusion. */
#include "cy-kin-page.h"

#include "cy-code-choice.h"
#include "cy-locale.h"
#include "cy-table.h"
#include "cy-test-desk.h"

#define N_PEOPLE 1400

static void
set_up (CyTestDesk *self, gconstpointer data)
{
  cy_test_desk_set_up (self, cy_kin_page_new, N_PEOPLE);
}

static void
check (CyTestDesk *self, guint nth, gboolean active)
{
  GtkWidget *box = cy_test_ui_find (self->page, GTK_TYPE_CHECK_BUTTON, nth);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (box), active);
  cy_test_desk_settle (self);
}

static void
test_list (CyTestDesk *self, gconstpointer data)
{
  guint n = cy_test_table_get_n (self->table);

  g_assert_cmpuint (n, >, 5);
  check (self, 1, TRUE);
  g_assert_cmpuint (cy_test_table_get_n (self->table), ==, n - 2);
  check (self, 1, FALSE);
  check (self, 0, TRUE);
  g_assert_cmpuint (cy_test_table_get_n (self->table), >=, n);
  check (self, 0, FALSE);
  cy_page_set_search (CY_PAGE (self->page), "no such name");
  g_assert_cmpuint (cy_test_table_get_n (self->table), ==, 0);
  cy_page_set_search (CY_PAGE (self->page), "");
  cy_session_set_scope (self->session, 99999, "甲村");
  cy_test_desk_settle (self);
  g_assert_cmpuint (cy_test_table_get_n (self->table), ==, 0);
}

static void
test_open (CyTestDesk *self, gconstpointer data)
{
  cy_table_select (self->table, 1);
  g_signal_emit_by_name (self->table, "activate", (gint64) 1);
  g_assert_cmpint (self->opened, >, 0);
}

/* The third is the first that nobody has looked into. */
static void
test_decide (CyTestDesk *self, gconstpointer data)
{
  const char *sql = "SELECT count(*) FROM kin_check WHERE deleted IS NULL";
  const char *decided = "SELECT count(*) FROM kin_check WHERE deleted IS NULL"
                        " AND verdict='clear' AND basis='核实为同名，并非亲属'";
  gint64      n = cy_test_desk_count (self, sql);

  cy_table_select (self->table, 3);
  cy_test_desk_settle (self);
  g_assert_cmpstr (cy_test_table_get_cell (self->table, 2, "verdict"), ==, "待核查");
  cy_test_desk_click (self, self->page, "核查结论…");
  g_assert_nonnull (cy_test_desk_get_dialog (self));
  /* Without a conclusion and its basis it stays. */
  cy_test_desk_click (self, cy_test_desk_get_dialog (self), "登记");
  g_assert_nonnull (cy_test_desk_get_dialog (self));
  g_assert_cmpint (cy_test_desk_count (self, sql), ==, n);
  cy_code_choice_set_code (CY_CODE_CHOICE (cy_test_ui_find (cy_test_desk_get_dialog (self),
                                                            CY_TYPE_CODE_CHOICE,
                                                            0)),
                           "clear");
  cy_test_desk_type_in (self, 0, "核实为同名，并非亲属");
  cy_test_desk_type_in (self, 2, "县委组织部");
  cy_test_desk_click (self, cy_test_desk_get_dialog (self), "登记");
  cy_test_desk_settle (self);
  g_assert_null (cy_test_desk_get_dialog (self));
  g_assert_cmpint (cy_test_desk_count (self, decided), ==, 1);
  g_assert_cmpstr (cy_test_table_get_cell (self->table, 2, "verdict"), ==, "不回避");
  cy_test_desk_undo (self);
  g_assert_cmpstr (cy_test_table_get_cell (self->table, 2, "verdict"), ==, "待核查");
}

#define add(name, func) g_test_add (name, CyTestDesk, NULL, set_up, func, cy_test_desk_tear_down)

int
main (int argc, char **argv)
{
  cy_test_ui_init (&argc, &argv);
  cy_locale_init ("zh_CN");
  add ("/ui/kin-page/list", test_list);
  add ("/ui/kin-page/open", test_open);
  add ("/ui/kin-page/decide", test_decide);

  return g_test_run ();
}
