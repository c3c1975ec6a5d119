/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The first rows of a sheet as they stand in the file, headers and skipped rows marked. */
#include "cy-import-head.h"

#include <glib/gi18n.h>
#include <stdlib.h>

/* Enough to see where the people begin. */
#define SHOWN_ROWS 40
#define MAX_COLUMNS 60
#define COLUMN_ROW "row"
#define COLUMN_WIDTH 92

struct _CyImportHead
{
  GObject parent_instance;

  const CyImportSheet *sheet; /* of the job, while the view shows it */
  char                *number;
};

static void cy_import_head_iface_init (CyTableSourceInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CyImportHead,
                               cy_import_head,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (CY_TYPE_TABLE_SOURCE,
                                                      cy_import_head_iface_init))

static guint
cy_import_head_get_n_rows (CyTableSource *source)
{
  const CyImportSheet *sheet = CY_IMPORT_HEAD (source)->sheet;

  return sheet != NULL && sheet->head != NULL ? MIN (cy_grid_get_n_rows (sheet->head), SHOWN_ROWS)
                                              : 0;
}

static gint64
cy_import_head_get_id (CyTableSource *source, guint row)
{
  return row + 1;
}

static const char *
cy_import_head_get_text (CyTableSource *source, guint row, const char *column)
{
  CyImportHead *self = CY_IMPORT_HEAD (source);

  if (!g_str_equal (column, COLUMN_ROW))
    return cy_grid_get_text (self->sheet->head, row, atoi (column + 1));

  g_free (self->number);
  self->number = g_strdup_printf ("%u", row + 1);

  return self->number;
}

static const char *
cy_import_head_get_style (CyTableSource *source, guint row, const char *column)
{
  const CyLayout *layout = CY_IMPORT_HEAD (source)->sheet->layout;

  if (layout == NULL || row < layout->header_row)
    return "skipped";
  if (row < layout->header_row + layout->n_header_rows)
    return "header";

  return row < layout->first_row ? "skipped" : NULL;
}

static const char *
cy_import_head_get_hint (CyTableSource *source, guint row, const char *column)
{
  const char *style = cy_import_head_get_style (source, row, column);

  if (style == NULL)
    return NULL;

  return g_str_equal (style, "header") ? _ ("Header row") : _ ("Not imported");
}

static void
cy_import_head_iface_init (CyTableSourceInterface *iface)
{
  iface->get_n_rows = cy_import_head_get_n_rows;
  iface->get_id = cy_import_head_get_id;
  iface->get_text = cy_import_head_get_text;
  iface->get_style = cy_import_head_get_style;
  iface->get_hint = cy_import_head_get_hint;
}

static void
cy_import_head_finalize (GObject *object)
{
  g_free (CY_IMPORT_HEAD (object)->number);

  G_OBJECT_CLASS (cy_import_head_parent_class)->finalize (object);
}

static void
cy_import_head_class_init (CyImportHeadClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cy_import_head_finalize;
}

static void
cy_import_head_init (CyImportHead *self)
{
}

CyImportHead *
cy_import_head_new (void)
{
  return g_object_new (CY_TYPE_IMPORT_HEAD, NULL);
}

/**
 * cy_import_head_set_sheet:
 * @self: rows
 * @sheet: (nullable): whose; must stay until another is set
 */
void
cy_import_head_set_sheet (CyImportHead *self, const CyImportSheet *sheet)
{
  self->sheet = sheet;
  cy_table_source_changed (CY_TABLE_SOURCE (self));
}

/* A, B, …, Z, AA as spreadsheets call their columns. */
static char *
make_letter (guint column)
{
  char  letters[8];
  char *at = letters + sizeof letters - 1;

  *at = '\0';
  for (guint rest = column + 1; rest > 0; rest = (rest - 1) / 26)
    *--at = (char) ('A' + (rest - 1) % 26);

  return g_strdup (at);
}

/**
 * cy_import_head_install_columns:
 * @self: rows of a sheet
 * @table: shows them
 */
void
cy_import_head_install_columns (CyImportHead *self, CyTable *table)
{
  const guint n = self->sheet != NULL && self->sheet->head != NULL
                    ? MIN (cy_grid_get_n_columns (self->sheet->head), MAX_COLUMNS)
                    : 0;
  g_autoptr (GArray) columns = g_array_new (FALSE, FALSE, sizeof (CyTableColumn));
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  const CyTableColumn number = {
    COLUMN_ROW, "", 40, CY_TABLE_TEXT, CY_TABLE_COLUMN_FROZEN | CY_TABLE_COLUMN_NUMERIC,
  };

  g_array_append_val (columns, number);
  for (guint i = 0; i < n; i++)
    {
      CyTableColumn column = { g_strdup_printf ("c%u", i), make_letter (i), COLUMN_WIDTH };

      g_ptr_array_add (words, (char *) column.id);
      g_ptr_array_add (words, (char *) column.title);
      g_array_append_val (columns, column);
    }
  cy_table_set_columns (table, (const CyTableColumn *) columns->data, columns->len);
}
