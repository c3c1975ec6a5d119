/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-basis.h"

G_BEGIN_DECLS

/** CY_BASIS_COLUMN_WHOLE: the letter of the column of whole numbers */
#define CY_BASIS_COLUMN_WHOLE "E"

char *cy_assess_basis_make_formula (const CyBasis *basis, guint first, guint nth);

G_END_DECLS
