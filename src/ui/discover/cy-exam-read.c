/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What the page of open examinations shows, read at one stroke. */
#include "cy-exam-read.h"

#include "cy-exam.h"
#include "cy-rule-book.h"

/* The one that was chosen, or the newest. */
static gint64
find_chosen (const CyExamRead *self, gint64 chosen)
{
  for (guint i = 0; i < self->exams->len; i++)
    if (cy_record_get_id (g_ptr_array_index (self->exams, i)) == chosen)
      return chosen;

  return self->exams->len > 0 ? cy_record_get_id (g_ptr_array_index (self->exams, 0)) : 0;
}

/**
 * cy_exam_read_load:
 * @conn: a connection
 * @scope: a unit, 0 for all
 * @chosen: the examination to be looked at; the newest when it is not there
 * @base_date: as of when
 * @error: return location
 *
 * Returns: (transfer full) (nullable): what there is; %NULL on error
 */
CyExamRead *
cy_exam_read_load (CyConn *conn, gint64 scope, gint64 chosen, CyDate base_date, GError **error)
{
  g_autoptr (CyExamRead) self = g_new0 (CyExamRead, 1);

  self->exams = cy_exam_list (conn, scope, error);
  if (self->exams == NULL)
    return NULL;
  self->rules = cy_rules_for_unit (conn, cy_date_get_year (base_date), scope, error);
  if (self->rules == NULL)
    return NULL;
  chosen = find_chosen (self, chosen);
  if (chosen == 0)
    return g_steal_pointer (&self);
  self->sheet = cy_exam_sheet_load (conn, chosen, error);
  if (self->sheet == NULL)
    return NULL;
  self->shortlist = cy_shortlist_load (conn, 0, 0, base_date, error);

  return self->shortlist != NULL ? g_steal_pointer (&self) : NULL;
}

/**
 * cy_exam_read_free:
 * @self: (transfer full): what was read
 */
void
cy_exam_read_free (CyExamRead *self)
{
  g_clear_pointer (&self->exams, g_ptr_array_unref);
  g_clear_pointer (&self->sheet, cy_exam_sheet_free);
  g_clear_pointer (&self->shortlist, cy_shortlist_unref);
  g_clear_object (&self->rules);
  g_free (self);
}
