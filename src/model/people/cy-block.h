/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Words that lists have for one column. */
#define CY_BLOCK_N_WORDS 6

/**
 * CyBlockColumn:
 * @field: what it holds, of the kind that the reader counts in
 * @words: titles that lists have for it, squeezed
 */
typedef struct
{
  guint       field;
  const char *words[CY_BLOCK_N_WORDS];
} CyBlockColumn;

const char *cy_block_get (GPtrArray *rows, guint row, guint column);
char       *cy_block_dup_plain (GPtrArray *rows, guint row, guint column);
guint       cy_block_count_columns (GPtrArray *rows);
gboolean    cy_block_is_blank_row (GPtrArray *rows, guint row);
char       *cy_block_dup_words (guint row, guint column, const char *found, const char *what);
char       *cy_block_dup_fault (GPtrArray *rows, guint row, guint column, const char *what);
GArray     *cy_block_list_fields (const CyBlockColumn *columns, guint n_columns);
gboolean    cy_block_read_titles (GPtrArray           *rows,
                                  const CyBlockColumn *columns,
                                  guint                n_columns,
                                  GArray             **fields);

G_END_DECLS
