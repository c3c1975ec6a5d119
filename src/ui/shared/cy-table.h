/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-table-column.h"
#include "cy-table-source.h"

G_BEGIN_DECLS

#define CY_TYPE_TABLE (cy_table_get_type ())
G_DECLARE_FINAL_TYPE (CyTable, cy_table, CY, TABLE, GtkWidget)

GtkWidget *cy_table_new (const char *label, const CyTableColumn *columns, guint n_columns);
GtkWidget *cy_table_new_marked (const char *label, const CyTableColumn *columns, guint n_columns);
void       cy_table_set_columns (CyTable *self, const CyTableColumn *columns, guint n_columns);
void       cy_table_set_source (CyTable *self, CyTableSource *source);
CyTableSource *cy_table_get_source (CyTable *self);
void           cy_table_set_cell_mode (CyTable *self, gboolean cell_mode);
void           cy_table_set_totals (CyTable *self, const char *start, const char *end);
void           cy_table_set_empty (CyTable *self, const char *sentence, const char *button);
void           cy_table_set_loading (CyTable *self, gboolean loading);

char       *cy_table_get_layout (CyTable *self);
void        cy_table_set_layout (CyTable *self, const char *layout);
void        cy_table_reset_layout (CyTable *self);
void        cy_table_set_column_hidden (CyTable *self, const char *column, gboolean hidden);
void        cy_table_choose_columns (CyTable *self);
void        cy_table_set_sort (CyTable *self, const char *column, gboolean descending);
const char *cy_table_get_sort (CyTable *self, gboolean *descending);

guint    cy_table_get_top (CyTable *self);
void     cy_table_set_top (CyTable *self, guint top);
guint    cy_table_get_page (CyTable *self);
gboolean cy_table_reveal (CyTable *self, gint64 id);

guint       cy_table_get_n_selected (CyTable *self);
GArray     *cy_table_get_selected (CyTable *self);
gboolean    cy_table_is_selected (CyTable *self, gint64 id);
void        cy_table_select (CyTable *self, gint64 id);
void        cy_table_select_many (CyTable *self, const gint64 *ids, guint n_ids);
void        cy_table_select_all (CyTable *self);
void        cy_table_unselect_all (CyTable *self);
gboolean    cy_table_get_cursor (CyTable *self, gint64 *id);
const char *cy_table_get_cursor_column (CyTable *self);

void     cy_table_copy (CyTable *self);
char    *cy_table_copy_text (CyTable *self);
void     cy_table_paste (CyTable *self);
gboolean cy_table_edit (CyTable *self);

G_END_DECLS
