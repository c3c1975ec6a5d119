/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A county with six people and the view that shows them. */
#include "cy-test-people.h"

#include "cy-chip.h"
#include "cy-pool.h"
#include "cy-settings.h"
#include "cy-table-row.h"
#include "cy-test-ui.h"

static gint64
add (CyTestPeople *self, const char *name, const char *gender, const char *education, gint64 birth)
{
  CyTest *base = &self->fixture.base;
  gint64  id = cy_test_add_candidate (base, name, self->village, CY_TIER_SECRETARY);

  cy_test_set (base, CY_PERSON, id, CY_PERSON_GENDER, gender);
  cy_test_set (base, CY_PERSON, id, CY_PERSON_PHONE, "13800006621");
  cy_test_set (base, CY_PERSON, id, CY_PERSON_POLITICAL, "01");
  cy_test_set_int (base, CY_PERSON, id, CY_PERSON_BIRTH, birth);
  g_assert_nonnull (education);

  return id;
}

void
cy_test_people_set_up (CyTestPeople *self, gconstpointer data)
{
  CyTest *base = &self->fixture.base;
  g_autoptr (CyRecord) county = NULL;
  g_autoptr (CyRecord) village = NULL;
  g_autoptr (CyRecord) other = NULL;

  g_settings_reset (cy_settings_get (), "people-columns");
  cy_test_set_up (base, data);
  county = cy_test_add_unit (base, "云岭县", "county", 0);
  village = cy_test_add_unit (base, CY_TEST_PEOPLE_VILLAGE, "village", cy_record_get_id (county));
  other = cy_test_add_unit (base, "新民村", "village", cy_record_get_id (county));
  self->village = cy_record_get_id (village);
  self->empty_village = cy_record_get_id (other);
  self->people[0] = add (self, "林晓雁", "2", "21", 19970300);
  self->people[1] = add (self, "何承志", "1", "21", 19950800);
  self->people[2] = add (self, "罗建军", "1", "22", 19800200);
  self->people[3] = cy_test_add_candidate (base, "孙雨晴", self->village, CY_TIER_COMMITTEE);
  self->people[4] = cy_record_get_id (cy_test_add_person (base, "唐国栋"));
  cy_test_add_entry (base, self->people[4], CY_POOL_IN_PROGRESS, CY_TIER_COMMITTEE);
  self->people[5] = cy_record_get_id (cy_test_add_person (base, "马小龙"));
  cy_test_add_entry (base, self->people[5], CY_POOL_OUT, CY_TIER_COMMITTEE);
}

void
cy_test_people_tear_down (CyTestPeople *self, gconstpointer data)
{
  cy_test_page_tear_down (&self->fixture, data);
}

static gboolean
has_rows (gpointer data)
{
  CyTestPeople *self = data;
  guint         n;
  gint64        id;

  cy_people_source_peek_ids (self->page->source, &n);

  return !cy_people_source_get_loading (self->page->source) && n == self->n_wanted &&
         (n == 0 || (cy_table_source_get_text (CY_TABLE_SOURCE (self->page->source), 0, "name") &&
                     cy_table_get_cursor (self->table, &id)));
}

void
cy_test_people_wait (CyTestPeople *self, guint n)
{
  self->n_wanted = n;
  cy_test_wait (has_rows, self);
}

void
cy_test_people_show (CyTestPeople *self, int width)
{
  cy_test_page_show (&self->fixture, cy_people_page_new, width);
  self->page = CY_PEOPLE_PAGE (self->fixture.page);
  self->table = self->page->table;
}

const char *
cy_test_people_cell (CyTestPeople *self, guint row, const char *column)
{
  return cy_table_source_get_text (CY_TABLE_SOURCE (self->page->source), row, column);
}

guint
cy_test_people_row_of (CyTestPeople *self, gint64 id)
{
  guint row;

  g_assert_true (cy_table_source_find (CY_TABLE_SOURCE (self->page->source), id, &row));

  return row;
}

GtkWidget *
cy_test_people_find_chip (CyTestPeople *self, const char *name)
{
  GtkWidget *chip;

  for (guint i = 0;
       (chip = cy_test_ui_find (GTK_WIDGET (self->page->filters), CY_TYPE_CHIP, i)) != NULL;
       i++)
    {
      GtkWidget *label = cy_test_ui_find (chip, GTK_TYPE_LABEL, 0);

      if (g_str_has_prefix (gtk_label_get_text (GTK_LABEL (label)), name))
        return chip;
    }
  g_assert_not_reached ();
}

/* Chooses the first @n of those in the fixture; they are made current one by one. */
void
cy_test_people_choose (CyTestPeople *self, guint n)
{
  cy_table_unselect_all (self->table);
  cy_table_select (self->table, self->people[0]);
  for (guint i = 1; i < n; i++)
    {
      cy_table_reveal (self->table, self->people[i]);
      gtk_widget_grab_focus (cy_test_ui_find (GTK_WIDGET (self->table), CY_TYPE_TABLE_ROW, 0));
      cy_test_ui_key (gtk_root_get_focus (GTK_ROOT (self->fixture.window)),
                      GDK_KEY_space,
                      GDK_CONTROL_MASK);
    }
  g_assert_cmpuint (cy_table_get_n_selected (self->table), ==, n);
}

static gboolean
has_toast (gpointer data)
{
  return ((CyTestPeople *) data)->fixture.toast != NULL;
}

void
cy_test_people_wait_for_toast (CyTestPeople *self)
{
  cy_test_wait (has_toast, self);
}

gint64
cy_test_people_count (CyTestPeople *self, const char *sql)
{
  return cy_test_count (&self->fixture.base, sql);
}
