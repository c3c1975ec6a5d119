/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Prints a sheet as the reader sees it, as text with commas. */
#include "cy-cells.h"

#include <string.h>

#include "cy-sheet-limits-private.h"

typedef struct
{
  GOutputStream *stream;
  GCancellable  *cancellable;
  GString       *text;
  guint          n_columns;
  guint          next_row;
  GError        *error;
} Printer;

static gboolean
measure_cb (guint row, const CyCell *cells, guint n_cells, gpointer data)
{
  guint *n_columns = data;

  *n_columns = MAX (*n_columns, cells[n_cells - 1].column + 1);

  return TRUE;
}

/* RFC 4180, 2.6 and 2.7. */
static void
append_field (GString *text, const char *field)
{
  if (strpbrk (field, ",\"\r\n") == NULL)
    {
      g_string_append (text, field);
      return;
    }

  g_string_append_c (text, '"');
  for (; *field != '\0'; field++)
    {
      if (*field == '"')
        g_string_append_c (text, '"');
      g_string_append_c (text, *field);
    }
  g_string_append_c (text, '"');
}

static void
append_commas (GString *text, guint n)
{
  for (guint i = 0; i < n; i++)
    g_string_append_c (text, ',');
}

static gboolean
flush (Printer *self)
{
  gboolean written;

  written = g_output_stream_write_all (self->stream,
                                       self->text->str,
                                       self->text->len,
                                       NULL,
                                       self->cancellable,
                                       &self->error);
  g_string_truncate (self->text, 0);

  return written;
}

static gboolean
end_line (Printer *self)
{
  g_string_append_c (self->text, '\n');
  self->next_row++;

  return self->text->len < CY_CHUNK_BYTES || flush (self);
}

static gboolean
print_cb (guint row, const CyCell *cells, guint n_cells, gpointer data)
{
  Printer *self = data;
  guint    column = 0;

  while (self->next_row < row)
    {
      append_commas (self->text, self->n_columns - 1);
      if (!end_line (self))
        return FALSE;
    }

  for (guint i = 0; i < n_cells; i++)
    {
      g_autofree char *field = cy_cell_dup_text (&cells[i]);

      append_commas (self->text, cells[i].column - column);
      column = cells[i].column;
      append_field (self->text, field);
    }
  append_commas (self->text, self->n_columns - 1 - column);

  return end_line (self);
}

/**
 * cy_cells_print:
 * @workbook: a workbook
 * @sheet: counted from 0
 * @stream: written to, in UTF-8 with lines ended by a line feed
 * @cancellable: (nullable): to stop
 * @error: return location
 *
 * Prints every cell from A1 to the last row and column that hold a value, blank ones too, as of
 * cy_cell_dup_text(), quoted as RFC 4180 has it. The sheet is read twice, first for its width.
 *
 * Returns: %FALSE with an error as of cy_workbook_read(), or of @stream
 */
gboolean
cy_cells_print (CyWorkbook    *workbook,
                guint          sheet,
                GOutputStream *stream,
                GCancellable  *cancellable,
                GError       **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  Printer self = { .stream = stream, .cancellable = cancellable, .text = text };

  if (!cy_workbook_read (workbook, sheet, measure_cb, &self.n_columns, cancellable, error))
    return FALSE;
  if (!cy_workbook_read (workbook, sheet, print_cb, &self, cancellable, error))
    return FALSE;
  if (self.error == NULL)
    flush (&self);
  if (self.error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&self.error));
      return FALSE;
    }

  return TRUE;
}
