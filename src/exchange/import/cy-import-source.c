/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A file to import: which sheets hold lists, where they begin, what their columns stand for. */
#include "cy-import-source.h"

#include <glib/gstdio.h>
#include <unistd.h>

/* Fewer known names make no form. */
#define FORM_COLUMNS 3
#define FORM_ROWS 20

static void
sheet_free (gpointer data)
{
  CyImportSheet *sheet = data;

  g_free (sheet->name);
  g_clear_pointer (&sheet->head, cy_grid_free);
  g_clear_pointer (&sheet->layout, cy_layout_free);
  g_clear_pointer (&sheet->mapping, cy_mapping_free);
  g_free (sheet);
}

static CyImportSheetState
study (CyImportSheet *sheet, CyConn *conn, GError **error)
{
  sheet->layout = cy_layout_find (sheet->head, sheet->name);
  if (sheet->layout == NULL)
    return CY_IMPORT_SHEET_EMPTY;

  sheet->mapping = cy_mapping_guess (sheet->layout, sheet->head);
  if (conn != NULL && !cy_mapping_recall (sheet->mapping, conn, sheet->layout, error))
    return CY_IMPORT_SHEET_EMPTY;
  if (!cy_mapping_has (sheet->mapping, CY_TARGET_NAME) &&
      !cy_mapping_has (sheet->mapping, CY_TARGET_VILLAGE) &&
      !cy_mapping_has (sheet->mapping, CY_TARGET_UNIT_NAME))
    return CY_IMPORT_SHEET_NO_NAMES;

  return CY_IMPORT_SHEET_USED;
}

static gboolean
add_sheet (CyImportSource *self,
           guint           index,
           CyConn         *conn,
           GCancellable   *cancellable,
           GError        **error)
{
  CyImportSheet *sheet = g_new0 (CyImportSheet, 1);
  g_autoptr (GError) failed = NULL;

  g_ptr_array_add (self->sheets, sheet);
  sheet->index = index;
  sheet->name = g_strdup (cy_workbook_get_sheet_name (self->book, index));
  if (cy_workbook_get_sheet_hidden (self->book, index))
    sheet->state = CY_IMPORT_SHEET_HIDDEN;
  else if (cy_layout_is_side_sheet (sheet->name))
    sheet->state = CY_IMPORT_SHEET_SIDE;
  if (sheet->state != CY_IMPORT_SHEET_USED)
    return TRUE;

  sheet->head = cy_grid_load_head (self->book, index, CY_LAYOUT_ROWS, cancellable, error);
  if (sheet->head == NULL)
    return FALSE;
  sheet->state = study (sheet, conn, &failed);
  if (failed != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failed));
      return FALSE;
    }

  return TRUE;
}

/* ---- The program's own form ---- */

static CyTarget
read_form_id (const char *text)
{
  const CyTarget target = cy_target_from_id (text);

  return target != CY_TARGET_NONE ? target : cy_header_find (text, NULL);
}

static CyImportSheet *
find_first_used (const CyImportSource *self)
{
  for (guint i = 0; i < self->sheets->len; i++)
    {
      CyImportSheet *sheet = g_ptr_array_index (self->sheets, i);

      if (sheet->layout != NULL && sheet->state != CY_IMPORT_SHEET_HIDDEN)
        return sheet;
    }

  return NULL;
}

static gboolean
map_by_form (CyImportSheet *sheet, const CyGrid *form, guint row)
{
  g_autoptr (CyMapping) mapping = cy_mapping_new (sheet->layout->n_columns);
  guint n = 0;

  for (guint column = 0; column < sheet->layout->n_columns; column++)
    {
      const CyTarget target = read_form_id (cy_grid_get_text (form, row, column));

      if (target == CY_TARGET_NONE)
        continue;
      cy_mapping_set (mapping, column, target, 100);
      n++;
    }
  if (n < FORM_COLUMNS || !cy_mapping_has (mapping, CY_TARGET_NAME))
    return FALSE;

  cy_mapping_free (sheet->mapping);
  sheet->mapping = g_steal_pointer (&mapping);
  sheet->state = CY_IMPORT_SHEET_USED;

  return TRUE;
}

static gboolean
read_form (CyImportSource *self, GCancellable *cancellable, GError **error)
{
  CyImportSheet *list = find_first_used (self);

  for (guint i = 0; list != NULL && i < self->sheets->len; i++)
    {
      const CyImportSheet *sheet = g_ptr_array_index (self->sheets, i);
      g_autoptr (CyGrid) form = NULL;

      if (g_strcmp0 (sheet->name, CY_IMPORT_FORM_SHEET) != 0)
        continue;
      form = cy_grid_load_head (self->book, sheet->index, FORM_ROWS, cancellable, error);
      if (form == NULL)
        return FALSE;
      for (guint row = 0; !self->is_form && row < cy_grid_get_n_rows (form); row++)
        self->is_form = map_by_form (list, form, row);
    }

  return TRUE;
}

/**
 * cy_import_source_open:
 * @path: a file
 * @conn: (nullable): a connection, for what was said about such sheets before
 * @cancellable: (nullable): to stop
 * @error: return location; as of cy_workbook_open()
 *
 * Returns: (transfer full): the file with its layout and mapping, ready for a plan
 */
CyImportSource *
cy_import_source_open (const char *path, CyConn *conn, GCancellable *cancellable, GError **error)
{
  g_autoptr (CyImportSource) self = g_new0 (CyImportSource, 1);

  self->sheets = g_ptr_array_new_with_free_func (sheet_free);
  self->book = cy_workbook_open (path, cancellable, error);
  if (self->book == NULL)
    return NULL;
  for (guint i = 0; i < cy_workbook_get_n_sheets (self->book); i++)
    if (!add_sheet (self, i, conn, cancellable, error))
      return NULL;
  if (!read_form (self, cancellable, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * cy_import_source_open_text:
 * @text: what was pasted: cells with tabs, or commas, between them
 * @conn: (nullable): a connection, for what was said about such sheets before
 * @cancellable: (nullable): to stop
 * @error: return location
 *
 * Returns: (transfer full): the text as if it were a file
 */
CyImportSource *
cy_import_source_open_text (const char   *text,
                            CyConn       *conn,
                            GCancellable *cancellable,
                            GError      **error)
{
  g_autofree char *path = NULL;
  const int        file = g_file_open_tmp ("chuyan-XXXXXX.csv", &path, error);
  CyImportSource  *self = NULL;

  if (file < 0)
    return NULL;
  close (file);
  if (g_file_set_contents (path, text, -1, error))
    self = cy_import_source_open (path, conn, cancellable, error);
  if (self == NULL)
    g_unlink (path);
  else
    self->pasted = g_steal_pointer (&path);

  return self;
}

void
cy_import_source_free (CyImportSource *self)
{
  if (self->pasted != NULL)
    g_unlink (self->pasted);
  g_free (self->pasted);
  g_clear_object (&self->book);
  g_ptr_array_unref (self->sheets);
  g_free (self);
}

/**
 * cy_import_source_count_used:
 * @self: a source
 *
 * Returns: how many of its sheets come in
 */
guint
cy_import_source_count_used (const CyImportSource *self)
{
  guint n = 0;

  for (guint i = 0; i < self->sheets->len; i++)
    n +=
      ((const CyImportSheet *) g_ptr_array_index (self->sheets, i))->state == CY_IMPORT_SHEET_USED;

  return n;
}

/**
 * cy_import_source_remember:
 * @self: a source whose mappings a person has seen
 * @conn: a writing connection
 * @error: return location
 *
 * Keeps the mappings for other files of the same form.
 *
 * Returns: whether they were written
 */
gboolean
cy_import_source_remember (const CyImportSource *self, CyConn *conn, GError **error)
{
  for (guint i = 0; i < self->sheets->len; i++)
    {
      const CyImportSheet *sheet = g_ptr_array_index (self->sheets, i);

      if (sheet->state == CY_IMPORT_SHEET_USED &&
          !cy_mapping_remember (sheet->mapping, conn, sheet->layout, error))
        return FALSE;
    }

  return TRUE;
}
