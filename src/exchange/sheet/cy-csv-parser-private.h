/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-row-buffer-private.h"

G_BEGIN_DECLS

typedef struct _CyCsvParser CyCsvParser;

char         cy_csv_guess_delimiter (const char *text, gsize length);
CyCsvParser *cy_csv_parser_new (char delimiter, CyRowBuffer *rows);
void         cy_csv_parser_free (CyCsvParser *self);
gboolean     cy_csv_parser_feed (CyCsvParser *self, const char *text, gsize length, GError **error);
gboolean     cy_csv_parser_finish (CyCsvParser *self, GError **error);
gboolean     cy_csv_parser_has_enough (CyCsvParser *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyCsvParser, cy_csv_parser_free)

G_END_DECLS
