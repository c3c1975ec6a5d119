/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-inspect-list.h"
#include "cy-report-table.h"

G_BEGIN_DECLS

#define CY_TYPE_INSPECT_TABLE (cy_inspect_table_get_type ())
G_DECLARE_FINAL_TYPE (CyInspectTable, cy_inspect_table, CY, INSPECT_TABLE, GtkWidget)

/** CY_INSPECT_ANY: everybody, in whatever state */
#define CY_INSPECT_ANY CY_INSPECT_N_STATES

GtkWidget     *cy_inspect_table_new (void);
void           cy_inspect_table_set (CyInspectTable *self, CyInspectList *list);
void           cy_inspect_table_set_state (CyInspectTable *self, CyInspectState state);
void           cy_inspect_table_set_search (CyInspectTable *self, const char *text);
guint          cy_inspect_table_get_n_shown (CyInspectTable *self);
gboolean       cy_inspect_table_shows (CyInspectTable *self, const CyInspectee *inspectee);
gint64         cy_inspect_table_get_current (CyInspectTable *self);
GArray        *cy_inspect_table_get_chosen (CyInspectTable *self);
void           cy_inspect_table_choose (CyInspectTable *self, gint64 person);
CyReportTable *cy_inspect_table_make_report (CyInspectTable *self);

G_END_DECLS
