/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CyFuzzSheet:
 * @name: of the sheet
 * @rows: (element-type GStrv): its cells as text
 */
typedef struct
{
  const char *name;
  GPtrArray  *rows;
} CyFuzzSheet;

void  cy_fuzz_mutate_rows (GRand *chance, GPtrArray *rows, const char *const *words, guint n_words);
char *cy_fuzz_write_xlsx (GRand *chance, const CyFuzzSheet *sheets, guint n_sheets);

G_END_DECLS
