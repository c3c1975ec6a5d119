/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-db.h"
#include "cy-query.h"

G_BEGIN_DECLS

/**
 * CyRowsFormat:
 * @column: of the list
 * @value: as it stands in the library
 * @base_date: the day ages are as of
 * @masked: whether sensitive values are to be hidden
 *
 * Returns: (transfer full): how a person reads it
 */
typedef char *(*CyRowsFormat) (const CyColumn *column,
                               const CyValue  *value,
                               gint64          base_date,
                               gboolean        masked);

#define CY_TYPE_ROWS (cy_rows_get_type ())
G_DECLARE_FINAL_TYPE (CyRows, cy_rows, CY, ROWS, GObject)

CyRows        *cy_rows_new (CyDb *db, CyRowsFormat format);
void           cy_rows_set_query (CyRows *self, const CyQuery *query, const char *const *columns);
void           cy_rows_reload (CyRows *self);
const CyQuery *cy_rows_get_query (CyRows *self);
gboolean       cy_rows_get_loading (CyRows *self);
void           cy_rows_set_masked (CyRows *self, gboolean masked);

guint          cy_rows_get_n (CyRows *self);
gint64         cy_rows_get_id (CyRows *self, guint row);
const gint64  *cy_rows_peek_ids (CyRows *self);
int            cy_rows_find (CyRows *self, gint64 id);
const char    *cy_rows_get_text (CyRows *self, guint row, const char *column);
const CyValue *cy_rows_get_value (CyRows *self, guint row, const char *column);

G_END_DECLS
