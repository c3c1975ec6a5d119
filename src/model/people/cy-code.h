/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _CyCodeSet CyCodeSet;

/**
 * CyCode:
 * @code: what is stored
 * @name: the full name
 * @short_name: the name on lists, the full one where there is no shorter
 * @cells: (nullable): the row of the table, see cy_code_set_get_cell(); %NULL for own codes
 *
 * One entry of a code set. Entries live as long as the program.
 */
typedef struct
{
  const char        *code;
  const char        *name;
  const char        *short_name;
  const char *const *cells;
} CyCode;

guint      cy_code_get_n_sets (void);
CyCodeSet *cy_code_get_nth_set (guint nth);
CyCodeSet *cy_code_set_get (const char *id);

const char   *cy_code_set_get_id (CyCodeSet *set);
const char   *cy_code_set_get_title (CyCodeSet *set);
gboolean      cy_code_set_is_national (CyCodeSet *set);
const char   *cy_code_set_get_standard (CyCodeSet *set);
guint         cy_code_set_get_n_codes (CyCodeSet *set);
const CyCode *cy_code_set_get_nth (CyCodeSet *set, guint nth);
const char   *cy_code_set_get_cell (CyCodeSet *set, const CyCode *code, const char *header);
gboolean      cy_code_set_add_own (CyCodeSet *set, const char *code, const char *name);
void          cy_code_set_forget_own (CyCodeSet *set);

const CyCode *cy_code_lookup (CyCodeSet *set, const char *code);
const CyCode *cy_code_find (CyCodeSet *set, const char *text, int *confidence);
const char   *cy_code_get_cell (const char *set_id, const char *code, const char *header);
const char   *cy_code_get_name (const char *set_id, const char *code);
const char   *cy_code_get_short_name (const char *set_id, const char *code);

G_END_DECLS
