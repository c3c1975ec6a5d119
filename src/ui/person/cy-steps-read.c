/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Reads the way of one person into the pool. */
#include "cy-steps-read.h"

#include "cy-mapper.h"
#include "cy-pool-step.h"
#include "cy-pool.h"
#include "cy-sql.h"
#include "cy-standing.h"

void
cy_steps_free (CySteps *self)
{
  g_clear_pointer (&self->list, cy_shortlist_unref);
  g_clear_object (&self->entry);
  g_clear_pointer (&self->standings, g_ptr_array_unref);
  g_clear_pointer (&self->records, g_ptr_array_unref);
  g_clear_pointer (&self->kin, g_ptr_array_unref);
  g_free (self);
}

/* Earlier stays in the pool have records of their own. */
static void
drop_others (GPtrArray *records, gint64 entry)
{
  for (guint i = records->len; i > 0; i--)
    if (cy_record_get_int (g_ptr_array_index (records, i - 1), CY_POOL_STEP_ENTRY) != entry)
      g_ptr_array_remove_index (records, i - 1);
}

/**
 * cy_steps_load:
 * @conn: a connection
 * @person: local id
 * @base_date: the day on which ages count
 * @today: the day it is
 * @error: return location
 *
 * Returns: (transfer full): the way of @person into the pool
 */
CySteps *
cy_steps_load (CyConn *conn, gint64 person, CyDate base_date, CyDate today, GError **error)
{
  g_autoptr (CySteps) self = g_new0 (CySteps, 1);
  const CyKinWish wish = { .person = person, .base_date = base_date };
  g_autoptr (GPtrArray) entries = cy_mapper_load_parts (conn, CY_ENTRY, person, error);
  const CyCandidate *candidate;
  gint64             unit = 0;

  if (entries == NULL ||
      (self->records = cy_mapper_load_parts (conn, CY_POOL_STEP, person, error)) == NULL ||
      (self->list = cy_shortlist_load (conn, 0, person, base_date, error)) == NULL ||
      (self->kin = cy_kin_find (conn, &wish, error)) == NULL)
    return NULL;
  if (entries->len > 0)
    self->entry = g_object_ref (g_ptr_array_index (entries, entries->len - 1));
  if (!cy_sql_get_int (conn, "SELECT unit FROM person WHERE id=?", &unit, error, "i", person))
    return NULL;
  self->route =
    cy_shortlist_get_route (self->list,
                            unit,
                            self->entry != NULL ? cy_record_get_text (self->entry, CY_ENTRY_ROUTE)
                                                : NULL);
  drop_others (self->records, self->entry != NULL ? cy_record_get_id (self->entry) : 0);

  candidate = cy_steps_get_candidate (self);
  if (candidate != NULL &&
      (self->standings = cy_standing_list (conn, candidate, base_date, today, error)) == NULL)
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * cy_steps_get_candidate:
 * @self: what was read
 *
 * Returns: (nullable): the person on the way into the pool
 */
const CyCandidate *
cy_steps_get_candidate (const CySteps *self)
{
  return self->entry != NULL ? cy_shortlist_find (self->list, cy_record_get_id (self->entry))
                             : NULL;
}

/**
 * cy_steps_find:
 * @self: what was read
 * @step: code of a step
 *
 * Returns: (nullable): its newest record
 */
CyRecord *
cy_steps_find (const CySteps *self, const char *step)
{
  for (guint i = self->records->len; i > 0; i--)
    {
      CyRecord *record = g_ptr_array_index (self->records, i - 1);

      if (g_strcmp0 (cy_record_get_text (record, CY_POOL_STEP_STEP), step) == 0)
        return record;
    }

  return NULL;
}
