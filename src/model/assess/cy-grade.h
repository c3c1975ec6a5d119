/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** CY_GRADE_EXCELLENT: the code of ZB18 that places are counted for */
#define CY_GRADE_EXCELLENT "1"

/** CY_GRADE_N_RANKS: how many grades a family has, best first */
#define CY_GRADE_N_RANKS 4

const char *cy_grade_get_nth (const char *family, guint rank);
int         cy_grade_get_rank (const char *grade);
gboolean    cy_grade_is_of (const char *family, const char *grade);
const char *cy_grade_get_lower (const char *family, const char *grade);
gboolean    cy_grade_is_excellent (const char *grade);

G_END_DECLS
