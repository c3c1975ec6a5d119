/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A text file with delimiters as a workbook of one sheet; all its cells are text. */
#include "cy-csv-parser-private.h"
#include "cy-text-source-private.h"
#include "cy-workbook-private.h"

struct _CyCsvBook
{
  CyWorkbook parent_instance;
};

#define CY_TYPE_CSV_BOOK (cy_csv_book_get_type ())
G_DECLARE_FINAL_TYPE (CyCsvBook, cy_csv_book, CY, CSV_BOOK, CyWorkbook)
G_DEFINE_FINAL_TYPE (CyCsvBook, cy_csv_book, CY_TYPE_WORKBOOK)

static gboolean
cy_csv_book_load (CyWorkbook *workbook, GCancellable *cancellable, GError **error)
{
  const char *encoding;

  encoding = cy_text_source_detect (cy_workbook_get_path (workbook), cancellable, error);
  if (encoding == NULL)
    return FALSE;

  cy_workbook_set_encoding (workbook, encoding);
  cy_workbook_add_sheet (workbook, "", FALSE);

  return TRUE;
}

static gboolean
parse_all (CyWorkbook   *workbook,
           CyTextSource *source,
           CyRowBuffer  *rows,
           GCancellable *cancellable,
           GError      **error)
{
  g_autoptr (CyCsvParser) parser = NULL;
  const char *text;
  gsize       length;

  while (cy_text_source_read (source, &text, &length, cancellable, error))
    {
      if (parser == NULL)
        parser = cy_csv_parser_new (cy_csv_guess_delimiter (text, length), rows);
      if (length == 0)
        return cy_csv_parser_finish (parser, error);
      if (!cy_csv_parser_feed (parser, text, length, error))
        return FALSE;
      if (cy_csv_parser_has_enough (parser))
        return TRUE;
      cy_workbook_set_progress (workbook,
                                cy_text_source_get_done (source),
                                cy_text_source_get_total (source));
    }

  return FALSE;
}

static gboolean
cy_csv_book_read (CyWorkbook   *workbook,
                  guint         sheet,
                  CyRowFunc     func,
                  gpointer      data,
                  GCancellable *cancellable,
                  GError      **error)
{
  g_autoptr (CyTextSource) source = NULL;
  g_autoptr (CyRowBuffer) rows = cy_row_buffer_new (func, data);

  source = cy_text_source_open (cy_workbook_get_path (workbook),
                                cy_workbook_get_encoding (workbook),
                                error);

  return source != NULL && parse_all (workbook, source, rows, cancellable, error);
}

static void
cy_csv_book_class_init (CyCsvBookClass *klass)
{
  CyWorkbookClass *workbook_class = CY_WORKBOOK_CLASS (klass);

  workbook_class->format = CY_WORKBOOK_CSV;
  workbook_class->load = cy_csv_book_load;
  workbook_class->read = cy_csv_book_read;
}

static void
cy_csv_book_init (CyCsvBook *self)
{
}
