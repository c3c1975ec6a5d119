/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The election by village: what lacks is found, a period counts, and figures lead to people. */
#include "cy-election-page.h"

#include "cy-chip-row.h"
#include "cy-election-table.h"
#include "cy-period-bar.h"
#include "cy-table.h"
#include "cy-test-session.h"
#include "cy-test-ui.h"

typedef struct
{
  CySession *session;
  GtkWidget *page;
  GtkWidget *window;
  CyTable   *table;
  char      *key;
} Fixture;

static void
people_cb (CySession *session, const char *key, Fixture *self)
{
  g_free (self->key);
  self->key = g_strdup (key);
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
  g_signal_connect (self->session, "show-people", G_CALLBACK (people_cb), self);
  self->page = cy_election_page_new (self->session);
  self->window = cy_test_ui_show (self->page, 1180, 700);
  settle (self);
  self->table = CY_TABLE (cy_test_ui_find (self->page, CY_TYPE_TABLE, 0));
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  cy_test_ui_close (self->window);
  cy_test_session_close (self->session);
  g_free (self->key);
}

static guint
get_n_rows (Fixture *self)
{
  return cy_table_source_get_n_rows (cy_table_get_source (self->table));
}

static void
test_villages (Fixture *self, gconstpointer data)
{
  CyChipRow *chips = CY_CHIP_ROW (cy_test_ui_find (self->page, CY_TYPE_CHIP_ROW, 0));
  guint      n = get_n_rows (self);

  g_assert_cmpint (n,
                   ==,
                   cy_test_session_count (self->session,
                                          "SELECT count(*) FROM unit WHERE deleted IS NULL AND"
                                          " kind IN ('village','community')"));
  cy_chip_row_choose (chips, "lacking", "anybody");
  g_assert_cmpint (get_n_rows (self),
                   ==,
                   cy_test_session_count (self->session,
                                          "SELECT count(*) FROM unit u WHERE deleted IS NULL AND"
                                          " kind IN ('village','community') AND NOT EXISTS"
                                          " (SELECT 1 FROM person p WHERE p.unit=u.id AND"
                                          " p.deleted IS NULL AND pool_state='in')"));
  g_assert_cmpuint (get_n_rows (self), <, n);
}

static void
test_links (Fixture *self, gconstpointer data)
{
  g_autofree char *women = cy_election_table_dup_key (7, "women");
  g_autofree char *ready = cy_election_table_dup_key (7, "secretaries-ready");
  g_autofree char *all = cy_election_table_dup_key (7, "name");

  g_assert_cmpstr (women, ==, "state|one-of|in;scope|one-of|7;gender|one-of|2");
  g_assert_cmpstr (ready,
                   ==,
                   "state|one-of|in;scope|one-of|7;tier|one-of|secretary;maturity|one-of|0");
  g_assert_cmpstr (all, ==, "state|one-of|in;scope|one-of|7");
  g_signal_emit_by_name (self->table,
                         "activate",
                         cy_table_source_get_id (cy_table_get_source (self->table), 0));
  g_assert_true (g_str_has_prefix (self->key, "state|one-of|in;scope|one-of|"));
}

static void
test_period (Fixture *self, gconstpointer data)
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
  g_assert_cmpstr (self->key, ==, "state|one-of|used;exit_date|between|20260101|20261123");
  gtk_editable_set_text (GTK_EDITABLE (cy_test_ui_find (bar, GTK_TYPE_ENTRY, 0)), "2027-01-01");
  g_assert_false (cy_period_bar_get_days (CY_PERIOD_BAR (bar), &from, &until));
  gtk_editable_set_text (GTK_EDITABLE (cy_test_ui_find (bar, GTK_TYPE_ENTRY, 0)), "2020-01-01");
  settle (self);
  g_assert_true (cy_period_bar_get_days (CY_PERIOD_BAR (bar), &from, &until));
}

#define add(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  cy_test_ui_init (&argc, &argv);
  add ("/ui/election-page/villages", test_villages);
  add ("/ui/election-page/links", test_links);
  add ("/ui/election-page/period", test_period);

  return g_test_run ();
}
