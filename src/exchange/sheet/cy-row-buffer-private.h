/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-workbook.h"

G_BEGIN_DECLS

typedef struct _CyRowBuffer CyRowBuffer;

CyRowBuffer *cy_row_buffer_new (CyRowFunc func, gpointer data);
void         cy_row_buffer_free (CyRowBuffer *self);
gboolean     cy_row_buffer_begin (CyRowBuffer *self, guint64 row, GError **error);
gint64       cy_row_buffer_get_row (const CyRowBuffer *self);
gboolean     cy_row_buffer_add (CyRowBuffer *self, const CyCell *cell, GError **error);
gboolean     cy_row_buffer_add_kept (CyRowBuffer *self, const CyCell *cell, GError **error);
gboolean     cy_row_buffer_deliver (CyRowBuffer *self);
void         cy_row_buffer_set_place (const CyRowBuffer *self, gint64 column, GError *error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyRowBuffer, cy_row_buffer_free)

G_END_DECLS
