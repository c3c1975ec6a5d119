/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A binary workbook of 1997 to 2003, read in a cage. */
#include <string.h>

#include "cy-cell-private.h"
#include "cy-error.h"
#include "cy-row-buffer-private.h"
#include "cy-sheet-limits-private.h"
#include "cy-workbook-private.h"
#include "cy-xls-cage-private.h"

/* The format's own limit, to tell the progress by. */
#define MAX_XLS_ROWS 65536

struct _CyXlsBook
{
  CyWorkbook parent_instance;
};

#define CY_TYPE_XLS_BOOK (cy_xls_book_get_type ())
G_DECLARE_FINAL_TYPE (CyXlsBook, cy_xls_book, CY, XLS_BOOK, CyWorkbook)
G_DEFINE_FINAL_TYPE (CyXlsBook, cy_xls_book, CY_TYPE_WORKBOOK)

static gboolean
broken (GError **error)
{
  g_set_error_literal (error, CY_ERROR, CY_ERROR_DAMAGED, "the reader talks nonsense");
  return FALSE;
}

static gboolean
is_valid (const char *text, gsize length)
{
  return g_utf8_validate_len (text, length, NULL);
}

static gboolean
cy_xls_book_load (CyWorkbook *workbook, GCancellable *cancellable, GError **error)
{
  g_autoptr (CyXlsCage) cage = NULL;

  if (!(cage = cy_xls_cage_new (cy_workbook_get_path (workbook), -1, error)))
    return FALSE;

  while (TRUE)
    {
      g_autoptr (GBytes) payload = NULL;
      CyXlsTag    tag;
      const char *name;
      gsize       length;

      if (!cy_xls_cage_next (cage, &tag, &payload, cancellable, error))
        return FALSE;
      if (tag == CY_XLS_END)
        return cy_workbook_get_n_sheets (workbook) > 0 || broken (error);

      name = g_bytes_get_data (payload, &length);
      if (tag != CY_XLS_SHEET || !is_valid (name, length) ||
          cy_workbook_get_n_sheets (workbook) >= CY_MAX_SHEETS)
        return broken (error);
      cy_workbook_add_sheet (workbook, name, FALSE);
    }
}

static gboolean
add_number (CyRowBuffer *rows, CyCell *cell, const char *value, gsize length, GError **error)
{
  g_autofree char *text = NULL;

  if (length != sizeof cell->number)
    return broken (error);

  memcpy (&cell->number, value, sizeof cell->number);
  text = cy_number_dup_text (cell->number);
  cell->type = CY_CELL_NUMBER;
  cell->text = text;

  return cy_row_buffer_add (rows, cell, error);
}

static gboolean
add_date (CyRowBuffer *rows, CyCell *cell, const char *value, GError **error)
{
  g_autofree char *text = NULL;

  cell->type = CY_CELL_TEXT;
  cell->text = value;
  if (cy_serial_parse_iso (value, &cell->number, &cell->date_parts))
    {
      text = cy_number_dup_text (cell->number);
      cell->type = CY_CELL_DATE;
      cell->text = text;
    }

  return cy_row_buffer_add (rows, cell, error);
}

static gboolean
add_cell (CyRowBuffer *rows, CyXlsTag tag, const char *bytes, gsize length, GError **error)
{
  CyCell      cell = { .type = CY_CELL_TEXT };
  guint32     column;
  const char *value = bytes + sizeof column;

  if (length < sizeof column || cy_row_buffer_get_row (rows) < 0)
    return broken (error);

  memcpy (&column, bytes, sizeof column);
  length -= sizeof column;
  cell.column = column;
  cell.text = value;
  if (tag == CY_XLS_NUMBER)
    return add_number (rows, &cell, value, length, error);
  if (!is_valid (value, length))
    return broken (error);
  if (tag == CY_XLS_DATE)
    return add_date (rows, &cell, value, error);

  return tag == CY_XLS_TEXT ? cy_row_buffer_add (rows, &cell, error) : broken (error);
}

static gboolean
begin_row (CyRowBuffer *rows, GBytes *payload, GError **error)
{
  gsize       length;
  const char *bytes = g_bytes_get_data (payload, &length);
  guint32     row;

  if (length != sizeof row)
    return broken (error);

  memcpy (&row, bytes, sizeof row);

  return cy_row_buffer_begin (rows, row, error);
}

/* Takes one record; @more says whether another is wanted. */
static gboolean
take_record (CyXlsCage    *cage,
             CyRowBuffer  *rows,
             gboolean     *more,
             GCancellable *cancellable,
             GError      **error)
{
  g_autoptr (GBytes) payload = NULL;
  CyXlsTag    tag;
  const char *bytes;
  gsize       length;

  if (!cy_xls_cage_next (cage, &tag, &payload, cancellable, error))
    return FALSE;

  *more = TRUE;
  bytes = g_bytes_get_data (payload, &length);
  if (tag != CY_XLS_ROW && tag != CY_XLS_END)
    return add_cell (rows, tag, bytes, length, error);

  *more = cy_row_buffer_deliver (rows) && tag != CY_XLS_END;

  return tag == CY_XLS_END || begin_row (rows, payload, error);
}

static gboolean
cy_xls_book_read (CyWorkbook   *workbook,
                  guint         sheet,
                  CyRowFunc     func,
                  gpointer      data,
                  GCancellable *cancellable,
                  GError      **error)
{
  g_autoptr (CyXlsCage) cage = NULL;
  g_autoptr (CyRowBuffer) rows = cy_row_buffer_new (func, data);
  gboolean more = TRUE;

  if (!(cage = cy_xls_cage_new (cy_workbook_get_path (workbook), sheet, error)))
    return FALSE;

  while (more)
    {
      if (!take_record (cage, rows, &more, cancellable, error))
        return FALSE;
      cy_workbook_set_progress (workbook, cy_row_buffer_get_row (rows) + 1, MAX_XLS_ROWS);
    }

  return TRUE;
}

static void
cy_xls_book_class_init (CyXlsBookClass *klass)
{
  CyWorkbookClass *workbook_class = CY_WORKBOOK_CLASS (klass);

  workbook_class->format = CY_WORKBOOK_XLS;
  workbook_class->load = cy_xls_book_load;
  workbook_class->read = cy_xls_book_read;
}

static void
cy_xls_book_init (CyXlsBook *self)
{
}
