/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The board of candidates: columns, selection, filters, and both ways to go, undone as one. */
#include "cy-select-page.h"

#include "cy-advance.h"
#include "cy-chip-row.h"
#include "cy-report-dialog.h"
#include "cy-select-board.h"
#include "cy-test-desk.h"

#define N_PEOPLE 600
#define N_STEPS 7

#define STANDING "SELECT count(*) FROM pool_entry WHERE state='progress' AND step='%d'"

static void
set_up (CyTestDesk *self, gconstpointer n_people)
{
  cy_test_desk_set_up (self, cy_select_page_new, GPOINTER_TO_UINT (n_people));
}

static CySelectBoard *
get_board (CyTestDesk *self)
{
  return CY_SELECT_BOARD (cy_test_ui_find (self->page, CY_TYPE_SELECT_BOARD, 0));
}

static CyCardList *
get_list (CyTestDesk *self, guint nth)
{
  return cy_select_board_get_list (get_board (self), nth);
}

static guint
get_n_chosen (CyTestDesk *self)
{
  g_autoptr (GArray) chosen = cy_select_board_get_selected (get_board (self));

  return chosen->len;
}

static gint64
count_at (CyTestDesk *self, int step)
{
  g_autofree char *sql = g_strdup_printf (STANDING, step);

  return cy_test_desk_count (self, sql);
}

static void
test_columns (CyTestDesk *self, gconstpointer data)
{
  for (int i = 0; i < N_STEPS; i++)
    g_assert_cmpint (cy_card_list_get_n (get_list (self, (guint) i)), ==, count_at (self, i + 1));
}

static void
test_selection (CyTestDesk *self, gconstpointer data)
{
  CyCardList *list = get_list (self, 1);

  g_assert_cmpuint (cy_card_list_get_n (list), >, 5);
  cy_card_list_select (list, 1, FALSE, FALSE);
  cy_test_ui_key (GTK_WIDGET (list), GDK_KEY_Down, GDK_SHIFT_MASK);
  cy_test_ui_key (GTK_WIDGET (list), GDK_KEY_Down, GDK_SHIFT_MASK);
  g_assert_cmpuint (get_n_chosen (self), ==, 3);
  cy_card_list_select (list, 2, TRUE, FALSE);
  g_assert_cmpuint (get_n_chosen (self), ==, 2);
  /* Another column begins anew. */
  cy_test_ui_key (GTK_WIDGET (list), GDK_KEY_Left, 0);
  g_assert_cmpuint (get_n_chosen (self), ==, 1);
  cy_test_ui_key (GTK_WIDGET (get_list (self, 0)), GDK_KEY_a, GDK_CONTROL_MASK);
  g_assert_cmpuint (get_n_chosen (self), ==, cy_card_list_get_n (get_list (self, 0)));
  cy_test_ui_key (GTK_WIDGET (get_list (self, 0)), GDK_KEY_Return, 0);
  g_assert_cmpint (self->opened, >, 0);
}

static void
test_filters (CyTestDesk *self, gconstpointer data)
{
  CyChipRow *filters = CY_CHIP_ROW (cy_test_ui_find (self->page, CY_TYPE_CHIP_ROW, 0));
  guint      n = cy_card_list_get_n (get_list (self, 2));
  guint      n_ready;

  cy_chip_row_choose (filters, "state", "ready");
  n_ready = cy_card_list_get_n (get_list (self, 2));
  cy_chip_row_choose (filters, "state", "lacking");
  g_assert_cmpuint (n_ready + cy_card_list_get_n (get_list (self, 2)), ==, n);
  g_assert_cmpuint (n_ready, <, n);
  cy_chip_row_choose (filters, "state", NULL);
  cy_page_set_search (CY_PAGE (self->page), "no such name");
  g_assert_cmpuint (cy_card_list_get_n (get_list (self, 2)), ==, 0);
  cy_page_set_search (CY_PAGE (self->page), "");
  cy_session_set_scope (self->session, 99999, "甲村");
  cy_test_desk_settle (self);
  g_assert_cmpuint (cy_card_list_get_n (get_list (self, 2)), ==, 0);
}

/* Screening: who fits goes on once a conclusion is given, the others stay. */
static void
test_advance (CyTestDesk *self, gconstpointer data)
{
  guint  n = cy_card_list_get_n (get_list (self, 1));
  gint64 n_next = count_at (self, 3);
  gint64 n_stay;

  cy_card_list_select (get_list (self, 1), 0, FALSE, FALSE);
  cy_card_list_select_all (get_list (self, 1));
  gtk_widget_activate_action (self->page, "select.advance", NULL);
  cy_test_desk_type_in (self, 0, "2000-01-01");
  g_assert_false (gtk_widget_get_sensitive (
    gtk_window_get_default_widget (GTK_WINDOW (cy_test_desk_get_dialog (self)))));
  cy_test_desk_type_in (self, 0, "2026-11-23");
  cy_test_desk_type_in (self, 3, "同意");
  cy_test_desk_agree (self);
  g_assert_null (cy_test_desk_get_dialog (self));
  n_stay = count_at (self, 2);
  g_assert_cmpint (n_stay, <, n);
  g_assert_cmpint (count_at (self, 3), ==, n_next + n - n_stay);
  g_assert_cmpuint (cy_card_list_get_n (get_list (self, 1)), ==, n_stay);
  g_assert_nonnull (strstr (self->toast, "led on to"));
  cy_test_desk_undo (self);
  g_assert_cmpint (count_at (self, 2), ==, n);
  g_assert_cmpuint (cy_card_list_get_n (get_list (self, 1)), ==, n);
}

static void
test_back (CyTestDesk *self, gconstpointer data)
{
  gint64 n = count_at (self, 3);
  gint64 n_before = count_at (self, 2);

  cy_card_list_select (get_list (self, 2), 0, FALSE, FALSE);
  gtk_widget_activate_action (self->page, "select.back", NULL);
  /* Without a reason nobody goes back. */
  cy_test_desk_agree (self);
  g_assert_nonnull (cy_test_desk_get_dialog (self));
  cy_test_desk_type_in (self, 1, "材料不全");
  cy_test_desk_agree (self);
  g_assert_cmpint (count_at (self, 3), ==, n - 1);
  g_assert_cmpint (count_at (self, 2), ==, n_before + 1);
  g_assert_nonnull (strstr (self->toast, "sent back to"));
}

/* What is on the screen goes out, and nothing when nobody is there. */
static void
test_export (CyTestDesk *self, gconstpointer data)
{
  guint      n = 0;
  GtkWidget *dialog;

  for (guint i = 0; i < N_STEPS; i++)
    n += cy_card_list_get_n (get_list (self, i));
  g_assert_cmpuint (cy_select_board_get_seen (get_board (self))->len, ==, n);
  cy_page_export_view (CY_PAGE (self->page));
  dialog = cy_test_desk_get_dialog (self);
  g_assert_true (CY_IS_REPORT_DIALOG (dialog));
  gtk_window_destroy (GTK_WINDOW (dialog));
  cy_page_set_search (CY_PAGE (self->page), "no such name");
  g_assert_cmpuint (cy_select_board_get_seen (get_board (self))->len, ==, 0);
  cy_page_export_view (CY_PAGE (self->page));
  g_assert_null (cy_test_desk_get_dialog (self));
}

/* However many there are, only those in sight are widgets. */
static void
test_many (CyTestDesk *self, gconstpointer data)
{
  gint64 start = g_get_monotonic_time ();
  guint  n = 0;
  guint  n_widgets = 0;

  for (guint i = 0; i < N_STEPS; i++)
    {
      n += cy_card_list_get_n (get_list (self, i));
      n_widgets += cy_card_list_get_n_widgets (get_list (self, i));
    }
  g_assert_cmpuint (n, >, 2000);
  g_assert_cmpuint (n_widgets, <, N_STEPS * 16);
  for (guint i = 0; i < 20; i++)
    {
      cy_test_ui_key (GTK_WIDGET (get_list (self, 1)), GDK_KEY_Page_Down, 0);
      cy_test_ui_frame (self->page);
    }
  g_test_message ("20 pages: %d ms", (int) ((g_get_monotonic_time () - start) / 1000));
  cy_test_ui_key (GTK_WIDGET (get_list (self, 1)), GDK_KEY_End, 0);
  cy_test_ui_frame (self->page);
  cy_test_ui_key (GTK_WIDGET (get_list (self, 1)), GDK_KEY_a, GDK_CONTROL_MASK);
  g_assert_cmpuint (get_n_chosen (self), ==, cy_card_list_get_n (get_list (self, 1)));
}

#define add(name, func, n) \
  g_test_add (name, CyTestDesk, GUINT_TO_POINTER (n), set_up, func, cy_test_desk_tear_down)

int
main (int argc, char **argv)
{
  cy_test_ui_init (&argc, &argv);
  add ("/ui/select-page/columns", test_columns, N_PEOPLE);
  add ("/ui/select-page/selection", test_selection, N_PEOPLE);
  add ("/ui/select-page/filters", test_filters, N_PEOPLE);
  add ("/ui/select-page/advance", test_advance, N_PEOPLE);
  add ("/ui/select-page/back", test_back, N_PEOPLE);
  add ("/ui/select-page/export", test_export, N_PEOPLE);
  add ("/ui/select-page/many", test_many, 16000);

  return g_test_run ();
}
