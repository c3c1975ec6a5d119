/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-table-column.h"

G_BEGIN_DECLS

#define CY_PEOPLE_NUMBER "number" /* the column of the row's own number */

GArray *cy_people_columns_list (void);
char  **cy_people_columns_get_shown (const char *layout);
char   *cy_people_columns_arrange (const char *layout, const char *const *shown);
char   *cy_people_columns_widen (const char *layout, gboolean wide);
int     cy_people_columns_get_width (const char *layout, const char *column);

G_END_DECLS
