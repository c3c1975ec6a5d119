/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The abilities of everybody in the pool as of a day, with coverage, freshness and potential. */
#include "cy-ability-list.h"

#include "cy-code.h"
#include "cy-sql.h"

/* The order of resources/sql/temper/ability-people.sql. */
enum
{
  COLUMN_PERSON,
  COLUMN_NAME,
  COLUMN_UNIT,
  COLUMN_PLACE,
  COLUMN_TOWN,
  COLUMN_TIER,
  COLUMN_POTENTIAL,
  COLUMN_JUDGED,
  COLUMN_GRADE,
  COLUMN_DIRECTION,
};

static void
person_free (gpointer data)
{
  CyAbilityPerson *self = data;

  g_free (self->name);
  g_free (self->place);
  g_free (self->town);
  g_free (self->direction);
  g_free (self);
}

static void
count (CyAbilityList *list, CyAbilityPerson *self)
{
  const CyAbilityBook *book = list->gaps->book;

  for (guint i = 0; i < book->frame->n_kinds; i++)
    {
      CyAbilityStanding standing = cy_ability_book_get (book, self->person, i, list->base_date);
      CyAbilityGap      gap = cy_ability_gaps_get (list->gaps, self->person, i);

      self->n_fresh += standing.level > 0;
      list->sums[i] += standing.level;
      list->n_known[i] += standing.level > 0;
      self->n_stale += standing.level == 0 && standing.last > 0;
      self->n_short += gap.state == CY_ABILITY_SHORT;
      self->newest = MAX (self->newest, standing.newest);
    }
  self->n_sources = cy_ability_book_count_sources (book, self->person, list->base_date);
}

static gboolean
add_person (CySqlRow *row, gpointer data, GError **error)
{
  CyAbilityList   *list = data;
  CyAbilityPerson *self = g_new0 (CyAbilityPerson, 1);

  g_ptr_array_add (list->people, self);
  self->person = cy_sql_row_get_int (row, COLUMN_PERSON);
  self->name = cy_sql_row_dup_text (row, COLUMN_NAME);
  self->unit = cy_sql_row_get_int (row, COLUMN_UNIT);
  self->place = cy_sql_row_dup_text (row, COLUMN_PLACE);
  self->town = cy_sql_row_dup_text (row, COLUMN_TOWN);
  self->tier = cy_code_intern ("tier", cy_sql_row_get_text (row, COLUMN_TIER));
  self->potential = cy_sql_row_get_int (row, COLUMN_POTENTIAL);
  self->judged = cy_sql_row_get_int (row, COLUMN_JUDGED);
  self->grade = cy_code_intern ("potential_grade", cy_sql_row_get_text (row, COLUMN_GRADE));
  self->direction = cy_sql_row_dup_text (row, COLUMN_DIRECTION);
  g_hash_table_insert (list->by_id, &self->person, self);
  count (list, self);

  return TRUE;
}

static void
list_clear (CyAbilityList *self)
{
  g_hash_table_unref (self->by_id);
  g_ptr_array_unref (self->people);
  g_free (self->sums);
  g_free (self->n_known);
  g_clear_pointer (&self->gaps, cy_ability_gaps_free);
}

/**
 * cy_ability_list_load:
 * @conn: a connection
 * @args: of whom, and as of which day
 * @error: return location
 *
 * Returns: (transfer full): the list
 */
CyAbilityList *
cy_ability_list_load (CyConn *conn, const CyAbilityArgs *args, GError **error)
{
  g_autoptr (CyAbilityList) self = g_atomic_rc_box_new0 (CyAbilityList);

  self->people = g_ptr_array_new_with_free_func (person_free);
  self->by_id = g_hash_table_new (g_int64_hash, g_int64_equal);
  self->base_date = args->base_date;
  self->gaps = cy_ability_gaps_load (conn, args->rules, args->person, args->base_date, error);
  if (self->gaps == NULL)
    return NULL;
  self->sums = g_new0 (guint, self->gaps->book->frame->n_kinds);
  self->n_known = g_new0 (guint, self->gaps->book->frame->n_kinds);
  if (!cy_sql_each (conn,
                    cy_sql_get ("temper/ability-people.sql"),
                    add_person,
                    self,
                    error,
                    "iiii",
                    args->scope,
                    args->base_date,
                    (gint64) args->is_past,
                    args->person))
    return NULL;

  return g_steal_pointer (&self);
}

CyAbilityList *
cy_ability_list_ref (CyAbilityList *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
cy_ability_list_unref (CyAbilityList *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify) list_clear);
}

/**
 * cy_ability_list_find:
 * @self: a list
 * @person: id
 *
 * Returns: (nullable): that person
 */
const CyAbilityPerson *
cy_ability_list_find (const CyAbilityList *self, gint64 person)
{
  return g_hash_table_lookup (self->by_id, &person);
}

const CyAbilityFrame *
cy_ability_list_get_frame (const CyAbilityList *self)
{
  return self->gaps->book->frame;
}

/**
 * cy_ability_list_get:
 * @self: a list
 * @person: id
 * @kind: position of an ability in the framework
 * @date: the day that is asked for, whatever that of the list is
 *
 * Returns: how far @person had come by then
 */
CyAbilityStanding
cy_ability_list_get (const CyAbilityList *self, gint64 person, guint kind, CyDate date)
{
  return cy_ability_book_get (self->gaps->book, person, kind, date);
}

/**
 * cy_ability_list_get_mean:
 * @self: a list
 * @kind: position of an ability in the framework
 * @n_people: (out) (optional): of how many people a level is known
 *
 * Returns: in tenths, the mean of the known levels of everybody on the list, half a tenth rounded
 *   up; 0 when none is known
 */
guint
cy_ability_list_get_mean (const CyAbilityList *self, guint kind, guint *n_people)
{
  guint n = self->n_known[kind];

  if (n_people != NULL)
    *n_people = n;

  return n > 0 ? (2 * self->sums[kind] + n) / (2 * n) : 0;
}
