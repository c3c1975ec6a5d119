/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * From the results of a cycle to its pay list, a decision on a proposal and an honour, by clicks.
 */
#include "cy-outcome-page.h"

#include "cy-field-editor.h"
#include "cy-outcome.h"
#include "cy-segments.h"
#include "cy-test-desk.h"

#define N_PEOPLE 1400
#define ITEMS                                                                    \
  "SELECT count(*) FROM pay_item i JOIN assess_entry e ON e.id=i.entry"          \
  " WHERE i.deleted IS NULL AND e.cycle="                                        \
  "(SELECT c.id FROM assess_cycle c JOIN assess_scheme s ON s.id=c.scheme WHERE" \
  " s.object='post' AND c.kind='year' AND c.state='locked' ORDER BY c.year, c.id LIMIT 1)"

enum
{
  PAY,
  HONOURS,
  ACTIONS,
};

static void
set_up (CyTestDesk *self, gconstpointer data)
{
  cy_test_desk_set_up (self, cy_outcome_page_new, N_PEOPLE);
  /* The oldest locked year of village cadres has results, but no pay yet. */
  cy_session_set_cycle (
    self->session,
    cy_test_desk_count (self,
                        "SELECT c.id FROM assess_cycle c JOIN assess_scheme s ON s.id=c.scheme"
                        " WHERE s.object='post' AND c.kind='year' AND c.state='locked'"
                        " ORDER BY c.year, c.id LIMIT 1"));
  cy_test_desk_settle (self);
}

static void
choose_part (CyTestDesk *self, guint part)
{
  cy_segments_choose (CY_SEGMENTS (cy_test_ui_find (self->page, CY_TYPE_SEGMENTS, 0)), part);
  cy_test_desk_settle (self);
}

/* The newest locked year of the reserves, where every grade was given. */
static void
choose_newest (CyTestDesk *self)
{
  cy_session_set_cycle (
    self->session,
    cy_test_desk_count (self,
                        "SELECT c.id FROM assess_cycle c JOIN assess_scheme s ON s.id=c.scheme"
                        " WHERE s.object='reserve' AND c.kind='year' AND c.state='locked'"
                        " ORDER BY c.year DESC, c.id LIMIT 1"));
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

static gboolean
is_next (CyTestDesk *self, const char *words)
{
  GtkWidget *button;

  for (guint i = 0; (button = cy_test_ui_find (self->page, GTK_TYPE_BUTTON, i)) != NULL; i++)
    if (g_strcmp0 (gtk_button_get_label (GTK_BUTTON (button)), words) == 0)
      return gtk_widget_has_css_class (button, "primary");

  return FALSE;
}

/* Formula, list, everybody on it or named with the reason; one undo takes the list away. */
static void
test_pay (CyTestDesk *self, gconstpointer data)
{
  guint n = cy_test_table_get_n (self->table);
  guint n_left_out = 0;

  g_assert_cmpuint (n, >, 0);
  g_assert_cmpint (cy_test_desk_count (self, ITEMS), ==, 0);
  g_assert_true (is_next (self, "Pay Formula…"));
  cy_test_desk_click (self, self->page, "Pay Formula…");
  cy_test_desk_settle (self);
  cy_test_desk_agree (self);
  g_assert_null (cy_test_desk_get_dialog (self));
  g_assert_true (is_next (self, "Make the Pay List"));
  g_assert_false (is_next (self, "Pay Formula…"));
  cy_test_desk_click (self, self->page, "Make the Pay List");
  cy_test_desk_settle (self);
  g_assert_no_error (self->failure);
  g_assert_nonnull (strstr (self->toast, "Pay list made"));
  for (guint i = 0; i < n; i++)
    {
      const char *note = cy_test_table_get_cell (self->table, i, "note");
      gboolean    is_paid = g_str_equal (note, "on the list");

      g_assert_true (is_paid || g_str_has_prefix (note, "not paid: "));
      g_assert_cmpint (is_paid,
                       ==,
                       !g_str_equal (cy_test_table_get_cell (self->table, i, "amount"), "—"));
      n_left_out += !is_paid;
    }
  g_assert_cmpint (cy_test_desk_count (self, ITEMS), ==, n - n_left_out);
  cy_test_desk_undo (self);
  g_assert_cmpint (cy_test_desk_count (self, ITEMS), ==, 0);
}

/* A proposal is recorded with who decided, and settled then. */
static void
test_action (CyTestDesk *self, gconstpointer data)
{
  CyTable *rules;
  guint    n = 0;
  gint64   before = cy_test_desk_count (self, "SELECT count(*) FROM result_action");

  /* Of those who are raised for it, some are left to be considered. */
  choose_newest (self);
  choose_part (self, ACTIONS);
  rules = CY_TABLE (cy_test_ui_find (self->page, CY_TYPE_TABLE, 2));
  for (guint i = 0; i < cy_test_table_get_n (rules); i++)
    n += g_str_equal (cy_test_table_get_cell (rules, i, "state"), "to be considered");
  g_assert_cmpuint (n, >, 0);
  for (guint i = 0; i < cy_test_table_get_n (rules); i++)
    if (g_str_equal (cy_test_table_get_cell (rules, i, "state"), "to be considered"))
      {
        cy_table_select (rules, cy_test_table_get_id (rules, i));
        break;
      }
  cy_test_desk_click (self, self->page, "Record a Decision…");
  cy_test_desk_settle (self);
  cy_test_desk_agree (self);
  g_assert_nonnull (cy_test_desk_get_dialog (self));
  cy_test_ui_fill_in (find_control (self, CY_RESULT_ACTION_AUTHORISER), "县委组织部部务会");
  cy_test_desk_agree (self);
  g_assert_null (cy_test_desk_get_dialog (self));
  g_assert_cmpint (cy_test_desk_count (self, "SELECT count(*) FROM result_action"), ==, before + 1);
}

/* A list is set up, somebody who fits put forward, and it stands in their record once decided. */
static void
test_honour (CyTestDesk *self, gconstpointer data)
{
  CyTable *people;
  gint64   before = cy_test_desk_count (self, "SELECT count(*) FROM award WHERE deleted IS NULL");

  choose_newest (self);
  choose_part (self, HONOURS);
  cy_test_desk_click (self, self->page, "New Honours List…");
  cy_test_desk_settle (self);
  cy_test_ui_fill_in (find_control (self, CY_HONOUR_NAME), "最美村干部");
  cy_test_desk_agree (self);
  g_assert_null (cy_test_desk_get_dialog (self));
  cy_test_desk_settle (self);
  people = CY_TABLE (cy_test_ui_find (self->page, CY_TYPE_TABLE, 1));
  for (guint i = 0; i < cy_test_table_get_n (people); i++)
    if (g_str_equal (cy_test_table_get_cell (people, i, "chosen"), "possible"))
      {
        cy_table_select (people, cy_test_table_get_id (people, i));
        break;
      }
  cy_test_desk_settle (self);
  cy_test_desk_click (self, self->page, "Put Forward");
  cy_test_desk_settle (self);
  cy_test_desk_click (self, self->page, "Decide the Honour…");
  cy_test_desk_settle (self);
  cy_test_ui_fill_in (find_control (self, CY_HONOUR_ORGAN), "中共云岭县委");
  cy_test_desk_agree (self);
  g_assert_no_error (self->failure);
  g_assert_cmpint (cy_test_desk_count (self, "SELECT count(*) FROM award WHERE deleted IS NULL"),
                   ==,
                   before + 1);
  cy_test_desk_undo (self);
  g_assert_cmpint (cy_test_desk_count (self, "SELECT count(*) FROM award WHERE deleted IS NULL"),
                   ==,
                   before);
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
  add ("/ui/outcome-page/pay", test_pay);
  add ("/ui/outcome-page/action", test_action);
  add ("/ui/outcome-page/honour", test_honour);

  return g_test_run ();
}
