/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Marks by keys and clicks, in the words of the department: a block of 500 × 10 pasted, a wrong one
 * refused, filled down, taken back, and typed in twice. */
#include "cy-scores-page.h"

#include "cy-locale.h"
#include "cy-score-compare.h"
#include "cy-score-grid.h"
#include "cy-sql.h"
#include "cy-step.h"
#include "cy-test-desk.h"
#include "cy-test-score.h"

#include <string.h>

#define N_COUNTY 900
#define N_PEOPLE 500
#define N_INDICATORS 10
#define N_GRADERS 2

/* Of the cycle that the test made: the county has others. */
#define OWN                                                                               \
  " FROM assess_score s JOIN assess_entry e ON e.id=s.entry WHERE s.deleted IS NULL AND " \
  "e.cycle=(SELECT max(id) FROM assess_cycle)"
#define MARKS "SELECT count(s.mark)" OWN
#define STEPS "SELECT count(*) FROM step"

static gpointer
make_sheet (CyConn *conn, gpointer data, GError **error)
{
  return GINT_TO_POINTER ((int) cy_test_score_add_sheet (conn, N_PEOPLE, N_INDICATORS, N_GRADERS));
}

static void
made_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(gint64 *) user_data = GPOINTER_TO_INT (cy_session_finish (result, NULL));
}

static GtkWidget *
find_graders (CyTestDesk *self)
{
  GtkWidget *drop_down;

  for (guint i = 0; (drop_down = cy_test_ui_find (self->page, GTK_TYPE_DROP_DOWN, i)) != NULL; i++)
    if (gtk_drop_down_get_enable_search (GTK_DROP_DOWN (drop_down)))
      return drop_down;
  g_assert_not_reached ();
}

static void
set_up (CyTestDesk *self, gconstpointer data)
{
  gint64 cycle = 0;

  cy_test_desk_set_up (self, cy_scores_page_new, N_COUNTY);
  cy_session_write (self->session, make_sheet, NULL, NULL, NULL, NULL, made_cb, &cycle);
  cy_test_desk_settle (self);
  g_assert_cmpint (cycle, !=, 0);
  cy_session_set_cycle (self->session, cycle);
  cy_test_desk_settle (self);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (find_graders (self)), 1);
  cy_test_desk_settle (self);
  self->table = (CyTable *) cy_score_grid_get_table (
    CY_SCORE_GRID (cy_test_ui_find (self->page, CY_TYPE_SCORE_GRID, 0)));
  cy_table_select (self->table, cy_test_table_get_id (self->table, 0));
  cy_test_ui_frame (self->page);
}

/* To the indicator @nth of the row @row. */
static void
go_to (CyTestDesk *self, guint row, guint nth)
{
  GtkWidget *body = cy_test_ui_find (GTK_WIDGET (self->table), GTK_TYPE_WIDGET, 0);

  cy_table_select (self->table, cy_test_table_get_id (self->table, row));
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->table)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (g_str_equal (gtk_widget_get_css_name (child), "cytablebody"))
      body = child;
  gtk_widget_grab_focus (body);
  cy_test_ui_key (body, GDK_KEY_Home, 0);
  for (guint i = 0; i < nth + 2; i++)
    cy_test_ui_key (body, GDK_KEY_Right, 0);
  cy_test_ui_frame (self->page);
}

static void
press (CyTestDesk *self, guint key, GdkModifierType state)
{
  cy_test_ui_key (GTK_WIDGET (self->table), key, state);
  cy_test_desk_settle (self);
}

static void
paste (CyTestDesk *self, const char *text)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self->table)), text);
  cy_table_paste (self->table);
  cy_test_desk_settle (self);
}

/* Names, villages and ten marks of everybody, as a spreadsheet copies them. */
static char *
make_block (CyTestDesk *self, const char *const *heads, const char *odd)
{
  GString *text = g_string_new ("姓名\t村");

  for (guint i = 0; i < N_INDICATORS; i++)
    g_string_append_printf (text, "\t%s", heads[i]);
  for (guint row = 0; row < N_PEOPLE; row++)
    {
      g_string_append_printf (text,
                              "\n%s\t%s",
                              cy_test_table_get_cell (self->table, row, "name"),
                              cy_test_table_get_cell (self->table, row, "place"));
      for (guint i = 0; i < N_INDICATORS; i++)
        if (row == N_PEOPLE - 1 && i == N_INDICATORS - 1 && odd != NULL)
          g_string_append_printf (text, "\t%s", odd);
        else
          g_string_append_printf (text, "\t%u.%u", 6 + (row + i) % 4, (row * 7 + i) % 10);
    }

  return g_string_free (text, FALSE);
}

static const char *const heads[N_INDICATORS] = { "第1项指标", "第2项指标", "第3项指标", "第4项指标",
                                                 "第5项指标", "第6项指标", "第7项指标", "第8项指标",
                                                 "第9项指标", "第10项指标" };

/* ---- Cases ---- */

static void
test_paste (CyTestDesk *self, gconstpointer data)
{
  g_autofree char *plain = NULL;
  gint64           steps = cy_test_desk_count (self, STEPS);
  g_autoptr (GString) block = g_string_new (NULL);

  g_assert_cmpuint (cy_test_table_get_n (self->table), ==, N_PEOPLE);
  for (guint row = 0; row < N_PEOPLE; row++)
    for (guint i = 0; i < N_INDICATORS; i++)
      g_string_append_printf (block,
                              "%u.%u%s",
                              6 + (row + i) % 4,
                              (row * 7 + i) % 10,
                              i + 1 < N_INDICATORS ? "\t" : "\n");
  go_to (self, 0, 0);
  paste (self, block->str);
  g_assert_cmpint (cy_test_desk_count (self, MARKS), ==, N_PEOPLE * N_INDICATORS);
  g_assert_cmpint (cy_test_desk_count (self, STEPS), ==, steps + 1);
  g_assert_cmpstr (cy_test_table_get_cell (self->table, 0, "c0"), ==, "6.0");
  g_assert_cmpstr (cy_test_table_get_cell (self->table, 0, "coverage"), ==, "100%");
  g_assert_cmpstr (cy_test_table_get_cell (self->table, 1, "total"), ==, "79.5");
  g_assert_cmpstr (self->toast, ==, "已粘贴 5000 格");
  g_assert_cmpint (cy_test_desk_count (self,
                                       "SELECT count(*) FROM assess_scheme WHERE frozen IS NOT "
                                       "NULL AND id=(SELECT max(id) "
                                       "FROM assess_scheme)"),
                   ==,
                   1);

  /* One undo takes the whole block back. */
  cy_test_desk_undo (self);
  g_assert_cmpint (cy_test_desk_count (self, MARKS), ==, 0);
  g_assert_cmpstr (cy_test_table_get_cell (self->table, 0, "c0"), ==, "");
}

/* Wrong in its very last cell, or in the order of its columns: nothing of it is written. */
static void
test_wrong (CyTestDesk *self, gconstpointer data)
{
  const char      *turned[N_INDICATORS];
  g_autofree char *odd = make_block (self, heads, "12");
  g_autofree char *order = NULL;

  paste (self, odd);
  g_assert_cmpint (cy_test_desk_count (self, MARKS), ==, 0);
  g_assert_nonnull (strstr (self->toast, "没有粘贴"));

  memcpy (turned, heads, sizeof turned);
  turned[2] = heads[3];
  turned[3] = heads[2];
  order = make_block (self, turned, NULL);
  paste (self, order);
  g_assert_cmpint (cy_test_desk_count (self, MARKS), ==, 0);
  g_assert_nonnull (strstr (self->toast, "第3项指标"));
  g_assert_nonnull (strstr (self->toast, "列序"));
}

static void
test_fill_down (CyTestDesk *self, gconstpointer data)
{
  gint64 ids[3];

  go_to (self, 0, 1);
  paste (self, "8.5");
  g_assert_cmpstr (cy_test_table_get_cell (self->table, 0, "c1"), ==, "8.5");
  for (guint i = 0; i < 3; i++)
    ids[i] = cy_test_table_get_id (self->table, i);
  cy_table_select_many (self->table, ids, 3);
  press (self, GDK_KEY_d, GDK_CONTROL_MASK);
  g_assert_cmpint (cy_test_desk_count (self, MARKS), ==, 3);
  g_assert_cmpstr (cy_test_table_get_cell (self->table, 2, "c1"), ==, "8.5");
  cy_test_desk_undo (self);
  g_assert_cmpint (cy_test_desk_count (self, MARKS), ==, 1);
  g_assert_cmpstr (cy_test_table_get_cell (self->table, 2, "c1"), ==, "");

  /* A single row takes what stands above it; Delete takes it away. */
  go_to (self, 1, 1);
  press (self, GDK_KEY_d, GDK_CONTROL_MASK);
  g_assert_cmpstr (cy_test_table_get_cell (self->table, 1, "c1"), ==, "8.5");
  press (self, GDK_KEY_Delete, 0);
  g_assert_cmpstr (cy_test_table_get_cell (self->table, 1, "c1"), ==, "");
  g_assert_cmpint (cy_test_desk_count (self, MARKS), ==, 1);
}

/* What may not stand stays at its cell, said, without a total, and is never written. */
static void
test_typed (CyTestDesk *self, gconstpointer data)
{
  CyTableSource   *source = cy_table_get_source (self->table);
  g_autofree char *message = NULL;

  go_to (self, 0, 0);
  g_assert_false (cy_table_source_set_text (source, 0, "c0", "12", &message));
  g_assert_cmpstr (message, ==, "第1项指标满分 10，录入了 12\n改为 0 至 10，或按 Esc 清空本格");
  g_assert_cmpstr (cy_test_table_get_cell (self->table, 0, "c0"), ==, "12");
  g_assert_cmpstr (cy_test_table_get_cell (self->table, 0, "total"), ==, "—");
  g_assert_cmpstr (cy_test_table_get_cell (self->table, 0, "coverage"), ==, "待更正");
  g_assert_cmpint (cy_test_desk_count (self, MARKS), ==, 0);
  press (self, GDK_KEY_Escape, 0);
  g_assert_cmpstr (cy_test_table_get_cell (self->table, 0, "c0"), ==, "");
  g_assert_true (cy_table_source_set_text (source, 0, "c0", "9", &message));
  cy_test_desk_settle (self);
  g_assert_cmpint (cy_test_desk_count (self, MARKS), ==, 1);
}

static void
test_twice (CyTestDesk *self, gconstpointer data)
{
  GtkWidget *compare;
  CyTable   *differences;

  go_to (self, 0, 0);
  paste (self, "8\t7");
  cy_test_desk_click (self, self->page, "第二遍");
  go_to (self, 0, 0);
  paste (self, "8\t9");
  cy_test_desk_click (self, self->page, "比对");
  compare = cy_test_ui_find (self->page, CY_TYPE_SCORE_COMPARE, 0);
  differences = CY_TABLE (cy_test_ui_find (compare, CY_TYPE_TABLE, 0));
  g_assert_cmpuint (cy_test_table_get_n (differences), ==, 1);
  g_assert_cmpstr (cy_test_table_get_cell (differences, 0, "second"), ==, "9.0");
  cy_table_select (differences, 1);
  cy_test_ui_frame (self->page);
  cy_test_desk_click (self, compare, "采用第二遍");
  g_assert_cmpuint (cy_test_table_get_n (differences), ==, 0);
  g_assert_cmpint (cy_test_desk_count (self,
                                       "SELECT count(*)" OWN " AND s.mark=900 AND s.again=900"),
                   ==,
                   1);
}

/* All together: the mean of the graders, a hatch where the group gave nothing, nothing to type. */
static void
test_counted (CyTestDesk *self, gconstpointer data)
{
  CyTableSource *source;

  go_to (self, 0, 0);
  paste (self, "8\t7");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (find_graders (self)), 2);
  cy_test_desk_settle (self);
  go_to (self, 0, 0);
  paste (self, "9");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (find_graders (self)), 0);
  cy_test_desk_settle (self);
  source = cy_table_get_source (self->table);
  g_assert_cmpstr (cy_test_table_get_cell (self->table, 0, "c0"), ==, "8.50");
  g_assert_cmpstr (cy_test_table_get_cell (self->table, 0, "c1"), ==, "7.00");
  g_assert_cmpstr (cy_test_table_get_cell (self->table, 0, "coverage"), ==, "20% 折算");
  g_assert_cmpstr (cy_table_source_get_style (source, 0, "c2"), ==, "blank");
  g_assert_cmpstr (cy_test_table_get_cell (self->table, 1, "c0"), ==, "未测评");
  g_assert_cmpstr (cy_table_source_get_style (source, 1, "c0"), ==, "lacking");
  g_assert_false (cy_table_source_can_edit (source, 0, "c0"));
  paste (self, "5");
  g_assert_cmpint (cy_test_desk_count (self, MARKS), ==, 3);
  g_assert_nonnull (strstr (self->toast, "只供查看"));
}

/* A quarter of the scheme that the newest cycle runs, which is its year-end. */
static gpointer
add_quarter (CyConn *conn, gpointer data, GError **error)
{
  g_autoptr (CyStep) step = cy_step_begin (conn, "quarter", CY_STEP_NONE, error);
  gint64 scheme;
  gint64 quarter;

  g_assert_true (cy_sql_get_int (conn,
                                 "SELECT scheme FROM assess_cycle WHERE deleted IS NULL ORDER BY "
                                 "id DESC LIMIT 1",
                                 &scheme,
                                 error,
                                 ""));
  quarter = cy_test_score_add_cycle (conn, scheme, 2026, "q4");
  g_assert_true (cy_step_commit (step, error));

  return GINT_TO_POINTER ((int) quarter);
}

/* From the year-end to a quarter of the same scheme, and back; a kind that is not there cannot
 * be chosen. */
static void
test_kinds (CyTestDesk *self, gconstpointer data)
{
  GtkWidget *routine = cy_test_desk_find_button (self->page, "平时");
  GtkWidget *yearly = cy_test_desk_find_button (self->page, "年终");
  gint64     year_end = cy_session_get_cycle (self->session);
  gint64     quarter = 0;

  g_assert_false (gtk_widget_is_sensitive (routine));
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (yearly)));
  cy_session_write (self->session, add_quarter, NULL, NULL, NULL, NULL, made_cb, &quarter);
  cy_test_desk_settle (self);
  cy_test_desk_click (self, self->page, "平时");
  g_assert_cmpint (cy_session_get_cycle (self->session), ==, quarter);
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (yearly)));
  cy_test_desk_click (self, self->page, "年终");
  g_assert_cmpint (cy_session_get_cycle (self->session), ==, year_end);
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (yearly)));
}

int
main (int argc, char **argv)
{
  cy_test_ui_init (&argc, &argv);
  cy_locale_init ("zh_CN");

#define CASE(name, func) \
  g_test_add ("/ui/scores-page/" name, CyTestDesk, NULL, set_up, func, cy_test_desk_tear_down)
  CASE ("paste", test_paste);
  CASE ("wrong", test_wrong);
  CASE ("fill-down", test_fill_down);
  CASE ("typed", test_typed);
  CASE ("twice", test_twice);
  CASE ("counted", test_counted);
  CASE ("kinds", test_kinds);
#undef CASE

  return g_test_run ();
}
