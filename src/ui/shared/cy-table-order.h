/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CyTableKey:
 * @text: (transfer none): what a cell says
 * @is_number: whether all of it is a number
 * @number: that number
 *
 * By what the rows of a table in memory are ordered.
 */
typedef struct
{
  const char *text;
  gboolean    is_number;
  double      number;
} CyTableKey;

CyTableKey cy_table_key_make (const char *text);
int        cy_table_key_compare (const CyTableKey *a, const CyTableKey *b);

G_END_DECLS
