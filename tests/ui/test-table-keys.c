/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The table by keyboard and by pointer; the clipboard; writing in cells. */
#include "cy-table-private.h"

#include "cy-table-store.h"
#include "cy-test-rows.h"
#include "cy-test-ui.h"

#define MILLION 1000000

typedef struct
{
  GObject   *rows;
  CyTable   *table;
  GtkWidget *window;
} Fixture;

static void
show (Fixture *f, GtkWidget *table)
{
  f->table = CY_TABLE (table);
  cy_table_set_source (f->table, CY_TABLE_SOURCE (f->rows));
  f->window = cy_test_ui_show (table, 900, 600);
  gtk_widget_grab_focus (f->table->body);
}

static void
set_up (Fixture *f, gconstpointer n_rows)
{
  f->rows = G_OBJECT (cy_test_rows_new (GPOINTER_TO_UINT (n_rows)));
  show (f, cy_table_new ("People", cy_test_columns, cy_test_n_columns));
}

static gboolean
check (CyTableStore *store,
       gint64        id,
       const char   *column,
       const char   *text,
       char        **message,
       gpointer      user_data)
{
  if (g_ascii_strtod (text, NULL) <= 10)
    return TRUE;

  *message = g_strdup ("At most 10.");

  return FALSE;
}

static void
set_up_sheet (Fixture *f, gconstpointer n_rows)
{
  static const CyTableColumn columns[] = {
    { "name", "Name", 60, CY_TABLE_TEXT, CY_TABLE_COLUMN_FROZEN },
    { "a", "A", 50, CY_TABLE_TEXT, CY_TABLE_COLUMN_NUMERIC },
    { "hidden", "Hidden", 50, CY_TABLE_TEXT, CY_TABLE_COLUMN_HIDDEN },
    { "b", "B", 50, CY_TABLE_TEXT, CY_TABLE_COLUMN_NUMERIC },
  };
  CyTableStore *store = cy_table_store_new ((const char *[]){ "name", "a", "hidden", "b", NULL });

  for (guint i = 0; i < GPOINTER_TO_UINT (n_rows); i++)
    {
      g_autofree char *name = g_strdup_printf ("p%u", i);

      cy_table_store_append (store, i, (const char *[]){ name, "1", "h", "2\t\"x\"", NULL });
    }
  cy_table_store_set_editable (store, "a", check, NULL);
  cy_table_store_set_editable (store, "b", check, NULL);
  f->rows = G_OBJECT (store);
  show (f, cy_table_new ("Scores", columns, G_N_ELEMENTS (columns)));
  cy_table_set_cell_mode (f->table, TRUE);
}

static void
tear_down (Fixture *f, gconstpointer n_rows)
{
  g_object_ref (f->table);
  cy_test_ui_close (f->window);
  g_assert_finalize_object (f->table);
  g_assert_finalize_object (f->rows);
}

static void
press (Fixture *f, guint key, GdkModifierType state)
{
  cy_test_ui_key (gtk_root_get_focus (GTK_ROOT (f->window)), key, state);
}

static void
expect_cursor (Fixture *f, gint64 expected)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (f->window));
  gint64     id;

  g_assert_true (cy_table_get_cursor (f->table, &id));
  g_assert_cmpint (id, ==, expected);
  g_assert_true (focus == cy_table_row_at (f->table, f->table->cursor));
}

static void
test_edges (Fixture *f, gconstpointer n_rows)
{
  guint page = cy_table_get_page (f->table);

  press (f, GDK_KEY_Home, 0);
  expect_cursor (f, 0);
  press (f, GDK_KEY_Up, 0);
  expect_cursor (f, 0);
  for (guint i = 0; i < page; i++)
    press (f, GDK_KEY_Down, 0);
  expect_cursor (f, page);
  g_assert_cmpuint (cy_table_get_top (f->table), ==, 1);
  press (f, GDK_KEY_Page_Down, 0);
  expect_cursor (f, 2 * page - 1);
  g_assert_cmpuint (cy_table_get_top (f->table), ==, page);
  press (f, GDK_KEY_End, 0);
  expect_cursor (f, MILLION - 1);
  g_assert_cmpuint (cy_table_get_top (f->table), ==, MILLION - page);
  press (f, GDK_KEY_Down, 0);
  press (f, GDK_KEY_Page_Down, 0);
  expect_cursor (f, MILLION - 1);
  press (f, GDK_KEY_Page_Up, 0);
  expect_cursor (f, MILLION - page);
  press (f, GDK_KEY_Home, 0);
  expect_cursor (f, 0);
  press (f, GDK_KEY_Page_Up, 0);
  expect_cursor (f, 0);
  g_assert_cmpuint (cy_table_get_top (f->table), ==, 0);
}

static void
test_ranges (Fixture *f, gconstpointer n_rows)
{
  press (f, GDK_KEY_Down, 0);
  for (guint i = 0; i < 5; i++)
    press (f, GDK_KEY_Down, GDK_SHIFT_MASK);
  g_assert_cmpuint (cy_table_get_n_selected (f->table), ==, 6);
  press (f, GDK_KEY_Up, GDK_SHIFT_MASK);
  g_assert_cmpuint (cy_table_get_n_selected (f->table), ==, 5);
  press (f, GDK_KEY_Down, GDK_CONTROL_MASK);
  press (f, GDK_KEY_Down, GDK_CONTROL_MASK);
  g_assert_cmpuint (cy_table_get_n_selected (f->table), ==, 5);
  press (f, GDK_KEY_space, GDK_CONTROL_MASK);
  g_assert_cmpuint (cy_table_get_n_selected (f->table), ==, 6);
  press (f, GDK_KEY_space, GDK_CONTROL_MASK);
  g_assert_cmpuint (cy_table_get_n_selected (f->table), ==, 5);
  press (f, GDK_KEY_a, GDK_CONTROL_MASK);
  g_assert_cmpuint (cy_table_get_n_selected (f->table), ==, MILLION);
  press (f, GDK_KEY_space, GDK_CONTROL_MASK);
  g_assert_cmpuint (cy_table_get_n_selected (f->table), ==, MILLION - 1);
  press (f, GDK_KEY_A, GDK_CONTROL_MASK | GDK_SHIFT_MASK);
  g_assert_cmpuint (cy_table_get_n_selected (f->table), ==, 0);
}

static void
test_focus_comes_back (Fixture *f, gconstpointer n_rows)
{
  press (f, GDK_KEY_Home, 0);
  press (f, GDK_KEY_Down, 0);
  cy_table_set_top (f->table, 5000);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (f->window)) == f->table->body);
  cy_table_set_top (f->table, 0);
  expect_cursor (f, 1);
  cy_table_set_top (f->table, 90000);
  press (f, GDK_KEY_Down, 0);
  expect_cursor (f, 2);
  g_assert_cmpuint (cy_table_get_top (f->table), ==, 2);
}

static void
note_id (CyTable *table, gint64 id, gint64 *seen)
{
  *seen = id;
}

static void
note_menu (CyTable *table, gint64 id, double x, double y, gint64 *seen)
{
  *seen = id;
}

static void
test_open_and_menu (Fixture *f, gconstpointer n_rows)
{
  gint64 opened = -1;
  gint64 menu = -1;

  g_signal_connect (f->table, "activate", G_CALLBACK (note_id), &opened);
  g_signal_connect (f->table, "context-menu", G_CALLBACK (note_menu), &menu);
  cy_table_select (f->table, 3);
  press (f, GDK_KEY_Return, 0);
  g_assert_cmpint (opened, ==, 3);
  press (f, GDK_KEY_F10, GDK_SHIFT_MASK);
  g_assert_cmpint (menu, ==, 3);

  /* On another row it chooses that one; on a chosen one it leaves the others chosen. */
  cy_table_ask_menu (f->table, 7, 0, 0);
  g_assert_cmpint (menu, ==, 7);
  g_assert_cmpuint (cy_table_get_n_selected (f->table), ==, 1);
  g_assert_true (cy_table_is_selected (f->table, 7));
  cy_table_select_all (f->table);
  cy_table_ask_menu (f->table, 4, 0, 0);
  g_assert_cmpuint (cy_table_get_n_selected (f->table), ==, 50);
}

static void
test_header (Fixture *f, gconstpointer n_rows)
{
  g_autofree char *layout = NULL;

  g_assert_true (gtk_widget_child_focus (f->table->header, GTK_DIR_TAB_FORWARD));
  press (f, GDK_KEY_Right, 0);
  press (f, GDK_KEY_Right, 0);
  press (f, GDK_KEY_Return, 0);
  g_assert_cmpstr (cy_table_get_sort (f->table, NULL), ==, "age");
  press (f, GDK_KEY_Right, GDK_SHIFT_MASK);
  press (f, GDK_KEY_Left, GDK_ALT_MASK);
  layout = cy_table_get_layout (f->table);
  g_assert_true (g_str_has_prefix (layout, "name:62 age:45 gender:39 "));
}

static void
test_copy (Fixture *f, gconstpointer n_rows)
{
  g_autofree char *text = NULL;

  cy_table_set_cell_mode (f->table, FALSE);
  cy_table_select (f->table, 1);
  cy_table_choose_range (f->table, 2, FALSE);
  text = cy_table_copy_text (f->table);
  g_assert_cmpstr (text,
                   ==,
                   "Name\tA\tB\n"
                   "p1\t1\t\"2\t\"\"x\"\"\"\n"
                   "p2\t1\t\"2\t\"\"x\"\"\"\n");
}

static void
test_copy_not_loaded (Fixture *f, gconstpointer n_rows)
{
  cy_test_rows_set_loaded (CY_TEST_ROWS (f->rows), 10);
  cy_table_select_all (f->table);
  g_assert_null (cy_table_copy_text (f->table));
}

static void
read_cb (GObject *clipboard, GAsyncResult *result, gpointer user_data)
{
  char **text = user_data;

  *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);
}

static void
paste_cb (CyTable *table, GPtrArray *rows, GPtrArray **seen)
{
  *seen = g_ptr_array_ref (rows);
}

static void
test_clipboard (Fixture *f, gconstpointer n_rows)
{
  GdkClipboard    *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (f->table));
  g_autofree char *text = NULL;
  g_autoptr (GPtrArray) rows = NULL;

  cy_table_select (f->table, 1);
  cy_table_choose_range (f->table, 2, FALSE);
  press (f, GDK_KEY_c, GDK_CONTROL_MASK);
  g_assert_true (
    gdk_content_formats_contain_mime_type (gdk_clipboard_get_formats (clipboard), "text/html"));
  gdk_clipboard_read_text_async (clipboard, NULL, read_cb, &text);
  while (text == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (g_str_has_prefix (text, "Name\tA\tB\np1\t1"));

  g_signal_connect (f->table, "paste", G_CALLBACK (paste_cb), &rows);
  press (f, GDK_KEY_v, GDK_CONTROL_MASK);
  while (rows == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (rows->len, ==, 3);
  g_assert_cmpstr (((char **) g_ptr_array_index (rows, 2))[2], ==, "2\t\"x\"");
}

static const char *
text_at (Fixture *f, guint row, const char *column)
{
  return cy_table_source_get_text (CY_TABLE_SOURCE (f->rows), row, column);
}

static void
type_over (Fixture *f, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (f->table->editor), text);
}

static void
test_edit (Fixture *f, gconstpointer n_rows)
{
  cy_table_select (f->table, 2);
  press (f, GDK_KEY_Right, 0);
  g_assert_cmpstr (cy_table_get_cursor_column (f->table), ==, "a");
  press (f, GDK_KEY_F2, 0);
  g_assert_nonnull (f->table->editor);
  type_over (f, "7");
  g_signal_emit_by_name (f->table->editor, "activate");
  g_assert_null (f->table->editor);
  g_assert_cmpstr (text_at (f, 2, "a"), ==, "7");
  expect_cursor (f, 3);

  g_assert_true (cy_table_edit (f->table));
  type_over (f, "8");
  press (f, GDK_KEY_Escape, 0);
  g_assert_null (f->table->editor);
  g_assert_cmpstr (text_at (f, 3, "a"), ==, "1");
  expect_cursor (f, 3);
}

static void
test_edit_refused (Fixture *f, gconstpointer n_rows)
{
  cy_table_select (f->table, 2);
  press (f, GDK_KEY_Right, 0);
  g_assert_true (cy_table_edit (f->table));
  type_over (f, "99");
  g_signal_emit_by_name (f->table->editor, "activate");
  g_assert_nonnull (f->table->editor);
  g_assert_true (gtk_widget_has_css_class (f->table->editor, "error"));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (f->table->editor),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "At most 10.");
  g_assert_cmpstr (text_at (f, 2, "a"), ==, "1");
  cy_test_ui_frame (f->window);

  /* Going elsewhere does not keep what was refused. */
  cy_table_set_top (f->table, 30);
  g_assert_null (f->table->editor);
  g_assert_cmpstr (text_at (f, 2, "a"), ==, "1");
}

static void
test_edit_onward (Fixture *f, gconstpointer n_rows)
{
  cy_table_select (f->table, 2);
  press (f, GDK_KEY_Right, 0);
  g_assert_true (cy_table_edit (f->table));
  type_over (f, "3");
  press (f, GDK_KEY_Tab, 0);
  g_assert_nonnull (f->table->editor);
  g_assert_cmpstr (cy_table_get_cursor_column (f->table), ==, "b");
  g_assert_cmpstr (text_at (f, 2, "a"), ==, "3");
  type_over (f, "4");
  press (f, GDK_KEY_Down, 0);
  g_assert_null (f->table->editor);
  g_assert_cmpstr (text_at (f, 2, "b"), ==, "4");
  expect_cursor (f, 3);
}

static void
test_edit_while_rows_change (Fixture *f, gconstpointer n_rows)
{
  cy_table_select (f->table, 2);
  press (f, GDK_KEY_Right, 0);
  g_assert_true (cy_table_edit (f->table));
  cy_table_store_remove (CY_TABLE_STORE (f->rows), 2);
  g_assert_null (f->table->editor);
  g_assert_true (cy_table_edit (f->table));
  cy_table_set_source (f->table, NULL);
  g_assert_null (f->table->editor);
  g_assert_false (cy_table_edit (f->table));
  cy_test_ui_frame (f->window);
}

static void
test_names_take_no_text (Fixture *f, gconstpointer n_rows)
{
  gint64 opened = -1;

  g_signal_connect (f->table, "activate", G_CALLBACK (note_id), &opened);
  cy_table_select (f->table, 2);
  g_assert_false (cy_table_edit (f->table));
  press (f, GDK_KEY_Return, 0);
  g_assert_cmpint (opened, ==, 2);
}

#define ADD(name, rows, set_up_func, func) \
  g_test_add ("/ui/table-" name, Fixture, GUINT_TO_POINTER (rows), set_up_func, func, tear_down)

int
main (int argc, char **argv)
{
  cy_test_ui_init (&argc, &argv);
  ADD ("keys/edges", MILLION, set_up, test_edges);
  ADD ("keys/ranges", MILLION, set_up, test_ranges);
  ADD ("keys/focus-comes-back", MILLION, set_up, test_focus_comes_back);
  ADD ("keys/open-and-menu", 50, set_up, test_open_and_menu);
  ADD ("keys/header", 50, set_up, test_header);
  ADD ("clip/copy", 5, set_up_sheet, test_copy);
  ADD ("clip/not-loaded", 50, set_up, test_copy_not_loaded);
  ADD ("clip/clipboard", 5, set_up_sheet, test_clipboard);
  ADD ("edit/take-and-cancel", 60, set_up_sheet, test_edit);
  ADD ("edit/refused", 60, set_up_sheet, test_edit_refused);
  ADD ("edit/onward", 60, set_up_sheet, test_edit_onward);
  ADD ("edit/while-rows-change", 60, set_up_sheet, test_edit_while_rows_change);
  ADD ("edit/names-take-no-text", 60, set_up_sheet, test_names_take_no_text);

  return g_test_run ();
}
