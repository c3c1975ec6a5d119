/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Gathers one row at a time in buffers that are used again, and holds rows and columns to the
 * limits whatever format they come from. */
#include "cy-row-buffer-private.h"

#include <string.h>

#include "cy-error.h"
#include "cy-sheet-limits-private.h"

/* Marks a text that lives elsewhere. */
#define KEPT G_MAXUINT32

struct _CyRowBuffer
{
  CyRowFunc func;
  gpointer  data;

  GArray  *cells;
  GArray  *offsets; /* guint32 into text for each cell, or KEPT */
  GString *text;    /* the texts of the row, each with its zero byte */
  gint64   row;     /* -1 before the first */
};

static gboolean
check_column (const CyRowBuffer *self, guint column, GError **error)
{
  if (column >= CY_MAX_USED_COLUMNS)
    {
      g_set_error (error,
                   CY_ERROR,
                   CY_ERROR_TOO_LARGE,
                   "a value in column %u, beyond %d",
                   column + 1,
                   CY_MAX_USED_COLUMNS);
      cy_row_buffer_set_place (self, column, error != NULL ? *error : NULL);
      return FALSE;
    }
  if (self->cells->len > 0 &&
      g_array_index (self->cells, CyCell, self->cells->len - 1).column >= column)
    {
      g_set_error (error, CY_ERROR, CY_ERROR_DAMAGED, "column %u comes out of order", column + 1);
      cy_row_buffer_set_place (self, column, error != NULL ? *error : NULL);
      return FALSE;
    }

  return TRUE;
}

/**
 * cy_row_buffer_new:
 * @func: (nullable): who takes the rows
 * @data: for @func
 *
 * Returns: (transfer full): a buffer before the first row
 */
CyRowBuffer *
cy_row_buffer_new (CyRowFunc func, gpointer data)
{
  CyRowBuffer *self = g_new0 (CyRowBuffer, 1);

  self->func = func;
  self->data = data;
  self->cells = g_array_new (FALSE, FALSE, sizeof (CyCell));
  self->offsets = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->text = g_string_new (NULL);
  self->row = -1;

  return self;
}

/**
 * cy_row_buffer_free:
 * @self: (transfer full): a buffer
 */
void
cy_row_buffer_free (CyRowBuffer *self)
{
  g_array_unref (self->cells);
  g_array_unref (self->offsets);
  g_string_free (self->text, TRUE);
  g_free (self);
}

/**
 * cy_row_buffer_begin:
 * @self: a buffer
 * @row: counted from 0, greater than the last
 * @error: return location
 *
 * Returns: %FALSE with %CY_ERROR_TOO_LARGE beyond the last possible row, %CY_ERROR_DAMAGED when
 *   rows come out of order
 */
gboolean
cy_row_buffer_begin (CyRowBuffer *self, guint64 row, GError **error)
{
  if (row >= CY_MAX_ROWS)
    {
      g_set_error (error, CY_ERROR, CY_ERROR_TOO_LARGE, "a row beyond %d", CY_MAX_ROWS);
      return FALSE;
    }
  if ((gint64) row <= self->row)
    {
      g_set_error (error,
                   CY_ERROR,
                   CY_ERROR_DAMAGED,
                   "row %" G_GUINT64_FORMAT " comes out of order",
                   row + 1);
      return FALSE;
    }

  g_array_set_size (self->cells, 0);
  g_array_set_size (self->offsets, 0);
  g_string_truncate (self->text, 0);
  self->row = row;

  return TRUE;
}

/**
 * cy_row_buffer_get_row:
 * @self: a buffer
 *
 * Returns: the row that is being gathered, counted from 0; -1 before the first
 */
gint64
cy_row_buffer_get_row (const CyRowBuffer *self)
{
  return self->row;
}

/**
 * cy_row_buffer_add:
 * @self: a buffer
 * @cell: the next cell of the row; its text is copied
 * @error: return location
 *
 * Returns: %FALSE with %CY_ERROR_TOO_LARGE beyond a limit, %CY_ERROR_DAMAGED when cells come out
 *   of order
 */
gboolean
cy_row_buffer_add (CyRowBuffer *self, const CyCell *cell, GError **error)
{
  gsize length = strlen (cell->text);

  if (length > CY_MAX_CELL_BYTES || self->text->len + length >= CY_MAX_ROW_BYTES)
    {
      g_set_error (error,
                   CY_ERROR,
                   CY_ERROR_TOO_LARGE,
                   "text of more than %d KB in a cell, or %d KB in a row",
                   CY_MAX_CELL_BYTES >> 10,
                   CY_MAX_ROW_BYTES >> 10);
      cy_row_buffer_set_place (self, cell->column, error != NULL ? *error : NULL);
      return FALSE;
    }
  if (!cy_row_buffer_add_kept (self, cell, error))
    return FALSE;

  g_array_index (self->offsets, guint32, self->offsets->len - 1) = self->text->len;
  g_string_append_len (self->text, cell->text, length + 1);

  return TRUE;
}

/**
 * cy_row_buffer_add_kept:
 * @self: a buffer
 * @cell: the next cell of the row; its text outlives the row
 * @error: return location
 *
 * Returns: as cy_row_buffer_add()
 */
gboolean
cy_row_buffer_add_kept (CyRowBuffer *self, const CyCell *cell, GError **error)
{
  const guint32 kept = KEPT;

  if (!check_column (self, cell->column, error))
    return FALSE;

  g_array_append_vals (self->cells, cell, 1);
  g_array_append_val (self->offsets, kept);

  return TRUE;
}

/**
 * cy_row_buffer_deliver:
 * @self: a buffer
 *
 * Hands the row on, unless it is empty.
 *
 * Returns: %FALSE when the taker wants no more
 */
gboolean
cy_row_buffer_deliver (CyRowBuffer *self)
{
  if (self->cells->len == 0 || self->func == NULL)
    return TRUE;

  for (guint i = 0; i < self->cells->len; i++)
    {
      const guint32 offset = g_array_index (self->offsets, guint32, i);

      if (offset != KEPT)
        g_array_index (self->cells, CyCell, i).text = self->text->str + offset;
    }

  return self->func (self->row, (const CyCell *) self->cells->data, self->cells->len, self->data);
}

/**
 * cy_row_buffer_set_place:
 * @self: a buffer
 * @column: counted from 0, -1 when unknown
 * @error: (nullable): an error that happened in the row
 */
void
cy_row_buffer_set_place (const CyRowBuffer *self, gint64 column, GError *error)
{
  CyErrorPlace *place = cy_error_get_place (error);

  if (place == NULL || place->row > 0)
    return;

  place->row = self->row + 1;
  place->column = column + 1;
}
