/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-basis.h"

G_BEGIN_DECLS

/* Where the sheet has what formulas are about: whole numbers, and what is given with a note. */
#define CY_BASIS_COLUMN_EACH "E"
#define CY_BASIS_COLUMN_TIMES "F"
#define CY_BASIS_COLUMN_MULTIPLIER "G"
#define CY_BASIS_COLUMN_WHOLE "H"

char *cy_assess_basis_make_formula (const CyBasis *basis, guint first, guint nth);

G_END_DECLS
