/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-table-source.h"

G_BEGIN_DECLS

#define CY_TYPE_TABLE_STORE (cy_table_store_get_type ())
G_DECLARE_FINAL_TYPE (CyTableStore, cy_table_store, CY, TABLE_STORE, GObject)

/**
 * CyTableStoreCheck:
 * @store: the store
 * @id: the row
 * @column: the column
 * @text: what the user typed
 * @message: (out): what is wrong and what to do
 * @user_data: data of the owner
 *
 * Returns: whether @text may stand in the cell
 */
typedef gboolean (*CyTableStoreCheck) (CyTableStore *store,
                                       gint64        id,
                                       const char   *column,
                                       const char   *text,
                                       char        **message,
                                       gpointer      user_data);

CyTableStore *cy_table_store_new (const char *const *columns);
void          cy_table_store_append (CyTableStore *self, gint64 id, const char *const *texts);
void          cy_table_store_remove (CyTableStore *self, gint64 id);
void          cy_table_store_clear (CyTableStore *self);
void cy_table_store_set (CyTableStore *self, gint64 id, const char *column, const char *text);
void
cy_table_store_set_style (CyTableStore *self, gint64 id, const char *column, const char *classes);
void cy_table_store_set_cell (CyTableStore *self,
                              gint64        id,
                              const char   *column,
                              const char   *text,
                              const char   *classes);
void cy_table_store_set_value (CyTableStore *self, gint64 id, const char *column, double value);
void cy_table_store_set_editable (CyTableStore     *self,
                                  const char       *column,
                                  CyTableStoreCheck check,
                                  gpointer          user_data);
void cy_table_store_freeze (CyTableStore *self);
void cy_table_store_thaw (CyTableStore *self);

G_END_DECLS
