/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-table-source.h"

G_BEGIN_DECLS

typedef struct _CyTableSelection CyTableSelection;

CyTableSelection *cy_table_selection_new (void);
void              cy_table_selection_free (CyTableSelection *self);
gboolean          cy_table_selection_contains (CyTableSelection *self, gint64 id);
guint             cy_table_selection_count (CyTableSelection *self, CyTableSource *source);
GArray           *cy_table_selection_ids (CyTableSelection *self, CyTableSource *source);
void              cy_table_selection_clear (CyTableSelection *self);
void              cy_table_selection_add (CyTableSelection *self, gint64 id);
void              cy_table_selection_toggle (CyTableSelection *self, gint64 id);
void     cy_table_selection_range (CyTableSelection *self, CyTableSource *source, guint a, guint b);
void     cy_table_selection_all (CyTableSelection *self, CyTableSource *source);
gboolean cy_table_selection_keep (CyTableSelection *self, CyTableSource *source);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyTableSelection, cy_table_selection_free)

G_END_DECLS
