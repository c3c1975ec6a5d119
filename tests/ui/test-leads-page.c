/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A lead becomes a recommendation by clicks, is closed with a reason, and many are pasted at once.
 */
#include "cy-leads-page.h"

#include "cy-chip-row.h"
#include "cy-class-panel.h"
#include "cy-demo.h"
#include "cy-locale.h"
#include "cy-table.h"
#include "cy-test-desk.h"

static void
set_up (CyTestDesk *self, gconstpointer data)
{
  cy_test_desk_set_up (self, cy_leads_page_new, CY_DEMO_PEOPLE);
}

/* One click from a lead to a recommendation, and one to take it back. */
static void
test_take (CyTestDesk *self, gconstpointer data)
{
  gint64 n_people = cy_test_desk_count (self, "SELECT count(*) FROM person WHERE deleted IS NULL");
  gint64 n_first =
    cy_test_desk_count (self, "SELECT count(*) FROM pool_entry WHERE step='1' AND deleted IS NULL");
  gint64           id = cy_test_table_get_id (self->table, 0);
  g_autofree char *sql = g_strdup_printf ("SELECT state='taken' FROM lead WHERE id=%d", (int) id);

  g_assert_cmpuint (cy_test_table_get_n (self->table),
                    ==,
                    cy_test_desk_count (self, "SELECT count(*) FROM lead"));
  cy_table_select (self->table, id);
  cy_test_desk_click (self, self->page, "推荐入库…");
  cy_test_desk_click (self, cy_test_desk_get_dialog (self), "推荐");
  g_assert_null (cy_test_desk_get_dialog (self));
  g_assert_cmpstr (self->toast, ==, "已推荐 1 条线索，其中新建人员 1 人");
  g_assert_cmpint (cy_test_desk_count (self, sql), ==, 1);
  g_assert_cmpint (cy_test_desk_count (self, "SELECT count(*) FROM person WHERE deleted IS NULL"),
                   ==,
                   n_people + 1);
  g_assert_cmpint (
    cy_test_desk_count (self, "SELECT count(*) FROM pool_entry WHERE step='1' AND deleted IS NULL"),
    ==,
    n_first + 1);
  cy_test_desk_undo (self);
  g_assert_cmpint (cy_test_desk_count (self, sql), ==, 0);
  g_assert_cmpint (cy_test_desk_count (self, "SELECT count(*) FROM person WHERE deleted IS NULL"),
                   ==,
                   n_people);
}

static void
test_close (CyTestDesk *self, gconstpointer data)
{
  gint64 n = cy_test_desk_count (self, "SELECT count(*) FROM lead WHERE state='closed'");

  cy_table_select (self->table, cy_test_table_get_id (self->table, 0));
  cy_test_desk_click (self, self->page, "关闭…");
  /* Without a reason it stays open. */
  cy_test_desk_click (self, cy_test_desk_get_dialog (self), "关闭线索");
  g_assert_nonnull (cy_test_desk_get_dialog (self));
  cy_test_desk_type_in (self, 1, "已外出定居");
  cy_test_desk_click (self, cy_test_desk_get_dialog (self), "关闭线索");
  g_assert_cmpint (cy_test_desk_count (self, "SELECT count(*) FROM lead WHERE state='closed'"),
                   ==,
                   n + 1);
  g_assert_cmpint (cy_test_desk_count (self, "SELECT count(*) FROM lead WHERE reason='已外出定居'"),
                   ==,
                   1);
}

static void
paste (CyTestDesk *self, const char *text)
{
  GtkWidget *view = cy_test_ui_find (cy_test_desk_get_dialog (self), GTK_TYPE_TEXT_VIEW, 0);

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text, -1);
  cy_test_desk_settle (self);
}

/* What is wrong stays out, and is said before anything is registered. */
static void
test_paste (CyTestDesk *self, gconstpointer data)
{
  gint64 n = cy_test_desk_count (self, "SELECT count(*) FROM lead");

  cy_session_set_scope (
    self->session,
    cy_test_desk_count (self, "SELECT id FROM unit WHERE kind='town' ORDER BY ord LIMIT 1"),
    "本镇");
  cy_test_desk_settle (self);
  cy_test_desk_click (self, self->page, "粘贴录入…");
  paste (self, "姓名\t来源\n赵小明\t退役军人\n");
  g_assert_false (
    gtk_widget_is_sensitive (cy_test_ui_find_button (cy_test_desk_get_dialog (self), "登记")));
  paste (self, "姓名\t村\t来源\n赵小明\t没有的村\t退役军人\n钱小红\t黄桥社区\t致富带头人\n");
  cy_test_desk_click (self, cy_test_desk_get_dialog (self), "登记");
  g_assert_cmpint (cy_test_desk_count (self, "SELECT count(*) FROM lead"), ==, n + 1);
  g_assert_cmpstr (self->toast, ==, "已登记 1 条线索");
}

/* A figure of the leads narrows the list to as many; one of the pool shows the people. */
static void
test_figures (CyTestDesk *self, gconstpointer data)
{
  GtkWidget *panel = cy_test_ui_find (self->page, CY_TYPE_CLASS_PANEL, 0);
  gint64     n =
    cy_test_desk_count (self, "SELECT count(*) FROM lead WHERE source='01' AND gender='2'");

  g_signal_emit_by_name (panel, "figure", 0u, 1u);
  cy_test_desk_settle (self);
  g_assert_cmpuint (cy_test_table_get_n (self->table), ==, n);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (cy_test_ui_find_button (panel, "在库人数")),
                                TRUE);
  cy_test_desk_settle (self);
  g_signal_emit_by_name (panel, "figure", 0u, 1u);
  g_assert_cmpstr (self->people, ==, "state|one-of|in;source|one-of|01;gender|one-of|2");
}

static void
test_filters (CyTestDesk *self, gconstpointer data)
{
  CyChipRow *filters = CY_CHIP_ROW (cy_test_ui_find (self->page, CY_TYPE_CHIP_ROW, 0));

  cy_chip_row_choose (filters, "lead_state", "closed");
  g_assert_cmpuint (cy_test_table_get_n (self->table),
                    ==,
                    cy_test_desk_count (self, "SELECT count(*) FROM lead WHERE state='closed'"));
  cy_table_select (self->table, cy_test_table_get_id (self->table, 0));
  cy_test_desk_click (self, self->page, "重新打开");
  g_assert_cmpstr (self->toast, ==, "已重新打开 1 条线索");
  cy_chip_row_choose (filters, "lead_state", NULL);
  cy_page_set_search (CY_PAGE (self->page), "查无此人");
  g_assert_cmpuint (cy_test_table_get_n (self->table), ==, 0);
}

#define add(name, func) g_test_add (name, CyTestDesk, NULL, set_up, func, cy_test_desk_tear_down)

int
main (int argc, char **argv)
{
  cy_test_ui_init (&argc, &argv);
  cy_locale_init ("zh_CN");
  add ("/ui/leads-page/take", test_take);
  add ("/ui/leads-page/close", test_close);
  add ("/ui/leads-page/paste", test_paste);
  add ("/ui/leads-page/figures", test_figures);
  add ("/ui/leads-page/filters", test_filters);

  return g_test_run ();
}
