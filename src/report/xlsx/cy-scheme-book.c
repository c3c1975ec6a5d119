/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 考核方案: a scheme of assessment as a workbook that a superior reads and that comes back
 * unchanged. */
#include "cy-scheme-book.h"

#include "cy-scheme-table.h"
#include "cy-scheme.h"

#include <glib/gi18n.h>
#include <string.h>

#define MAX_COLUMNS 32
#define ITEM_WIDTH 24
#define VALUE_WIDTH 56
#define BANDS_WIDTH 28

static gboolean
is_number (const CySchemeColumn *column)
{
  const CyField *field = column->entity != NULL ? &column->entity->fields[column->field] : NULL;

  return field != NULL && (field->kind == CY_KIND_INT || field->kind == CY_KIND_FIXED);
}

static guint
get_width (CySchemeSheet sheet, const CySchemeColumn *columns, guint nth)
{
  if (sheet == CY_SCHEME_SHEET_SCHEME)
    return nth == 0 ? ITEM_WIDTH : VALUE_WIDTH;
  if (columns[nth].entity == NULL)
    return BANDS_WIDTH;

  return MAX (columns[nth].entity->fields[columns[nth].field].width, 10);
}

static void
set_columns (CySheet *sheet, CySchemeSheet which)
{
  CySheetColumn         columns[MAX_COLUMNS] = { 0 };
  guint                 n_columns;
  const CySchemeColumn *sources = cy_scheme_table_get_columns (which, &n_columns);

  for (guint i = 0; i < n_columns; i++)
    columns[i] = (CySheetColumn){
      .title = cy_scheme_column_get_title (&sources[i]),
      .width = get_width (which, sources, i),
      .kind = is_number (&sources[i]) ? CY_COLUMN_NUMBER : CY_COLUMN_TEXT,
      .align = is_number (&sources[i]) ? CY_COLUMN_ALIGN_RIGHT : CY_COLUMN_ALIGN_LEFT,
    };
  cy_sheet_set_columns (sheet, columns, n_columns);
}

/* A number keeps the decimals that it is written with. */
static void
add_number (CySheet *sheet, const char *text)
{
  const char      *point = strchr (text, '.');
  guint            decimals = point != NULL ? strlen (point + 1) : 0;
  g_autofree char *digits = g_strdup (text);

  if (point != NULL)
    memmove (digits + (point - text), point + 1, decimals + 1);
  cy_sheet_add_fixed (sheet, g_ascii_strtoll (digits, NULL, 10), decimals);
}

static gboolean
add_row (CySheet *sheet, CySchemeSheet which, char **row, GError **error)
{
  guint                 n_columns;
  const CySchemeColumn *columns = cy_scheme_table_get_columns (which, &n_columns);

  cy_sheet_begin_row (sheet);
  for (guint i = 0; i < n_columns; i++)
    if (*row[i] == '\0')
      cy_sheet_add_empty (sheet);
    else if (is_number (&columns[i]))
      add_number (sheet, row[i]);
    else
      cy_sheet_add_text (sheet, row[i]);

  return cy_sheet_end_row (sheet, error);
}

static gboolean
add_sheet (CyBook *book, const CySchemeTables *tables, CySchemeSheet which, GError **error)
{
  const GPtrArray *rows = tables->rows[which];
  CySheet         *sheet = cy_book_add_sheet (book, cy_scheme_table_get_title (which));

  set_columns (sheet, which);
  cy_sheet_set_title (sheet, cy_scheme_table_get_title (which));
  cy_sheet_set_paper (sheet,
                      which == CY_SCHEME_SHEET_INDICATORS ? CY_PAPER_A3_LANDSCAPE
                                                          : CY_PAPER_A4_PORTRAIT);
  /* The first row holds the headings. */
  for (guint i = 1; i < rows->len; i++)
    if (!add_row (sheet, which, g_ptr_array_index (rows, i), error))
      return FALSE;

  return cy_sheet_end (sheet, error);
}

static gboolean
write_scheme (CyConn *conn, CyBook *book, CyReportArgs *args, GError **error)
{
  g_autoptr (CySchemeDraft) draft = cy_scheme_draft_load (conn, args->about, error);
  g_autoptr (CySchemeTables) tables =
    draft != NULL ? cy_scheme_tables_new_from_draft (draft) : NULL;

  for (guint i = 0; tables != NULL && i < CY_N_SCHEME_SHEETS; i++)
    if (!add_sheet (book, tables, i, error))
      return FALSE;

  return tables != NULL;
}

const CyReport cy_report_scheme = {
  .id = "scheme",
  .title = N_ ("Scheme of assessment"),
  .write = write_scheme,
};
