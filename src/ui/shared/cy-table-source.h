/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define CY_TYPE_TABLE_SOURCE (cy_table_source_get_type ())
G_DECLARE_INTERFACE (CyTableSource, cy_table_source, CY, TABLE_SOURCE, GObject)

/**
 * CyTableSourceInterface:
 * @get_n_rows: how many rows there are
 * @get_id: what row @row is the row of; stable while rows move; unique
 * @get_text: (transfer none): what the cell says; %NULL when the row is not loaded yet: the source
 *   then fetches it and emits #CyTableSource::rows-changed
 * @get_style: (nullable) (transfer none): style classes of the cell, parted by spaces: bold muted
 *   accent ok warn info error line changed loading; %NULL for none
 * @get_row_style: (nullable) (transfer none): the same for the whole row: struck
 * @get_value: for bars the share from 0 to 1, for pips the steps done from 0 to 7; below 0 draws
 *   none
 * @get_hint: (nullable) (transfer none): what to say when the pointer rests on the cell
 * @find: (nullable): the row of @id; %FALSE when there is none. Without it the rows are searched
 * @sort: (nullable): order the rows by @column, %NULL for the order by nature, then emit
 *   #CyTableSource::changed, now or later
 * @can_edit: (nullable): whether the cell takes text
 * @set_text: (nullable): takes what was typed; or returns %FALSE with a @message for the user that
 *   says what is wrong and what to do
 *
 * Where the rows of a #CyTable come from. Only the rows in view are asked for.
 */
struct _CyTableSourceInterface
{
  GTypeInterface g_iface;

  guint (*get_n_rows) (CyTableSource *self);
  gint64 (*get_id) (CyTableSource *self, guint row);
  const char *(*get_text) (CyTableSource *self, guint row, const char *column);
  const char *(*get_style) (CyTableSource *self, guint row, const char *column);
  const char *(*get_row_style) (CyTableSource *self, guint row);
  double (*get_value) (CyTableSource *self, guint row, const char *column);
  const char *(*get_hint) (CyTableSource *self, guint row, const char *column);
  gboolean (*find) (CyTableSource *self, gint64 id, guint *row);
  void (*sort) (CyTableSource *self, const char *column, gboolean descending);
  gboolean (*can_edit) (CyTableSource *self, guint row, const char *column);
  gboolean (*set_text) (CyTableSource *self,
                        guint          row,
                        const char    *column,
                        const char    *text,
                        char         **message);
};

guint       cy_table_source_get_n_rows (CyTableSource *self);
gint64      cy_table_source_get_id (CyTableSource *self, guint row);
const char *cy_table_source_get_text (CyTableSource *self, guint row, const char *column);
const char *cy_table_source_get_style (CyTableSource *self, guint row, const char *column);
const char *cy_table_source_get_row_style (CyTableSource *self, guint row);
double      cy_table_source_get_value (CyTableSource *self, guint row, const char *column);
const char *cy_table_source_get_hint (CyTableSource *self, guint row, const char *column);
gboolean    cy_table_source_find (CyTableSource *self, gint64 id, guint *row);
void        cy_table_source_sort (CyTableSource *self, const char *column, gboolean descending);
gboolean    cy_table_source_can_edit (CyTableSource *self, guint row, const char *column);
gboolean    cy_table_source_set_text (CyTableSource *self,
                                      guint          row,
                                      const char    *column,
                                      const char    *text,
                                      char         **message);

void cy_table_source_changed (CyTableSource *self);
void cy_table_source_rows_changed (CyTableSource *self, guint first, guint n);

const char *cy_table_or_dash (const char *text);

G_END_DECLS
