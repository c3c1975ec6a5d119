/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The interface through which a table asks for its rows, whether they lie in memory or in a file.
 */
#include "cy-table-source.h"

enum
{
  CHANGED,
  ROWS_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_INTERFACE (CyTableSource, cy_table_source, G_TYPE_OBJECT)

static void
cy_table_source_default_init (CyTableSourceInterface *iface)
{
  /**
   * CyTableSource::changed:
   *
   * All is new: the number of rows, their ids, their order.
   */
  signals[CHANGED] = g_signal_new ("changed",
                                   CY_TYPE_TABLE_SOURCE,
                                   G_SIGNAL_RUN_LAST,
                                   0,
                                   NULL,
                                   NULL,
                                   NULL,
                                   G_TYPE_NONE,
                                   0);
  /**
   * CyTableSource::rows-changed:
   * @first: the first row
   * @n: how many
   *
   * The cells of some rows have other words, or were loaded; number and order are as before.
   */
  signals[ROWS_CHANGED] = g_signal_new ("rows-changed",
                                        CY_TYPE_TABLE_SOURCE,
                                        G_SIGNAL_RUN_LAST,
                                        0,
                                        NULL,
                                        NULL,
                                        NULL,
                                        G_TYPE_NONE,
                                        2,
                                        G_TYPE_UINT,
                                        G_TYPE_UINT);
}

guint
cy_table_source_get_n_rows (CyTableSource *self)
{
  return CY_TABLE_SOURCE_GET_IFACE (self)->get_n_rows (self);
}

gint64
cy_table_source_get_id (CyTableSource *self, guint row)
{
  return CY_TABLE_SOURCE_GET_IFACE (self)->get_id (self, row);
}

const char *
cy_table_source_get_text (CyTableSource *self, guint row, const char *column)
{
  return CY_TABLE_SOURCE_GET_IFACE (self)->get_text (self, row, column);
}

const char *
cy_table_source_get_style (CyTableSource *self, guint row, const char *column)
{
  CyTableSourceInterface *iface = CY_TABLE_SOURCE_GET_IFACE (self);

  return iface->get_style != NULL ? iface->get_style (self, row, column) : NULL;
}

const char *
cy_table_source_get_row_style (CyTableSource *self, guint row)
{
  CyTableSourceInterface *iface = CY_TABLE_SOURCE_GET_IFACE (self);

  return iface->get_row_style != NULL ? iface->get_row_style (self, row) : NULL;
}

double
cy_table_source_get_value (CyTableSource *self, guint row, const char *column)
{
  CyTableSourceInterface *iface = CY_TABLE_SOURCE_GET_IFACE (self);

  return iface->get_value != NULL ? iface->get_value (self, row, column) : -1;
}

const char *
cy_table_source_get_hint (CyTableSource *self, guint row, const char *column)
{
  CyTableSourceInterface *iface = CY_TABLE_SOURCE_GET_IFACE (self);

  return iface->get_hint != NULL ? iface->get_hint (self, row, column) : NULL;
}

/**
 * cy_table_source_find:
 * @self: a source
 * @id: id of a row
 * @row: (out): where it is
 *
 * Returns: whether there is such a row
 */
gboolean
cy_table_source_find (CyTableSource *self, gint64 id, guint *row)
{
  CyTableSourceInterface *iface = CY_TABLE_SOURCE_GET_IFACE (self);
  guint                   n_rows;

  if (iface->find != NULL)
    return iface->find (self, id, row);

  n_rows = cy_table_source_get_n_rows (self);
  for (guint i = 0; i < n_rows; i++)
    if (iface->get_id (self, i) == id)
      {
        *row = i;
        return TRUE;
      }

  return FALSE;
}

void
cy_table_source_sort (CyTableSource *self, const char *column, gboolean descending)
{
  CyTableSourceInterface *iface = CY_TABLE_SOURCE_GET_IFACE (self);

  if (iface->sort != NULL)
    iface->sort (self, column, descending);
}

gboolean
cy_table_source_can_edit (CyTableSource *self, guint row, const char *column)
{
  CyTableSourceInterface *iface = CY_TABLE_SOURCE_GET_IFACE (self);

  return iface->set_text != NULL && iface->can_edit != NULL && iface->can_edit (self, row, column);
}

/**
 * cy_table_source_set_text:
 * @self: a source whose cell can be edited
 * @row: the row
 * @column: id of the column
 * @text: what was typed
 * @message: (out) (transfer full): on refusal, what is wrong and what to do, for the user
 *
 * Returns: whether @text was taken
 */
gboolean
cy_table_source_set_text (CyTableSource *self,
                          guint          row,
                          const char    *column,
                          const char    *text,
                          char         **message)
{
  g_return_val_if_fail (CY_IS_TABLE_SOURCE (self), FALSE);

  return CY_TABLE_SOURCE_GET_IFACE (self)->set_text (self, row, column, text, message);
}

void
cy_table_source_changed (CyTableSource *self)
{
  g_return_if_fail (CY_IS_TABLE_SOURCE (self));

  g_signal_emit (self, signals[CHANGED], 0);
}

void
cy_table_source_rows_changed (CyTableSource *self, guint first, guint n)
{
  g_return_if_fail (CY_IS_TABLE_SOURCE (self));

  g_signal_emit (self, signals[ROWS_CHANGED], 0, first, n);
}

/**
 * cy_table_or_dash:
 * @text: (nullable): what is known
 *
 * Returns: @text, or the dash that a cell shows where nothing is known
 */
const char *
cy_table_or_dash (const char *text)
{
  return text != NULL && *text != '\0' ? text : "—";
}
