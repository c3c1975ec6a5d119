/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The rows that an import refused, as they came, with the reason behind and the bad cells marked.
 */
#include "cy-refused.h"

#include "cy-sheet.h"

#include <glib/gi18n.h>

/* Where the cells of a file go: behind the number of their row. */
#define FIRST_CELL 1

#define CELL_WIDTH 12
#define REASON_WIDTH 40

struct _CyRefused
{
  CyBook  *book;
  CySheet *sheet;
  guint    n_headers;
};

/**
 * cy_refused_new:
 * @path: where the workbook shall be; what is there stays until cy_refused_close()
 * @cancellable: (nullable): to stop
 * @error: return location; as of cy_book_new()
 *
 * Returns: (transfer full): a workbook without sheets
 */
CyRefused *
cy_refused_new (const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (CyBook) book = cy_book_new (path, CY_BOOK_CONSTANT_MEMORY, cancellable, error);
  CyRefused *self;

  if (book == NULL)
    return NULL;
  self = g_new0 (CyRefused, 1);
  self->book = g_steal_pointer (&book);

  return self;
}

void
cy_refused_free (CyRefused *self)
{
  g_clear_object (&self->book);
  g_free (self);
}

static gboolean
end_sheet (CyRefused *self, GError **error)
{
  CySheet *sheet = g_steal_pointer (&self->sheet);

  return sheet == NULL || cy_sheet_end (sheet, error);
}

/* Identity numbers and dates come back as the text they were. */
static void
set_columns (CyRefused *self, const char *const *headers)
{
  g_autofree CySheetColumn *columns = g_new0 (CySheetColumn, self->n_headers + FIRST_CELL + 1);

  columns[0] = (CySheetColumn){ .title = _ ("Row in the file"), .kind = CY_COLUMN_NUMBER };
  for (guint i = 0; i < self->n_headers; i++)
    columns[i + FIRST_CELL] =
      (CySheetColumn){ .title = headers[i], .width = CELL_WIDTH, .kind = CY_COLUMN_DATE_TEXT };
  columns[self->n_headers + FIRST_CELL] = (CySheetColumn){ .title = _ ("Why it was refused"),
                                                           .width = REASON_WIDTH,
                                                           .align = CY_COLUMN_ALIGN_LEFT };
  cy_sheet_set_columns (self->sheet, columns, self->n_headers + FIRST_CELL + 1);
}

/**
 * cy_refused_begin_sheet:
 * @self: a workbook
 * @name: of the sheet the rows come from
 * @title: (nullable): of the list, which may name the village
 * @headers: (array length=n_headers): above its columns
 * @n_headers: how many
 * @error: return location
 *
 * Returns: whether the sheet before could be ended
 */
gboolean
cy_refused_begin_sheet (CyRefused         *self,
                        const char        *name,
                        const char        *title,
                        const char *const *headers,
                        guint              n_headers,
                        GError           **error)
{
  if (!end_sheet (self, error))
    return FALSE;

  self->sheet = cy_book_add_sheet (self->book, name);
  self->n_headers = n_headers;
  set_columns (self, headers);
  if (title != NULL && *title != '\0')
    cy_sheet_set_title (self->sheet, title);

  return TRUE;
}

static gboolean
is_bad (const CyRefusedRow *row, guint column)
{
  for (guint i = 0; i < row->n_bad; i++)
    if (row->bad[i] == column)
      return TRUE;

  return FALSE;
}

/**
 * cy_refused_add_row:
 * @self: a workbook with a sheet begun
 * @row: the row
 * @error: return location
 *
 * Returns: whether it was written
 */
gboolean
cy_refused_add_row (CyRefused *self, const CyRefusedRow *row, GError **error)
{
  g_return_val_if_fail (self->sheet != NULL, FALSE);

  cy_sheet_begin_row (self->sheet);
  cy_sheet_add_int (self->sheet, row->row);
  for (guint i = 0; i < self->n_headers; i++)
    {
      const char *text = i < row->n_cells ? row->cells[i] : NULL;

      if (is_bad (row, i))
        cy_sheet_add_marked (self->sheet, text);
      else if (text != NULL)
        cy_sheet_add_text (self->sheet, text);
      else
        cy_sheet_add_empty (self->sheet);
    }
  cy_sheet_add_text (self->sheet, row->reason);

  return cy_sheet_end_row (self->sheet, error);
}

/**
 * cy_refused_close:
 * @self: a workbook
 * @error: return location; as of cy_book_close()
 *
 * Returns: whether the workbook is in its place
 */
gboolean
cy_refused_close (CyRefused *self, GError **error)
{
  return end_sheet (self, error) && cy_book_close (self->book, error);
}
