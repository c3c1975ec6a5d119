/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Reads what the page of grades shows. */
#include "cy-grade-read.h"

#include "cy-assess-run.h"
#include "cy-cycle-list.h"
#include "cy-grade-meeting.h"

void
cy_grade_read_free (CyGradeRead *self)
{
  g_clear_pointer (&self->list, cy_grade_list_unref);
  g_clear_pointer (&self->changes, g_ptr_array_unref);
  g_clear_pointer (&self->appeals, g_ptr_array_unref);
  g_clear_pointer (&self->spreads, g_ptr_array_unref);
  g_clear_pointer (&self->leans, g_ptr_array_unref);
  g_free (self);
}

/**
 * cy_grade_read_load:
 * @conn: a connection
 * @wish: what is wanted
 * @error: return location
 *
 * Returns: (transfer full): what the page shows
 */
CyGradeRead *
cy_grade_read_load (CyConn *conn, const CyGradeWish *wish, GError **error)
{
  g_autoptr (CyGradeRead) self = g_new0 (CyGradeRead, 1);

  self->list = cy_grade_list_load (conn, wish->cycle, wish->scope, error);
  if (self->list == NULL)
    return NULL;
  if (g_strcmp0 (self->list->state, CY_CYCLE_OPEN) == 0 && self->list->sum.n_totals > 0 &&
      !cy_assess_count_stale (conn, wish->cycle, &self->n_stale, error))
    return NULL;
  self->changes = cy_grade_changes_load (conn, wish->cycle, 0, error);
  self->appeals =
    self->changes != NULL ? cy_grade_appeals_load (conn, wish->cycle, 0, error) : NULL;
  if (self->appeals == NULL)
    return NULL;
  self->spreads = cy_grade_spread_units (self->list);
  if (!wish->with_graders)
    return g_steal_pointer (&self);
  self->leans = cy_grade_lean_load (conn, wish->cycle, error);

  return self->leans != NULL ? g_steal_pointer (&self) : NULL;
}
