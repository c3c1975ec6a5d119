/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The nine boxes: as many as there are, a move by the keyboard with its reason, and its history. */
#include "cy-nine-page.h"

#include "cy-chip-row.h"
#include "cy-field-editor.h"
#include "cy-nine-names.h"
#include "cy-nine-table.h"
#include "cy-outcome.h"
#include "cy-segments.h"
#include "cy-test-desk.h"

#define N_PEOPLE 1400
#define N_BOXES 9
#define CYCLE                                                             \
  "SELECT c.id FROM assess_cycle c JOIN assess_scheme s ON s.id=c.scheme" \
  " WHERE s.object='reserve' AND c.kind='year' AND c.state='locked'"      \
  " ORDER BY c.year DESC, c.id LIMIT 1"

static void
set_up (CyTestDesk *self, gconstpointer data)
{
  cy_test_desk_set_up (self, cy_nine_page_new, N_PEOPLE);
  cy_session_set_cycle (self->session, cy_test_desk_count (self, CYCLE));
  cy_test_desk_settle (self);
}

static GtkWidget *
find_control (CyTestDesk *self, guint field)
{
  for (guint i = 0;; i++)
    {
      GtkWidget *editor = cy_test_ui_find (cy_test_desk_get_dialog (self), CY_TYPE_FIELD_EDITOR, i);

      g_assert_nonnull (editor);
      if (cy_field_editor_get_field (CY_FIELD_EDITOR (editor)) == field)
        return cy_field_editor_get_control (CY_FIELD_EDITOR (editor));
    }
}

static CyNineNames *
get_names (CyTestDesk *self, guint nth)
{
  return CY_NINE_NAMES (cy_test_ui_find (self->page, CY_TYPE_NINE_NAMES, nth));
}

/* The name of somebody who can go one box to the right. */
static GtkWidget *
find_name (CyTestDesk *self)
{
  /* Boxes in the order in which they were made: by result, then potential. */
  for (guint i = 3; i < N_BOXES; i++)
    if (cy_nine_names_get_n (get_names (self, i)) > 0)
      return cy_nine_names_get_nth (get_names (self, i), 0);

  return NULL;
}

/* Every person of the cycle is in the list; those with both bands are in the boxes. */
static void
test_boxes (CyTestDesk *self, gconstpointer data)
{
  gint64 n =
    cy_test_desk_count (self,
                        "SELECT count(*) FROM assess_entry WHERE deleted IS NULL AND cycle=(" CYCLE
                        ")");
  guint n_placed = 0;

  g_assert_cmpint (cy_test_table_get_n (self->table), ==, n);
  for (guint i = 0; i < n; i++)
    n_placed += !g_str_equal (cy_test_table_get_cell (self->table, i, "box"), "—");
  g_assert_cmpuint (n_placed, >, 0);
  cy_chip_row_choose (CY_CHIP_ROW (cy_test_ui_find (self->page, CY_TYPE_CHIP_ROW, 0)),
                      CY_NINE_PLACE,
                      CY_NINE_NO_POTENTIAL);
  cy_test_desk_settle (self);
  for (guint i = 0; i < cy_test_table_get_n (self->table); i++)
    g_assert_cmpstr (cy_test_table_get_cell (self->table, i, "potential"), ==, "Not known");
  cy_page_set_search (CY_PAGE (self->page), "no such name");
  g_assert_cmpuint (cy_test_table_get_n (self->table), ==, 0);
}

/* Ctrl+Right puts one box further forward; without who and why nothing is kept. */
static void
test_move (CyTestDesk *self, gconstpointer data)
{
  gint64     before = cy_test_desk_count (self, "SELECT count(*) FROM nine_box");
  GtkWidget *name = find_name (self);

  g_assert_nonnull (name);
  cy_test_ui_key (name, GDK_KEY_Right, GDK_CONTROL_MASK);
  cy_test_desk_settle (self);
  g_assert_nonnull (cy_test_desk_get_dialog (self));
  cy_test_desk_agree (self);
  g_assert_nonnull (cy_test_desk_get_dialog (self));
  g_assert_cmpint (cy_test_desk_count (self, "SELECT count(*) FROM nine_box"), ==, before);
  cy_test_ui_fill_in (find_control (self, CY_NINE_BOX_JUDGES), "部务会");
  cy_test_ui_fill_in (find_control (self, CY_NINE_BOX_REASON), "抗洪一线表现突出");
  cy_test_desk_agree (self);
  g_assert_null (cy_test_desk_get_dialog (self));
  g_assert_no_error (self->failure);
  g_assert_cmpint (cy_test_desk_count (self,
                                       "SELECT result_before - result FROM nine_box"
                                       " ORDER BY id DESC LIMIT 1"),
                   ==,
                   1);
  cy_test_desk_undo (self);
  g_assert_cmpint (cy_test_desk_count (self, "SELECT count(*) FROM nine_box WHERE deleted IS NULL"),
                   ==,
                   before);
}

/* A past base date knows no later discussion. */
static void
test_base_date (CyTestDesk *self, gconstpointer data)
{
  guint n = 0;

  for (guint i = 0; i < cy_test_table_get_n (self->table); i++)
    n += !g_str_equal (cy_test_table_get_cell (self->table, i, "discussed"), "—");
  g_assert_cmpuint (n, >, 0);
  cy_session_set_base_date (self->session, 20260101);
  cy_test_desk_settle (self);
  for (guint i = 0; i < cy_test_table_get_n (self->table); i++)
    g_assert_cmpstr (cy_test_table_get_cell (self->table, i, "discussed"), ==, "—");
}

static void
add (const char *name, void (*func) (CyTestDesk *, gconstpointer))
{
  g_test_add (name, CyTestDesk, NULL, set_up, func, cy_test_desk_tear_down);
}

int
main (int argc, char **argv)
{
  cy_test_ui_init (&argc, &argv);
  add ("/ui/nine-page/boxes", test_boxes);
  add ("/ui/nine-page/move", test_move);
  add ("/ui/nine-page/base-date", test_base_date);

  return g_test_run ();
}
