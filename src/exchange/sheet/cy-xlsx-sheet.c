/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Streams the cells of one worksheet part, then its merged ranges (ECMA-376 part 1, 18.3). */
#include "cy-xlsx-sheet-private.h"

#include <string.h>

#include "cy-cell-private.h"
#include "cy-cell-ref-private.h"
#include "cy-error.h"
#include "cy-row-buffer-private.h"
#include "cy-sheet-limits-private.h"
#include "cy-xlsx-text-private.h"
#include "cy-xml-private.h"

typedef enum
{
  VALUE_NUMBER,
  VALUE_SHARED,
  VALUE_TEXT,
  VALUE_BOOL,
  VALUE_ERROR,
  VALUE_ISO_DATE,
} ValueKind;

typedef struct
{
  const char *name; /* of attribute t */
  ValueKind   kind;
} ValueName;

typedef struct
{
  CyXlsxSheet *sheet;
  CyRowBuffer *row;

  gboolean   is_sheet; /* the root element is what it should be */
  gboolean   in_data;
  gboolean   in_row;
  gboolean   row_named; /* the number of the row is settled */
  gboolean   in_cell;
  gboolean   in_inline;
  gboolean   in_value;
  gboolean   enough; /* the taker wants no more */
  guint      column; /* of the cell, or of the last one */
  guint      next_column;
  ValueKind  kind;
  guint8     date_parts;
  guint8     look;
  CyXlsxText text;
} Reader;

static const ValueName value_names[] = {
  { "s", VALUE_SHARED },       { "n", VALUE_NUMBER }, { "str", VALUE_TEXT },
  { "inlineStr", VALUE_TEXT }, { "b", VALUE_BOOL },   { "e", VALUE_ERROR },
  { "d", VALUE_ISO_DATE },
};

static void
stop_at (Reader *self, CyXml *xml, gint64 column, GError *error)
{
  cy_row_buffer_set_place (self->row, column, error);
  cy_xml_stop (xml, error);
}

static gboolean
begin_row (Reader *self, CyXml *xml, guint64 row)
{
  g_autoptr (GError) error = NULL;

  self->row_named = TRUE;
  if (cy_row_buffer_begin (self->row, row, &error))
    return TRUE;

  cy_xml_stop (xml, g_steal_pointer (&error));

  return FALSE;
}

static void
start_row (Reader *self, CyXml *xml, const char **attributes)
{
  const char *text = cy_xml_get (attributes, "r");
  guint64     number;

  self->in_row = TRUE;
  self->row_named = FALSE;
  self->next_column = 0;
  if (text == NULL)
    return;

  if (!g_ascii_string_to_unsigned (text, 10, 1, G_MAXUINT64, &number, NULL))
    cy_xml_stop (xml, g_error_new (CY_ERROR, CY_ERROR_DAMAGED, "a row is numbered %s", text));
  else
    begin_row (self, xml, number - 1);
}

/* A row may leave out its number, and a cell its reference; then they follow the last. */
static gboolean
place_cell (Reader *self, CyXml *xml, const char *ref)
{
  guint       column = self->next_column;
  guint64     row = cy_row_buffer_get_row (self->row) + 1;
  const char *end = "";

  if (ref != NULL && (!cy_cell_ref_parse (ref, &column, &row, &end) || *end != '\0'))
    {
      cy_xml_stop (xml, g_error_new (CY_ERROR, CY_ERROR_DAMAGED, "a cell is called %s", ref));
      return FALSE;
    }
  if (!self->row_named && !begin_row (self, xml, row))
    return FALSE;
  if (ref != NULL && row != (guint64) cy_row_buffer_get_row (self->row))
    {
      stop_at (self, xml, column, g_error_new (CY_ERROR, CY_ERROR_DAMAGED, "%s is astray", ref));
      return FALSE;
    }
  if (column >= CY_MAX_COLUMNS)
    {
      stop_at (self,
               xml,
               column,
               g_error_new (CY_ERROR, CY_ERROR_TOO_LARGE, "a column beyond %d", CY_MAX_COLUMNS));
      return FALSE;
    }

  self->column = column;
  self->next_column = column + 1;

  return TRUE;
}

static ValueKind
parse_kind (const char *name)
{
  for (guint i = 0; name != NULL && i < G_N_ELEMENTS (value_names); i++)
    if (strcmp (name, value_names[i].name) == 0)
      return value_names[i].kind;

  return VALUE_NUMBER;
}

static guint8
get_shown (const Reader *self, const char *style)
{
  guint64 index;

  if (style == NULL || !g_ascii_string_to_unsigned (style, 10, 0, G_MAXUINT, &index, NULL) ||
      index >= self->sheet->date_parts->len)
    return 0;

  return g_array_index (self->sheet->date_parts, guint8, index);
}

static void
start_cell (Reader *self, CyXml *xml, const char **attributes)
{
  const char *ref = NULL;
  const char *style = NULL;
  const char *kind = NULL;
  guint8      shown;

  for (; attributes[0] != NULL; attributes += 2)
    {
      if (strcmp (attributes[0], "r") == 0)
        ref = attributes[1];
      else if (strcmp (attributes[0], "s") == 0)
        style = attributes[1];
      else if (strcmp (attributes[0], "t") == 0)
        kind = attributes[1];
    }
  if (!place_cell (self, xml, ref))
    return;

  self->in_cell = TRUE;
  self->kind = parse_kind (kind);
  shown = get_shown (self, style);
  self->date_parts = shown & 0x0f;
  self->look = shown >> 4;
  self->text.reading = 0;
  g_string_truncate (self->text.text, 0);
}

static gboolean
fill_shared (Reader *self, CyCell *cell, GError **error)
{
  const char *digits = self->text.text->str;
  guint64     index;

  cell->type = CY_CELL_TEXT;
  if (g_ascii_string_to_unsigned (digits, 10, 0, G_MAXUINT32, &index, NULL))
    cell->text = cy_xlsx_strings_get (self->sheet->strings, index);
  else
    cell->text = NULL;

  if (cell->text == NULL)
    {
      g_set_error (error, CY_ERROR, CY_ERROR_DAMAGED, "there is no shared string %s", digits);
      cy_row_buffer_set_place (self->row, cell->column, error != NULL ? *error : NULL);
      return FALSE;
    }

  return TRUE;
}

static void
fill_number (const Reader *self, CyCell *cell)
{
  g_strstrip (self->text.text->str);
  if (!cy_number_parse (cell->text, &cell->number))
    {
      cell->type = CY_CELL_TEXT;
      return;
    }

  cell->type = self->date_parts != CY_DATE_NO_PARTS ? CY_CELL_DATE : CY_CELL_NUMBER;
  cell->date_parts = self->date_parts;
  cell->look = cell->type == CY_CELL_NUMBER ? self->look : 0;
  if (cell->type == CY_CELL_DATE && self->sheet->date_1904)
    cell->number += CY_SERIAL_1904;
}

static void
fill_bool (CyCell *cell)
{
  cell->type = CY_CELL_BOOL;
  cell->number = strcmp (cell->text, "1") == 0 || strcmp (cell->text, "true") == 0;
  cell->text = cell->number > 0 ? "TRUE" : "FALSE";
}

static gboolean
fill_cell (Reader *self, CyCell *cell, GError **error)
{
  cell->text = self->text.text->str;

  switch (self->kind)
    {
    case VALUE_SHARED:
      return fill_shared (self, cell, error);
    case VALUE_NUMBER:
      fill_number (self, cell);
      break;
    case VALUE_BOOL:
      fill_bool (cell);
      break;
    case VALUE_ISO_DATE:
      cell->type = cy_serial_parse_iso (cell->text, &cell->number, &cell->date_parts)
                     ? CY_CELL_DATE
                     : CY_CELL_TEXT;
      break;
    case VALUE_ERROR:
      cell->type = CY_CELL_ERROR;
      break;
    case VALUE_TEXT:
    default:
      cy_xlsx_text_unescape (self->text.text);
      cell->type = CY_CELL_TEXT;
      break;
    }

  return TRUE;
}

static gboolean
add_cell (Reader *self, CyXml *xml, GError **error)
{
  CyCell cell = { .column = self->column };

  if (self->text.text->len == 0)
    return TRUE;
  if (!fill_cell (self, &cell, error))
    return FALSE;
  if (cell.text[0] == '\0')
    return TRUE;

  cy_xml_touch (xml);
  if (self->kind == VALUE_SHARED || self->kind == VALUE_BOOL)
    return cy_row_buffer_add_kept (self->row, &cell, error);

  return cy_row_buffer_add (self->row, &cell, error);
}

static void
end_cell (Reader *self, CyXml *xml)
{
  g_autoptr (GError) error = NULL;

  self->in_cell = FALSE;
  self->in_value = FALSE;
  self->in_inline = FALSE;
  if (!add_cell (self, xml, &error))
    cy_xml_stop (xml, g_steal_pointer (&error));
}

static void
end_row (Reader *self, CyXml *xml)
{
  self->in_row = FALSE;
  if (!self->row_named && !begin_row (self, xml, cy_row_buffer_get_row (self->row) + 1))
    return;
  if (!cy_row_buffer_deliver (self->row))
    {
      self->enough = TRUE;
      cy_xml_stop (xml, NULL);
    }
}

static void
add_merge (Reader *self, CyXml *xml, const char **attributes)
{
  const char *ref = cy_xml_get (attributes, "ref");
  CyMerge     range;

  if (self->sheet->merges->len >= CY_MAX_MERGES)
    cy_xml_stop (xml,
                 g_error_new (CY_ERROR,
                              CY_ERROR_TOO_LARGE,
                              "more than %d merged ranges",
                              CY_MAX_MERGES));
  else if (ref != NULL && cy_cell_ref_parse_range (ref, &range))
    g_array_append_val (self->sheet->merges, range);
}

static void
start_in_data (Reader *self, CyXml *xml, const char *name, const char **attributes)
{
  if (self->in_inline)
    cy_xlsx_text_start (&self->text, name);
  else if (self->in_cell)
    {
      self->in_value = strcmp (name, "v") == 0;
      self->in_inline = strcmp (name, "is") == 0;
    }
  else if (self->in_row)
    {
      if (strcmp (name, "c") == 0)
        start_cell (self, xml, attributes);
    }
  else if (strcmp (name, "row") == 0)
    start_row (self, xml, attributes);
}

static void
start_cb (CyXml *xml, const char *name, const char **attributes, gpointer data)
{
  Reader *self = data;

  if (self->in_data && self->sheet->func != NULL)
    start_in_data (self, xml, name, attributes);
  else if (self->in_data)
    cy_xml_touch (xml);
  else if (!self->is_sheet)
    {
      self->is_sheet = strcmp (name, "worksheet") == 0;
      if (!self->is_sheet)
        cy_xml_stop (xml,
                     g_error_new (CY_ERROR, CY_ERROR_DAMAGED, "a sheet turns out to be %s", name));
    }
  else if (strcmp (name, "sheetData") == 0)
    self->in_data = TRUE;
  else if (strcmp (name, "mergeCell") == 0)
    add_merge (self, xml, attributes);
}

static void
end_in_data (Reader *self, CyXml *xml, const char *name)
{
  if (self->in_cell)
    {
      if (strcmp (name, "c") == 0)
        end_cell (self, xml);
      else if (strcmp (name, "is") == 0)
        self->in_inline = FALSE;
      else if (self->in_inline)
        cy_xlsx_text_end (&self->text, name);
      else
        self->in_value = FALSE;
    }
  else if (self->in_row && strcmp (name, "row") == 0)
    end_row (self, xml);
}

static void
end_cb (CyXml *xml, const char *name, gpointer data)
{
  Reader *self = data;

  if (strcmp (name, "sheetData") == 0)
    self->in_data = FALSE;
  else if (self->in_data && self->sheet->func != NULL)
    end_in_data (self, xml, name);
}

static void
text_cb (CyXml *xml, const char *text, gsize length, gpointer data)
{
  Reader *self = data;

  if (!self->in_value && !(self->in_inline && self->text.open))
    return;
  if (!cy_xlsx_text_append (&self->text, xml, text, length))
    self->in_value = FALSE;
}

static void
progress_cb (guint64 done, guint64 total, gpointer data)
{
  Reader *self = data;

  cy_workbook_set_progress (self->sheet->book, done, total);
}

static gint
compare_merges (gconstpointer a, gconstpointer b)
{
  const CyMerge *first = a;
  const CyMerge *second = b;

  if (first->top != second->top)
    return first->top < second->top ? -1 : 1;

  return first->left < second->left ? -1 : first->left > second->left;
}

static gboolean
read_part (Reader *self, GCancellable *cancellable, GError **error)
{
  static const CyXmlHandlers handlers = { .start = start_cb,
                                          .end = end_cb,
                                          .text = text_cb,
                                          .progress = progress_cb,
                                          .max_bytes = CY_MAX_PART_BYTES,
                                          .max_idle = CY_MAX_IDLE_BYTES };
  g_autoptr (GError) local_error = NULL;

  if (!cy_xml_parse (self->sheet->zip,
                     self->sheet->part,
                     &handlers,
                     self,
                     cancellable,
                     &local_error))
    {
      if (self->in_row && self->row_named)
        cy_row_buffer_set_place (self->row,
                                 self->in_cell ? (gint64) self->column : -1,
                                 local_error);
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  return TRUE;
}

/**
 * cy_xlsx_sheet_read:
 * @sheet: what to read and who takes it; gets the merged ranges
 * @cancellable: (nullable): to stop
 * @error: return location
 *
 * Returns: as cy_workbook_read()
 */
gboolean
cy_xlsx_sheet_read (CyXlsxSheet *sheet, GCancellable *cancellable, GError **error)
{
  g_autoptr (CyRowBuffer) row = cy_row_buffer_new (sheet->func, sheet->data);
  g_autoptr (GString) text = g_string_new (NULL);
  Reader self = { .sheet = sheet, .row = row, .text.text = text };

  sheet->merges = g_array_new (FALSE, FALSE, sizeof (CyMerge));
  if (!read_part (&self, cancellable, error))
    {
      g_clear_pointer (&sheet->merges, g_array_unref);
      return FALSE;
    }
  if (self.enough)
    g_clear_pointer (&sheet->merges, g_array_unref);
  else
    g_array_sort (sheet->merges, compare_merges);

  return TRUE;
}
