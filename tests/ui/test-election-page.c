/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The election by village: what lacks is found, a period counts, and figures lead to people. */
#include "cy-election-page.h"

#include "cy-chip-row.h"
#include "cy-election-table.h"
#include "cy-period-bar.h"
#include "cy-table.h"
#include "cy-test-desk.h"

static void
set_up (CyTestDesk *self, gconstpointer data)
{
  cy_test_desk_set_up (self, cy_election_page_new, 400);
}

static void
test_villages (CyTestDesk *self, gconstpointer data)
{
  CyChipRow *chips = CY_CHIP_ROW (cy_test_ui_find (self->page, CY_TYPE_CHIP_ROW, 0));
  guint      n = cy_test_table_get_n (self->table);

  g_assert_cmpint (n,
                   ==,
                   cy_test_desk_count (self,
                                       "SELECT count(*) FROM unit WHERE deleted IS NULL AND"
                                       " kind IN ('village','community')"));
  cy_chip_row_choose (chips, "lacking", "anybody");
  g_assert_cmpint (cy_test_table_get_n (self->table),
                   ==,
                   cy_test_desk_count (self,
                                       "SELECT count(*) FROM unit u WHERE deleted IS NULL AND"
                                       " kind IN ('village','community') AND NOT EXISTS"
                                       " (SELECT 1 FROM person p WHERE p.unit=u.id AND"
                                       " p.deleted IS NULL AND pool_state='in')"));
  g_assert_cmpuint (cy_test_table_get_n (self->table), <, n);
}

static void
test_links (CyTestDesk *self, gconstpointer data)
{
  g_autofree char *women = cy_election_table_dup_key (7, "women");
  g_autofree char *ready = cy_election_table_dup_key (7, "secretaries-ready");
  g_autofree char *all = cy_election_table_dup_key (7, "name");

  g_assert_cmpstr (women, ==, "state|one-of|in;scope|one-of|7;gender|one-of|2");
  g_assert_cmpstr (ready,
                   ==,
                   "state|one-of|in;scope|one-of|7;tier|one-of|secretary;maturity|one-of|0");
  g_assert_cmpstr (all, ==, "state|one-of|in;scope|one-of|7");
  g_signal_emit_by_name (self->table, "activate", cy_test_table_get_id (self->table, 0));
  g_assert_true (g_str_has_prefix (self->people, "state|one-of|in;scope|one-of|"));
}

static void
test_period (CyTestDesk *self, gconstpointer data)
{
  GtkWidget *bar = cy_test_ui_find (self->page, CY_TYPE_PERIOD_BAR, 0);
  GtkWidget *used = cy_test_ui_find (bar, GTK_TYPE_BUTTON, 0);
  CyDate     from;
  CyDate     until;

  g_assert_true (cy_period_bar_get_days (CY_PERIOD_BAR (bar), &from, &until));
  g_assert_cmpint (from, ==, 20260101);
  g_assert_cmpint (until, ==, 20261123);
  g_assert_nonnull (strchr (gtk_button_get_label (GTK_BUTTON (used)), '%'));
  g_signal_emit_by_name (used, "clicked");
  g_assert_cmpstr (self->people, ==, "state|one-of|used;exit_date|between|20260101|20261123");
  gtk_editable_set_text (GTK_EDITABLE (cy_test_ui_find (bar, GTK_TYPE_ENTRY, 0)), "2027-01-01");
  g_assert_false (cy_period_bar_get_days (CY_PERIOD_BAR (bar), &from, &until));
  gtk_editable_set_text (GTK_EDITABLE (cy_test_ui_find (bar, GTK_TYPE_ENTRY, 0)), "2020-01-01");
  cy_test_desk_settle (self);
  g_assert_true (cy_period_bar_get_days (CY_PERIOD_BAR (bar), &from, &until));
}

#define add(name, func) g_test_add (name, CyTestDesk, NULL, set_up, func, cy_test_desk_tear_down)

int
main (int argc, char **argv)
{
  cy_test_ui_init (&argc, &argv);
  add ("/ui/election-page/villages", test_villages);
  add ("/ui/election-page/links", test_links);
  add ("/ui/election-page/period", test_period);

  return g_test_run ();
}
