/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The table with a million rows: jumps, wheel, order, selection, columns, words for the blind. */
#include "cy-table-private.h"

#include "cy-empty.h"
#include "cy-style.h"
#include "cy-table-cell.h"
#include "cy-table-head.h"
#include "cy-table-row.h"
#include "cy-test-rows.h"
#include "cy-test-ui.h"

#define MILLION 1000000

typedef struct
{
  CyTestRows *rows;
  CyTable    *table;
  GtkWidget  *window;
} Fixture;

static void
set_up (Fixture *f, gconstpointer n_rows)
{
  GtkWidget *table = cy_table_new ("People", cy_test_columns, cy_test_n_columns);

  f->rows = cy_test_rows_new (GPOINTER_TO_UINT (n_rows));
  f->table = CY_TABLE (table);
  cy_table_set_source (f->table, CY_TABLE_SOURCE (f->rows));
  f->window = cy_test_ui_show (table, 900, 600);
}

static void
tear_down (Fixture *f, gconstpointer n_rows)
{
  g_object_ref (f->table);
  cy_test_ui_close (f->window);
  g_assert_finalize_object (f->table);
  g_assert_finalize_object (f->rows);
}

static const char *
shown (Fixture *f, guint row, guint nth)
{
  GtkWidget *widget = cy_table_row_at (f->table, row);

  g_assert_nonnull (widget);
  for (widget = gtk_widget_get_first_child (widget); nth > 0; nth--)
    widget = gtk_widget_get_next_sibling (widget);

  return cy_table_cell_get_text (CY_TABLE_CELL (widget));
}

/* Every row in sight stands in its place and says what its source says. */
static void
expect_true_picture (Fixture *f)
{
  for (guint i = 0; i < f->table->rows->len; i++)
    {
      GtkWidget *widget = g_ptr_array_index (f->table->rows, i);
      guint      row = f->table->top + i;

      if (row >= f->table->n_rows)
        {
          g_assert_false (gtk_widget_get_child_visible (widget));
          continue;
        }
      g_assert_cmpuint (cy_table_row_get_row (CY_TABLE_ROW (widget)), ==, row);
      g_assert_true (gtk_widget_get_mapped (widget));
      for (guint c = 0; c < 3; c++)
        {
          const char *text =
            cy_table_source_get_text (CY_TABLE_SOURCE (f->rows), row, cy_test_columns[c].id);

          g_assert_cmpstr (shown (f, row, c), ==, text);
        }
    }
}

static void
test_density (Fixture *f, gconstpointer n_rows)
{
  int header;

  gtk_widget_measure (f->table->header, GTK_ORIENTATION_VERTICAL, -1, &header, NULL, NULL, NULL);
  g_assert_cmpint (f->table->row_height, ==, 30);
  g_assert_cmpint (header, ==, 32);
  g_assert_cmpuint (f->table->rows->len, <=, 20);
  expect_true_picture (f);
}

static void
test_far_jumps (Fixture *f, gconstpointer n_rows)
{
  static const guint places[] = { 500000, 3, 999999, 0, 205, 999000, 12345 };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      cy_table_set_top (f->table, places[i]);
      cy_test_ui_frame (f->window);
      g_assert_cmpuint (cy_table_get_top (f->table),
                        ==,
                        MIN (places[i], MILLION - cy_table_get_page (f->table)));
      g_assert_cmpfloat (gtk_adjustment_get_value (f->table->rows_adj),
                         ==,
                         cy_table_get_top (f->table));
      expect_true_picture (f);
    }
}

static void
test_only_rows_in_sight (Fixture *f, gconstpointer n_rows)
{
  guint cells = (f->table->rows->len + 1) * (cy_test_n_columns * 2);

  cy_test_rows_asked (f->rows);
  cy_table_set_top (f->table, 700000);
  g_assert_cmpuint (cy_test_rows_asked (f->rows), <=, cells);
  /* By three rows: only three are bound. */
  cy_table_set_top (f->table, 700003);
  g_assert_cmpuint (cy_test_rows_asked (f->rows), ==, 3 * cy_test_n_columns * 2);
}

static void
turn_wheel (Fixture *f, double clicks)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (f->table->body);
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_SCROLL (controller))
        g_signal_emit_by_name (controller, "scroll", 0.0, clicks, &handled);
    }
  g_assert_true (handled);
}

static void
test_fast_wheel (Fixture *f, gconstpointer n_rows)
{
  for (guint i = 0; i < 50; i++)
    {
      for (guint click = 0; click < 4; click++)
        turn_wheel (f, 1);
      cy_test_ui_frame (f->window);
      expect_true_picture (f);
    }
  g_assert_cmpuint (cy_table_get_top (f->table), ==, 50 * 4 * 3);

  for (guint i = 0; i < 300; i++)
    turn_wheel (f, -1);
  cy_test_ui_frame (f->window);
  g_assert_cmpuint (cy_table_get_top (f->table), ==, 0);
  expect_true_picture (f);
}

static void
test_slow_wheel (Fixture *f, gconstpointer n_rows)
{
  for (guint i = 0; i < 10; i++)
    {
      turn_wheel (f, 0.1);
      cy_test_ui_frame (f->window);
    }
  g_assert_cmpuint (cy_table_get_top (f->table), >=, 2);
  g_assert_cmpuint (cy_table_get_top (f->table), <=, 3);
}

static void
test_selection_survives_sort (Fixture *f, gconstpointer n_rows)
{
  g_autoptr (GArray) ids = NULL;
  gint64 cursor;

  cy_table_select (f->table, 41);
  cy_table_choose_range (f->table, 43, FALSE);
  cy_table_set_sort (f->table, "age", TRUE);
  cy_test_ui_frame (f->window);
  ids = cy_table_get_selected (f->table);
  g_assert_cmpuint (ids->len, ==, 3);
  g_assert_cmpint (g_array_index (ids, gint64, 0), ==, 43);
  g_assert_cmpint (g_array_index (ids, gint64, 2), ==, 41);
  g_assert_true (cy_table_get_cursor (f->table, &cursor));
  g_assert_cmpint (cursor, ==, 43);
  g_assert_nonnull (cy_table_row_at (f->table, MILLION - 1 - 43));
  expect_true_picture (f);
}

static void
test_three_state_sort (Fixture *f, gconstpointer n_rows)
{
  CyTableLane *age = cy_table_columns_find (f->table->columns, "age");
  gboolean     descending;

  cy_table_next_sort (f->table, age);
  g_assert_cmpstr (cy_table_get_sort (f->table, &descending), ==, "age");
  g_assert_false (descending);
  cy_table_next_sort (f->table, age);
  g_assert_cmpstr (cy_table_get_sort (f->table, &descending), ==, "age");
  g_assert_true (descending);
  cy_table_next_sort (f->table, age);
  g_assert_null (cy_table_get_sort (f->table, &descending));
  cy_table_next_sort (f->table, cy_table_columns_find (f->table->columns, "gender"));
  g_assert_null (cy_table_get_sort (f->table, NULL));
}

static void
test_fewer_rows (Fixture *f, gconstpointer n_rows)
{
  cy_table_set_top (f->table, 900000);
  cy_table_select (f->table, 900004);
  cy_test_rows_set_n (f->rows, 8);
  cy_test_ui_frame (f->window);
  g_assert_cmpuint (cy_table_get_top (f->table), ==, 0);
  g_assert_cmpuint (cy_table_get_n_selected (f->table), ==, 0);
  g_assert_cmpuint (f->table->rows->len, ==, 8);
  expect_true_picture (f);
  cy_test_rows_set_n (f->rows, 0);
  cy_test_ui_frame (f->window);
  g_assert_cmpuint (f->table->rows->len, ==, 0);
  cy_test_rows_set_n (f->rows, MILLION);
  cy_test_ui_frame (f->window);
  expect_true_picture (f);
}

static void
test_loading_rows (Fixture *f, gconstpointer n_rows)
{
  cy_test_rows_set_loaded (f->rows, 0);
  cy_table_set_top (f->table, 5000);
  g_assert_cmpstr (shown (f, 5000, 0), ==, "…");
  cy_test_rows_set_loaded (f->rows, MILLION);
  expect_true_picture (f);
}

static void
test_empty (Fixture *f, gconstpointer n_rows)
{
  GtkWidget *button;
  guint      pressed = 0;

  cy_table_set_empty (f->table, "Nobody yet.", "Recommend");
  cy_test_ui_frame (f->window);
  g_assert_true (gtk_widget_get_mapped (f->table->empty));
  g_signal_connect_swapped (f->table, "empty-action", G_CALLBACK (g_atomic_int_inc), &pressed);
  button = cy_test_ui_find (f->table->empty, GTK_TYPE_BUTTON, 0);
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (button)), ==, "Recommend");
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpuint (pressed, ==, 1);

  cy_table_set_loading (f->table, TRUE);
  g_assert_false (gtk_widget_get_visible (button));
  cy_table_set_loading (f->table, FALSE);
  cy_test_rows_set_n (f->rows, 5);
  cy_test_ui_frame (f->window);
  g_assert_false (gtk_widget_get_mapped (f->table->empty));
}

static void
test_frozen_stay (Fixture *f, gconstpointer n_rows)
{
  CyTableLane *name = cy_table_columns_find (f->table->columns, "name");
  CyTableLane *status = cy_table_columns_find (f->table->columns, "status");

  gtk_window_set_default_size (GTK_WINDOW (f->window), 400, 600);
  cy_table_resize_lane (f->table, cy_table_columns_find (f->table->columns, "origin"), 900);
  cy_test_ui_frame (f->window);
  g_assert_true (gtk_widget_get_child_visible (f->table->hbar));
  g_assert_false (status->in_sight);
  gtk_adjustment_set_value (f->table->px_adj, 1e6);
  cy_test_ui_frame (f->window);
  g_assert_true (status->in_sight);
  g_assert_cmpint (name->x, ==, 5);
  g_assert_cmpstr (shown (f, 0, 0),
                   ==,
                   cy_table_source_get_text (CY_TABLE_SOURCE (f->rows), 0, "name"));
  g_assert_cmpint (status->x + status->w,
                   <=,
                   (int) gtk_adjustment_get_page_size (f->table->px_adj));
  g_assert_true (gtk_widget_get_mapped (f->table->vbar));
}

static void
test_many_columns (Fixture *f, gconstpointer n_rows)
{
  CyTableColumn columns[120];
  char          ids[120][8];

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      g_snprintf (ids[i], sizeof ids[i], "x%u", i);
      columns[i] = (CyTableColumn){ ids[i], ids[i], 60, CY_TABLE_TEXT, i < 2 };
    }
  cy_table_set_columns (f->table, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < 12; i++)
    {
      GtkWidget *row;
      guint      n = 0;

      gtk_adjustment_set_value (f->table->px_adj, i * 617);
      cy_test_ui_frame (f->window);
      row = cy_table_row_at (f->table, 0);
      for (row = gtk_widget_get_first_child (row); row != NULL; n++)
        row = gtk_widget_get_next_sibling (row);
      g_assert_cmpuint (n, ==, f->table->columns->in_sight->len);
      g_assert_cmpuint (n, <, 20);
      g_assert_cmpstr (shown (f, 0, 1), ==, "x1 0");
    }
}

static void
test_layout (Fixture *f, gconstpointer n_rows)
{
  g_autofree char *before = cy_table_get_layout (f->table);
  g_autofree char *after = NULL;
  g_autofree char *reset = NULL;
  guint            told = 0;

  g_signal_connect_swapped (f->table, "layout-changed", G_CALLBACK (g_atomic_int_inc), &told);
  cy_table_set_column_hidden (f->table, "gender", TRUE);
  cy_table_resize_lane (f->table, cy_table_columns_find (f->table->columns, "age"), 77);
  cy_table_move_lane (f->table,
                      cy_table_columns_find (f->table->columns, "status"),
                      cy_table_columns_find (f->table->columns, "age"));
  g_assert_cmpuint (told, ==, 3);
  after = cy_table_get_layout (f->table);
  g_assert_true (g_str_has_prefix (after, "name:62 gender:39- status:66 age:77 "));
  cy_table_reset_layout (f->table);
  reset = cy_table_get_layout (f->table);
  g_assert_cmpstr (reset, ==, before);
  cy_table_set_layout (f->table, after);
  cy_test_ui_frame (f->window);
  g_assert_cmpstr (shown (f, 0, 1),
                   ==,
                   cy_table_source_get_text (CY_TABLE_SOURCE (f->rows), 0, "status"));
}

static void
test_accessible (Fixture *f, gconstpointer n_rows)
{
  GtkWidget       *row = cy_table_row_at (f->table, 0);
  GtkWidget       *cell = gtk_widget_get_first_child (row);
  g_autofree char *words = cy_table_row_words (f->table, 0);
  g_autofree char *part = NULL;

  cy_table_select (f->table, 0);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (f->table), GTK_ACCESSIBLE_ROLE_TABLE);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (f->table),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "People");
  part = g_strdup_printf ("Rows 1–%u of 1000000", cy_table_get_page (f->table));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (f->table),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       part);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_ROLE_ROW);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, words);
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_SELECTED, TRUE);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_ROLE_CELL);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (cell),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       cy_table_cell_get_text (CY_TABLE_CELL (cell)));
}

static void
test_row_actions (Fixture *f, gconstpointer n_rows)
{
  GtkWidget *row = cy_table_row_at (f->table, 4);
  guint      opened = 0;

  g_signal_connect_swapped (f->table, "activate", G_CALLBACK (g_atomic_int_inc), &opened);
  g_assert_true (gtk_widget_activate_action (row, "row.choose", NULL));
  g_assert_true (cy_table_is_selected (f->table, 4));
  g_assert_true (gtk_widget_activate_action (row, "row.open", NULL));
  g_assert_cmpuint (opened, ==, 1);
}

static void
test_order_of_children (Fixture *f, gconstpointer n_rows)
{
  static const guint tops[] = { 2, 7, 3, 0, 11 };

  for (guint i = 0; i < G_N_ELEMENTS (tops); i++)
    {
      GtkWidget *child;
      guint      row = tops[i];

      cy_table_set_top (f->table, tops[i]);
      for (child = gtk_widget_get_first_child (f->table->body); child != NULL;
           child = gtk_widget_get_next_sibling (child))
        g_assert_cmpuint (cy_table_row_get_row (CY_TABLE_ROW (child)), ==, row++);
    }
}

static void
test_text_scale (Fixture *f, gconstpointer n_rows)
{
  cy_style_set_text_scale (200);
  cy_test_ui_frame (f->window);
  cy_test_ui_frame (f->window);
  g_assert_cmpint (f->table->row_height, >=, 44);
  g_assert_cmpint (cy_table_columns_find (f->table->columns, "name")->w, ==, 124);
  cy_style_set_text_scale (100);
  cy_test_ui_frame (f->window);
  cy_test_ui_frame (f->window);
  g_assert_cmpint (f->table->row_height, ==, 30);
}

static void
test_schemes_differ (Fixture *f, gconstpointer n_rows)
{
  GdkRGBA light;
  GdkRGBA dark;

  cy_style_get_color (GTK_WIDGET (f->table), "cy_surface", &light);
  cy_style_set_scheme (CY_STYLE_DARK);
  cy_test_ui_frame (f->window);
  cy_style_get_color (GTK_WIDGET (f->table), "cy_surface", &dark);
  g_assert_cmpfloat (light.red, >, 0.9);
  g_assert_cmpfloat (dark.red, <, 0.2);
  cy_style_set_scheme (CY_STYLE_LIGHT);
}

#define ADD(name, rows, func) \
  g_test_add ("/ui/table/" name, Fixture, GUINT_TO_POINTER (rows), set_up, func, tear_down)

int
main (int argc, char **argv)
{
  cy_test_ui_init (&argc, &argv);
  ADD ("density", MILLION, test_density);
  ADD ("far-jumps", MILLION, test_far_jumps);
  ADD ("only-rows-in-sight", MILLION, test_only_rows_in_sight);
  ADD ("fast-wheel", MILLION, test_fast_wheel);
  ADD ("slow-wheel", MILLION, test_slow_wheel);
  ADD ("selection-survives-sort", MILLION, test_selection_survives_sort);
  ADD ("three-state-sort", 50, test_three_state_sort);
  ADD ("fewer-rows", MILLION, test_fewer_rows);
  ADD ("loading-rows", MILLION, test_loading_rows);
  ADD ("empty", 0, test_empty);
  ADD ("frozen-stay", 500, test_frozen_stay);
  ADD ("many-columns", 500, test_many_columns);
  ADD ("layout", 50, test_layout);
  ADD ("accessible", MILLION, test_accessible);
  ADD ("row-actions", 50, test_row_actions);
  ADD ("order-of-children", MILLION, test_order_of_children);
  ADD ("text-scale", 50, test_text_scale);
  ADD ("schemes-differ", 5, test_schemes_differ);

  return g_test_run ();
}
