/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Everybody whom an inspection concerns: who waits for one, and whose is under way, done or stale.
 */
#include "cy-inspect-list.h"

#include "cy-rules.h"
#include "cy-sql.h"

#include <glib/gi18n.h>

static void
inspectee_free (gpointer data)
{
  CyInspectee *self = data;

  g_free (self->name);
  g_free (self->place);
  g_free (self->town);
  g_free (self->organ);
  g_free (self->leader);
  g_free (self->members);
  g_free (self->purpose);
  g_free (self->grade);
  g_free (self);
}

static CyInspectState
judge (const CyInspectList *list, CySqlRow *row)
{
  if (cy_sql_row_is_null (row, 5))
    return CY_INSPECT_WAITING;
  if (g_strcmp0 (cy_sql_row_get_text (row, 12), CY_INSPECTION_FINISHED) != 0)
    return CY_INSPECT_UNDER_WAY;

  return cy_inspect_coverage_is_fresh (cy_sql_row_get_int (row, 13), list->rules, list->base_date)
           ? CY_INSPECT_DONE
           : CY_INSPECT_STALE;
}

/* The order of resources/sql/select/inspectees.sql. */
static gboolean
add_inspectee (CySqlRow *row, gpointer data, GError **error)
{
  CyInspectList *list = data;
  CyInspectee   *self = g_new0 (CyInspectee, 1);

  g_ptr_array_add (list->people, self);
  self->person = cy_sql_row_get_int (row, 0);
  g_hash_table_insert (list->by_person, &self->person, self);
  self->name = cy_sql_row_dup_text (row, 1);
  self->place = cy_sql_row_dup_text (row, 2);
  self->town = cy_sql_row_dup_text (row, 3);
  self->is_candidate = cy_sql_row_get_int (row, 4) != 0;
  self->inspection = cy_sql_row_get_int (row, 5);
  self->date = cy_sql_row_get_int (row, 6);
  self->organ = cy_sql_row_dup_text (row, 7);
  self->leader = cy_sql_row_dup_text (row, 8);
  self->members = cy_sql_row_dup_text (row, 9);
  self->purpose = cy_sql_row_dup_text (row, 10);
  self->grade = cy_sql_row_dup_text (row, 11);
  self->state = judge (list, row);
  self->coverage = g_hash_table_lookup (list->coverage, &self->person);

  return TRUE;
}

/* What there is to do stands above what is done; among themselves they keep their order. */
static int
compare_urgency (gconstpointer pa, gconstpointer pb)
{
  static const guint8 places[] = { [CY_INSPECT_WAITING] = 0,
                                   [CY_INSPECT_UNDER_WAY] = 1,
                                   [CY_INSPECT_STALE] = 2,
                                   [CY_INSPECT_DONE] = 3 };
  const CyInspectee  *a = *(const CyInspectee *const *) pa;
  const CyInspectee  *b = *(const CyInspectee *const *) pb;

  if (a->is_candidate != b->is_candidate)
    return b->is_candidate - a->is_candidate;

  return places[a->state] - places[b->state];
}

static void
clear (gpointer data)
{
  CyInspectList *self = data;

  g_clear_object (&self->rules);
  g_hash_table_unref (self->by_person);
  g_ptr_array_unref (self->people);
  g_clear_pointer (&self->coverage, g_hash_table_unref);
}

/**
 * cy_inspect_list_load:
 * @conn: a connection
 * @scope: id of a unit, 0 for everything
 * @person: id of the only person that is meant, 0 for all
 * @base_date: the day ages of records are as of, of the year whose rule set holds
 * @error: return location
 *
 * Returns: (transfer full): everybody whom an inspection concerns; candidates who stand at that
 * step first
 */
CyInspectList *
cy_inspect_list_load (CyConn *conn, gint64 scope, gint64 person, CyDate base_date, GError **error)
{
  g_autoptr (CyInspectList) self = g_atomic_rc_box_new0 (CyInspectList);

  self->people = g_ptr_array_new_with_free_func (inspectee_free);
  self->by_person = g_hash_table_new (g_int64_hash, g_int64_equal);
  self->base_date = base_date;
  self->rules = cy_rules_for_year (conn, cy_date_get_year (base_date), error);
  if (self->rules == NULL ||
      (self->coverage =
         cy_inspect_coverage_load (conn, scope, person, self->rules, base_date, error)) == NULL ||
      !cy_sql_each (conn,
                    cy_sql_get ("select/inspectees.sql"),
                    add_inspectee,
                    self,
                    error,
                    "ii",
                    scope,
                    person))
    return NULL;
  g_ptr_array_sort (self->people, compare_urgency);

  return g_steal_pointer (&self);
}

CyInspectList *
cy_inspect_list_ref (CyInspectList *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
cy_inspect_list_unref (CyInspectList *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/**
 * cy_inspect_list_find:
 * @self: a list
 * @person: id
 *
 * Returns: (nullable): who has it
 */
const CyInspectee *
cy_inspect_list_find (const CyInspectList *self, gint64 person)
{
  return g_hash_table_lookup (self->by_person, &person);
}

/**
 * cy_inspect_state_get_word:
 * @state: how far an inspection is
 *
 * Returns: its name, translated
 */
const char *
cy_inspect_state_get_word (CyInspectState state)
{
  static const char *const words[CY_INSPECT_N_STATES] = {
    N_ ("To be inspected"),
    N_ ("Under way"),
    N_ ("Finished"),
    N_ ("Out of date"),
  };

  return _ (words[state]);
}
