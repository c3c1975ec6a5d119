/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-date.h"
#include "cy-idcard.h"
#include "cy-query.h"
#include "cy-record.h"

G_BEGIN_DECLS

const char *cy_format_peek (CyKind kind, const char *of, const CyValue *value);
char       *cy_format_value (CyKind kind, const char *of, guint decimals, const CyValue *value);
char       *cy_format_mask (const char *name, const char *text, CyMask mask);
char       *cy_format_field (CyRecord *record, guint nth, CyMask mask);
char *
cy_format_cell (const CyColumn *column, const CyValue *value, gint64 base_date, gboolean masked);
char *
cy_format_cell_masked (const CyColumn *column, const CyValue *value, gint64 base_date, CyMask mask);
gboolean
cy_format_parse (CyKind kind, const char *of, guint decimals, const char *text, CyValue *value);

G_END_DECLS
