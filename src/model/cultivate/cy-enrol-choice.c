/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Who may be enrolled in a course: everybody in the pool, by unit, by what they lack, by kind. */
#include "cy-enrol-choice.h"

#include "cy-course-clash.h"
#include "cy-sql.h"

#include <string.h>

static void
choice_free (gpointer data)
{
  CyEnrolChoice *self = data;

  g_free (self->name);
  g_free (self->place);
  g_free (self->town);
  g_free (self->source);
  g_free (self->tier);
  g_free (self->clash);
  g_free (self);
}

/* The order of resources/sql/cultivate/enrol-choices.sql. */
static gboolean
add_choice (CySqlRow *row, gpointer data, GError **error)
{
  CyEnrolChoice *self = g_new0 (CyEnrolChoice, 1);

  self->person = cy_sql_row_get_int (row, 0);
  self->name = cy_sql_row_dup_text (row, 1);
  self->place = cy_sql_row_dup_text (row, 2);
  self->town = cy_sql_row_dup_text (row, 3);
  self->source = cy_sql_row_dup_text (row, 4);
  self->tier = cy_sql_row_dup_text (row, 5);
  self->is_enrolled = cy_sql_row_get_int (row, 6) != 0;
  g_ptr_array_add (data, self);

  return TRUE;
}

static gboolean
add_clashes (CyEnrolChoices *self, CyConn *conn, gint64 course, GError **error)
{
  g_autoptr (GHashTable) by_person = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GPtrArray) clashes = NULL;

  for (guint i = 0; i < self->people->len; i++)
    {
      CyEnrolChoice *choice = g_ptr_array_index (self->people, i);

      g_array_append_val (ids, choice->person);
      g_hash_table_insert (by_person, &choice->person, choice);
    }
  clashes = cy_course_clashes_load (conn, course, 0, ids, error);
  for (guint i = 0; clashes != NULL && i < clashes->len; i++)
    {
      const CyCourseClash *clash = g_ptr_array_index (clashes, i);
      CyEnrolChoice       *choice = g_hash_table_lookup (by_person, &clash->person);

      choice->clash = cy_course_clash_dup_hours (clash);
    }

  return clashes != NULL;
}

/**
 * cy_enrol_choices_load:
 * @conn: a connection
 * @course: id of a course
 * @unit: id of a unit, with all below it; 0 for everything
 * @base_date: the day that gaps are as of
 * @error: return location
 *
 * Returns: (transfer full): who is in the pool there
 */
CyEnrolChoices *
cy_enrol_choices_load (CyConn *conn, gint64 course, gint64 unit, CyDate base_date, GError **error)
{
  g_autoptr (CyEnrolChoices) self = g_new0 (CyEnrolChoices, 1);

  self->people = g_ptr_array_new_with_free_func (choice_free);
  self->gaps = cy_ability_gaps_load (conn, NULL, CY_ABILITY_EVERYBODY, base_date, error);
  if (self->gaps == NULL || !cy_sql_each (conn,
                                          cy_sql_get ("cultivate/enrol-choices.sql"),
                                          add_choice,
                                          self->people,
                                          error,
                                          "ii",
                                          unit,
                                          course))
    return NULL;

  return add_clashes (self, conn, course, error) ? g_steal_pointer (&self) : NULL;
}

void
cy_enrol_choices_free (CyEnrolChoices *self)
{
  g_ptr_array_unref (self->people);
  g_clear_pointer (&self->gaps, cy_ability_gaps_free);
  g_free (self);
}

static gboolean
has_text (const char *text, const char *search)
{
  return text != NULL && strstr (text, search) != NULL;
}

static gboolean
matches (const CyEnrolChoices *self, const CyEnrolChoice *choice, const CyEnrolFilter *filter)
{
  const char *search = filter->search != NULL ? filter->search : "";

  if (filter->source != NULL && g_strcmp0 (choice->source, filter->source) != 0)
    return FALSE;
  if (filter->tier != NULL && g_strcmp0 (choice->tier, filter->tier) != 0)
    return FALSE;
  if (*search != '\0' && !has_text (choice->name, search) && !has_text (choice->place, search) &&
      !has_text (choice->town, search))
    return FALSE;

  return filter->ability == NULL ||
         cy_ability_gaps_get_by_code (self->gaps, choice->person, filter->ability).state ==
           CY_ABILITY_SHORT;
}

/**
 * cy_enrol_choices_filter:
 * @self: who may be enrolled
 * @filter: who is looked for
 *
 * Of whom nothing fresh is known, nobody says that they lack an ability.
 *
 * Returns: (transfer full) (element-type CyEnrolChoice): those who fit, borrowed from @self
 */
GPtrArray *
cy_enrol_choices_filter (const CyEnrolChoices *self, const CyEnrolFilter *filter)
{
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < self->people->len; i++)
    if (matches (self, g_ptr_array_index (self->people, i), filter))
      g_ptr_array_add (found, g_ptr_array_index (self->people, i));

  return found;
}

/**
 * cy_enrol_choice_is_free:
 * @self: somebody
 *
 * Returns: whether he or she can be enrolled: not there already, nowhere else at that hour
 */
gboolean
cy_enrol_choice_is_free (const CyEnrolChoice *self)
{
  return !self->is_enrolled && self->clash == NULL;
}
