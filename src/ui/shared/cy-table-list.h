/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-table-source.h"

G_BEGIN_DECLS

#define CY_TYPE_TABLE_LIST (cy_table_list_get_type ())
G_DECLARE_FINAL_TYPE (CyTableList, cy_table_list, CY, TABLE_LIST, GObject)

/**
 * CyTableItem:
 * @id: of the row, unique
 * @data: what the row shows
 *
 * One row of a #CyTableList.
 */
typedef struct
{
  gint64        id;
  gconstpointer data;
} CyTableItem;

typedef struct _CyTableLine CyTableLine;

/**
 * CyTableListMake:
 * @line: the cells of the row, to be filled
 * @data: of the #CyTableItem
 * @owner: what cy_table_list_set() was given
 *
 * Says what a row shows. Runs on any thread, and must not change what it is given.
 */
typedef void (*CyTableListMake) (CyTableLine *line, gconstpointer data, gconstpointer owner);

CyTableList *cy_table_list_new (const char *const *columns, CyTableListMake make);
void
cy_table_list_set (CyTableList *self, GArray *items, gpointer owner, GDestroyNotify owner_free);
void          cy_table_list_set_rows (CyTableList   *self,
                                      GPtrArray     *rows,
                                      gsize          id,
                                      gpointer       owner,
                                      GDestroyNotify owner_free);
gconstpointer cy_table_list_get_owner (CyTableList *self);

void cy_table_line_set_texts (CyTableLine *self, const char *const *texts);
void cy_table_line_set_style (CyTableLine *self, const char *column, const char *classes);
void cy_table_line_set_value (CyTableLine *self, const char *column, double value);

G_END_DECLS
