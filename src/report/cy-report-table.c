/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A table as it stands on the screen, taken down so that a report can be made of it elsewhere. */
#include "cy-report-table.h"

#include "cy-format.h"

#include <glib/gi18n.h>

typedef struct
{
  char    *title;
  guint    width;
  gboolean is_number;
} Column;

typedef struct
{
  char      **texts;
  guint       secret; /* column of the sensitive cell */
  const char *name;   /* of its field, interned; NULL when the row has none */
} Row;

struct _CyReportTable
{
  gatomicrefcount refs;
  char           *caption;
  GArray         *columns; /* of Column */
  GArray         *rows;    /* of Row */
};

static void
column_clear (gpointer data)
{
  g_free (((Column *) data)->title);
}

static void
row_clear (gpointer data)
{
  g_strfreev (((Row *) data)->texts);
}

static const Column *
get_column (CyReportTable *self, guint nth)
{
  g_return_val_if_fail (nth < self->columns->len, NULL);

  return &g_array_index (self->columns, Column, nth);
}

/**
 * cy_report_table_new:
 *
 * Returns: (transfer full): a table without columns
 */
CyReportTable *
cy_report_table_new (void)
{
  CyReportTable *self = g_new0 (CyReportTable, 1);

  g_atomic_ref_count_init (&self->refs);
  self->columns = g_array_new (FALSE, FALSE, sizeof (Column));
  self->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  g_array_set_clear_func (self->columns, column_clear);
  g_array_set_clear_func (self->rows, row_clear);

  return self;
}

CyReportTable *
cy_report_table_ref (CyReportTable *self)
{
  g_atomic_ref_count_inc (&self->refs);

  return self;
}

void
cy_report_table_unref (CyReportTable *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  g_array_unref (self->columns);
  g_array_unref (self->rows);
  g_free (self->caption);
  g_free (self);
}

/**
 * cy_report_table_set_caption:
 * @self: a table
 * @caption: (nullable): what was chosen, in words
 */
void
cy_report_table_set_caption (CyReportTable *self, const char *caption)
{
  g_free (self->caption);
  self->caption = g_strdup (caption);
}

/**
 * cy_report_table_add_column:
 * @self: a table without rows
 * @title: heading, translated
 * @width: in half Han widths
 * @is_number: whether its texts are whole numbers
 */
void
cy_report_table_add_column (CyReportTable *self, const char *title, guint width, gboolean is_number)
{
  const Column column = { g_strdup (title), width, is_number };

  g_return_if_fail (self->rows->len == 0);

  g_array_append_val (self->columns, column);
}

/**
 * cy_report_table_add_row:
 * @self: a table
 * @texts: (array zero-terminated=1): a text for each column, copied
 */
void
cy_report_table_add_row (CyReportTable *self, const char *const *texts)
{
  const Row row = { .texts = g_strdupv ((char **) texts) };

  g_return_if_fail (g_strv_length (row.texts) == self->columns->len);

  g_array_append_val (self->rows, row);
}

/**
 * cy_report_table_hide:
 * @self: a table with rows
 * @column: where the last row has a sensitive value, whole
 * @name: of the field that it is the value of
 *
 * Has the value masked as the report is told to.
 */
void
cy_report_table_hide (CyReportTable *self, guint column, const char *name)
{
  Row *row;

  g_return_if_fail (self->rows->len > 0 && column < self->columns->len);

  row = &g_array_index (self->rows, Row, self->rows->len - 1);
  row->secret = column;
  row->name = g_intern_string (name);
}

const char *
cy_report_table_get_caption (CyReportTable *self)
{
  return self->caption;
}

guint
cy_report_table_get_n_columns (CyReportTable *self)
{
  return self->columns->len;
}

const char *
cy_report_table_get_title (CyReportTable *self, guint column)
{
  return get_column (self, column)->title;
}

guint
cy_report_table_get_width (CyReportTable *self, guint column)
{
  return get_column (self, column)->width;
}

gboolean
cy_report_table_is_number (CyReportTable *self, guint column)
{
  return get_column (self, column)->is_number;
}

guint
cy_report_table_get_n_rows (CyReportTable *self)
{
  return self->rows->len;
}

/**
 * cy_report_table_dup_text:
 * @self: a table
 * @row: which row
 * @column: which column
 * @mask: how sensitive values are hidden
 *
 * Returns: (transfer full): what may stand in the cell
 */
char *
cy_report_table_dup_text (CyReportTable *self, guint row, guint column, CyMask mask)
{
  const Row *at = &g_array_index (self->rows, Row, row);

  return at->name != NULL && at->secret == column
           ? cy_format_mask (at->name, at->texts[column], mask)
           : g_strdup (at->texts[column]);
}

/**
 * cy_report_table_describe:
 * @self: a table
 *
 * Returns: (transfer full): what was chosen and how many rows that are, translated
 */
char *
cy_report_table_describe (CyReportTable *self)
{
  g_autofree char *rows =
    g_strdup_printf (ngettext ("%u row", "%u rows", self->rows->len), self->rows->len);

  return self->caption != NULL ? g_strjoin (_ ("; "), self->caption, rows, NULL)
                               : g_steal_pointer (&rows);
}
