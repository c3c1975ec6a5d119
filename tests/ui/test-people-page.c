/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#include "cy-test-people.h"

#include "cy-chip.h"
#include "cy-people-columns.h"
#include "cy-settings.h"
#include "cy-side.h"
#include "cy-sql.h"
#include "cy-test-ui.h"

#include <string.h>

/* The first label of the totals line. */
static const char *
totals (CyTestPeople *self)
{
  GtkWidget *label;

  for (guint i = 0; (label = cy_test_ui_find (GTK_WIDGET (self->table), GTK_TYPE_LABEL, i)) != NULL;
       i++)
    if (gtk_widget_has_css_class (gtk_widget_get_parent (label), "totals"))
      return gtk_label_get_text (GTK_LABEL (label));

  return NULL;
}

static gboolean
has_totals (gpointer data)
{
  const char *text = totals (data);

  return text != NULL && *text != '\0';
}

static GtkWidget *
find_check (CyTestPeople *self, const char *label)
{
  GtkWidget *check;

  for (guint i = 0;
       (check = cy_test_ui_find (GTK_WIDGET (self->page->filters), GTK_TYPE_CHECK_BUTTON, i));
       i++)
    if (g_str_equal (gtk_check_button_get_label (GTK_CHECK_BUTTON (check)), label))
      return check;
  g_assert_not_reached ();
}

static void
test_rows (CyTestPeople *self, gconstpointer data)
{
  guint row;

  cy_test_people_show (self, CY_TEST_PEOPLE_WIDTH);
  cy_test_people_wait (self, 5);
  row = cy_test_people_row_of (self, self->people[0]);
  g_assert_cmpstr (cy_test_people_cell (self, row, "name"), ==, "林晓雁");
  g_assert_cmpstr (cy_test_people_cell (self, row, "age"), ==, "29");
  g_assert_cmpstr (cy_test_people_cell (self, row, "unit"), ==, CY_TEST_PEOPLE_VILLAGE);
  g_assert_cmpstr (cy_test_people_cell (self, row, "step"), ==, "Admitted");
  g_assert_cmpstr (cy_table_source_get_style (CY_TABLE_SOURCE (self->page->source), row, "state"),
                   ==,
                   "ok");
  g_assert_cmpfloat (cy_table_source_get_value (CY_TABLE_SOURCE (self->page->source), row, "step"),
                     ==,
                     7);
  g_assert_cmpstr (cy_test_people_cell (self, 0, CY_PEOPLE_NUMBER), ==, "1");
  g_assert_cmpstr (cy_test_people_cell (self, 4, CY_PEOPLE_NUMBER), ==, "5");
  /* What is not known is said, never left blank. */
  g_assert_cmpstr (cy_test_people_cell (self, cy_test_people_row_of (self, self->people[3]), "age"),
                   ==,
                   "—");
}

static void
test_totals (CyTestPeople *self, gconstpointer data)
{
  cy_test_people_show (self, CY_TEST_PEOPLE_WIDTH);
  cy_test_people_wait (self, 5);
  cy_test_wait (has_totals, self);
  g_assert_cmpstr (totals (self),
                   ==,
                   "4 people, of these 1 women, 3 Party members, up to 35 years old 2, "
                   "college or above 0, average age 35.3");
}

static gboolean
counts_chosen (gpointer data)
{
  return g_str_has_prefix (totals (data), "Chosen: 2 people, of these 1 women");
}

static void
test_totals_of_chosen (CyTestPeople *self, gconstpointer data)
{
  cy_test_people_show (self, CY_TEST_PEOPLE_WIDTH);
  cy_test_people_wait (self, 5);
  cy_test_wait (has_totals, self);
  cy_test_people_choose (self, 2);
  cy_test_wait (counts_chosen, self);
}

static void
test_filter (CyTestPeople *self, gconstpointer data)
{
  GtkWidget *chip;

  cy_test_people_show (self, CY_TEST_PEOPLE_WIDTH);
  cy_test_people_wait (self, 5);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (find_check (self, "女性")), TRUE);
  cy_test_people_wait (self, 1);
  g_assert_cmpint (cy_table_source_get_id (CY_TABLE_SOURCE (self->page->source), 0),
                   ==,
                   self->people[0]);
  chip = cy_test_people_find_chip (self, "Gender");
  g_assert_cmpstr (cy_chip_get_value (CY_CHIP (chip)), ==, "女");
  cy_chip_clear (CY_CHIP (chip));
  cy_test_people_wait (self, 5);
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (find_check (self, "女性"))));
}

static void
test_clear (CyTestPeople *self, gconstpointer data)
{
  cy_test_people_show (self, CY_TEST_PEOPLE_WIDTH);
  cy_test_people_wait (self, 5);
  g_assert_cmpstr (cy_chip_get_value (CY_CHIP (cy_test_people_find_chip (self, "State"))),
                   ==,
                   "在库、在办");
  gtk_widget_activate_action (self->fixture.page, "people.clear", NULL);
  cy_test_people_wait (self, 6);
  g_assert_null (cy_chip_get_value (CY_CHIP (cy_test_people_find_chip (self, "State"))));
}

static void
test_search (CyTestPeople *self, gconstpointer data)
{
  cy_test_people_show (self, CY_TEST_PEOPLE_WIDTH);
  cy_test_people_wait (self, 5);
  cy_page_set_search (CY_PAGE (self->fixture.page), "lxy");
  cy_test_people_wait (self, 1);
  g_assert_cmpstr (cy_test_people_cell (self, 0, "name"), ==, "林晓雁");
  cy_page_set_search (CY_PAGE (self->fixture.page), "");
  cy_test_people_wait (self, 5);
}

static void
test_key (CyTestPeople *self, gconstpointer data)
{
  cy_test_people_show (self, CY_TEST_PEOPLE_WIDTH);
  cy_test_people_wait (self, 5);
  cy_page_show_people (CY_PAGE (self->fixture.page), "state|one-of|out");
  cy_test_people_wait (self, 1);
  g_assert_cmpstr (cy_chip_get_value (CY_CHIP (cy_test_people_find_chip (self, "State"))),
                   ==,
                   "已出库");
  cy_page_show_people (CY_PAGE (self->fixture.page), "age|between|30|35;gender|one-of|1");
  cy_test_people_wait (self, 1);
  g_assert_cmpstr (cy_chip_get_value (CY_CHIP (cy_test_people_find_chip (self, "Age"))),
                   ==,
                   "30–35");
  g_assert_null (cy_chip_get_value (CY_CHIP (cy_test_people_find_chip (self, "State"))));
}

/* The chip says whose list it is, and goes when it is taken off. */
static void
test_import (CyTestPeople *self, gconstpointer data)
{
  guint      n_chips = 0;
  GtkWidget *chip;

  g_assert_true (cy_sql_run (self->fixture.base.conn,
                             "INSERT INTO import_person(step,person) VALUES(1,?)",
                             NULL,
                             "i",
                             self->people[2]));
  cy_test_people_show (self, CY_TEST_PEOPLE_WIDTH);
  cy_test_people_wait (self, 5);
  while (cy_test_ui_find (GTK_WIDGET (self->page->filters), CY_TYPE_CHIP, n_chips) != NULL)
    n_chips++;
  cy_page_show_people (CY_PAGE (self->fixture.page), "import|one-of|1");
  cy_test_people_wait (self, 1);
  g_assert_cmpint (cy_table_source_get_id (CY_TABLE_SOURCE (self->page->source), 0),
                   ==,
                   self->people[2]);
  chip = cy_test_people_find_chip (self, "This import");
  g_assert_cmpstr (cy_chip_get_value (CY_CHIP (chip)), ==, "");
  cy_chip_clear (CY_CHIP (chip));
  cy_test_people_wait (self, 6);
  g_assert_null (cy_test_ui_find (GTK_WIDGET (self->page->filters), CY_TYPE_CHIP, n_chips));
  g_assert_nonnull (cy_test_ui_find (GTK_WIDGET (self->page->filters), CY_TYPE_CHIP, n_chips - 1));
}

static void
test_sort (CyTestPeople *self, gconstpointer data)
{
  cy_test_people_show (self, CY_TEST_PEOPLE_WIDTH);
  cy_test_people_wait (self, 5);
  cy_table_set_sort (self->table, "age", TRUE);
  cy_test_people_wait (self, 5);
  while (cy_table_source_get_id (CY_TABLE_SOURCE (self->page->source), 0) != self->people[2])
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (cy_test_people_cell (self, 0, "age"), ==, "46");
}

static void
test_columns (CyTestPeople *self, gconstpointer data)
{
  g_autofree char *layout = NULL;
  g_auto (GStrv) shown = NULL;

  cy_test_people_show (self, CY_TEST_PEOPLE_WIDTH);
  cy_test_people_wait (self, 5);
  cy_table_set_column_hidden (self->table, "phone", FALSE);
  cy_test_people_wait (self, 5);
  layout = g_settings_get_string (cy_settings_get (), "people-columns");
  shown = cy_people_columns_get_shown (layout);
  g_assert_true (g_strv_contains ((const char *const *) shown, "phone"));
  /* What is not to be seen is masked. */
  g_assert_cmpstr (cy_test_people_cell (self,
                                        cy_test_people_row_of (self, self->people[0]),
                                        "phone"),
                   ==,
                   "138****6621");
  cy_table_reset_layout (self->table);
  g_free (layout);
  layout = g_settings_get_string (cy_settings_get (), "people-columns");
  g_assert_cmpstr (layout, ==, "");
}

static gboolean
has_action (gpointer data)
{
  return ((CyTestPeople *) data)->page->emptiness_action != NULL;
}

static void
assert_empty (CyTestPeople *self, const char *action)
{
  cy_test_people_wait (self, 0);
  cy_test_wait (has_action, self);
  g_assert_cmpstr (self->page->emptiness_action, ==, action);
}

static void
test_nobody_fits (CyTestPeople *self, gconstpointer data)
{
  cy_test_people_show (self, CY_TEST_PEOPLE_WIDTH);
  cy_test_people_wait (self, 5);
  cy_page_set_search (CY_PAGE (self->fixture.page), "nobody");
  assert_empty (self, "people.clear");
  gtk_widget_activate_action (self->fixture.page, "people.clear", NULL);
  cy_test_people_wait (self, 6);
}

static void
test_nobody_in_village (CyTestPeople *self, gconstpointer data)
{
  cy_test_people_show (self, CY_TEST_PEOPLE_WIDTH);
  cy_test_people_wait (self, 5);
  cy_session_set_scope (self->fixture.session, self->empty_village, "新民村");
  assert_empty (self, "win.new-person");
}

static void
test_nobody (CyTestPeople *self, gconstpointer data)
{
  CyTest *base = &self->fixture.base;

  /* Another library: one without anybody. */
  cy_test_tear_down (base, NULL);
  cy_test_set_up (base, NULL);
  cy_test_people_show (self, CY_TEST_PEOPLE_WIDTH);
  assert_empty (self, "win.import");
}

static gboolean
shows_second (gpointer data)
{
  CyTestPeople *self = data;

  return cy_person_card_get_person (self->page->card) == self->people[1];
}

static void
test_card (CyTestPeople *self, gconstpointer data)
{
  CySide *side;

  cy_test_people_show (self, CY_TEST_PEOPLE_WIDTH);
  cy_test_people_wait (self, 5);
  side = CY_SIDE (cy_test_ui_find (self->fixture.page, CY_TYPE_SIDE, 0));
  g_assert_false (cy_side_is_folded (side));
  cy_table_reveal (self->table, self->people[1]);
  cy_test_wait (shows_second, self);
}

static gboolean
says (GtkWidget *root, const char *words)
{
  GtkWidget *label;

  for (guint i = 0; (label = cy_test_ui_find (root, GTK_TYPE_LABEL, i)) != NULL; i++)
    if (strstr (gtk_label_get_text (GTK_LABEL (label)), words) != NULL)
      return TRUE;

  return FALSE;
}

static void
test_past (CyTestPeople *self, gconstpointer data)
{
  cy_test_people_show (self, CY_TEST_PEOPLE_WIDTH);
  cy_test_people_wait (self, 5);
  cy_session_set_base_date (self->fixture.session, 29991231);
  g_assert_false (says (self->fixture.page, "states are as of now"));
  cy_session_set_base_date (self->fixture.session, 20000101);
  g_assert_true (says (self->fixture.page, "states are as of now, ages as of 2000-01-01"));
  cy_test_people_wait (self, 5);
}

static void
test_narrow (CyTestPeople *self, gconstpointer data)
{
  cy_test_people_show (self, 1100);
  cy_test_people_wait (self, 5);
  g_assert_true (
    cy_side_is_folded (CY_SIDE (cy_test_ui_find (self->fixture.page, CY_TYPE_SIDE, 0))));
}

static void
test_open (CyTestPeople *self, gconstpointer data)
{
  cy_test_people_show (self, CY_TEST_PEOPLE_WIDTH);
  cy_test_people_wait (self, 5);
  g_signal_emit_by_name (self->table, "activate", self->people[2]);
  g_assert_cmpint (self->fixture.opened, ==, self->people[2]);
}

static void
test_accessible (CyTestPeople *self, gconstpointer data)
{
  GtkWidget *button;

  cy_test_people_show (self, CY_TEST_PEOPLE_WIDTH);
  cy_test_people_wait (self, 5);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (self->table),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "People");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (self->page->card),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "The person at a glance");
  /* A button without words has a name. */
  for (guint i = 0; (button = cy_test_ui_find (self->fixture.page, GTK_TYPE_BUTTON, i)) != NULL;
       i++)
    if (gtk_button_get_icon_name (GTK_BUTTON (button)) != NULL)
      g_assert_true (
        gtk_test_accessible_has_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL));
}

int
main (int argc, char **argv)
{
  cy_test_ui_init (&argc, &argv);

  cy_test_people_case ("/ui/people-page/rows", test_rows);
  cy_test_people_case ("/ui/people-page/totals", test_totals);
  cy_test_people_case ("/ui/people-page/totals-of-chosen", test_totals_of_chosen);
  cy_test_people_case ("/ui/people-page/filter", test_filter);
  cy_test_people_case ("/ui/people-page/clear", test_clear);
  cy_test_people_case ("/ui/people-page/search", test_search);
  cy_test_people_case ("/ui/people-page/key", test_key);
  cy_test_people_case ("/ui/people-page/import", test_import);
  cy_test_people_case ("/ui/people-page/sort", test_sort);
  cy_test_people_case ("/ui/people-page/columns", test_columns);
  cy_test_people_case ("/ui/people-page/nobody-fits", test_nobody_fits);
  cy_test_people_case ("/ui/people-page/nobody-in-village", test_nobody_in_village);
  cy_test_people_case ("/ui/people-page/nobody", test_nobody);
  cy_test_people_case ("/ui/people-page/card", test_card);
  cy_test_people_case ("/ui/people-page/past", test_past);
  cy_test_people_case ("/ui/people-page/narrow", test_narrow);
  cy_test_people_case ("/ui/people-page/open", test_open);
  cy_test_people_case ("/ui/people-page/accessible", test_accessible);

  return g_test_run ();
}
