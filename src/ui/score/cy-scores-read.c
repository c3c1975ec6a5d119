/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Reads what the page of marks shows. */
#include "cy-scores-read.h"

#include "cy-cycle-list.h"

void
cy_scores_read_free (CyScoresRead *self)
{
  g_clear_pointer (&self->sheet, cy_score_sheet_unref);
  g_clear_pointer (&self->book, cy_assess_book_unref);
  g_clear_pointer (&self->cycles, g_ptr_array_unref);
  g_free (self);
}

/* For what is counted the whole cycle is needed. */
static gboolean
read_book (CyScoresRead *self, CyConn *conn, GError **error)
{
  if (self->sheet->grader >= 0)
    return TRUE;
  self->book = cy_assess_book_load (conn, self->sheet->cycle, error);
  if (self->book != NULL)
    self->trouble = cy_score_count_trouble (self->book);

  return self->book != NULL;
}

/**
 * cy_scores_read_load:
 * @conn: a connection
 * @args: which marks are wanted; of a cycle that is no more, there are none
 * @error: return location
 *
 * Returns: (transfer full): what the page shows
 */
CyScoresRead *
cy_scores_read_load (CyConn *conn, const CyScoreArgs *args, GError **error)
{
  g_autoptr (CyScoresRead) self = g_new0 (CyScoresRead, 1);

  self->cycles = cy_cycle_list_load (conn, error);
  if (self->cycles == NULL)
    return NULL;
  if (cy_cycle_list_find (self->cycles, args->cycle) == NULL)
    return g_steal_pointer (&self);
  self->sheet = cy_score_sheet_load (conn, args, error);

  return self->sheet != NULL && read_book (self, conn, error) ? g_steal_pointer (&self) : NULL;
}
