/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *cy_block_get (GPtrArray *rows, guint row, guint column);
char       *cy_block_dup_plain (GPtrArray *rows, guint row, guint column);
guint       cy_block_count_columns (GPtrArray *rows);
gboolean    cy_block_is_blank_row (GPtrArray *rows, guint row);
char       *cy_block_dup_words (guint row, guint column, const char *found, const char *what);
char       *cy_block_dup_fault (GPtrArray *rows, guint row, guint column, const char *what);

G_END_DECLS
