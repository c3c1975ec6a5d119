/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-basis.h"

G_BEGIN_DECLS

void cy_basis_write_sum (const CyBasis *self, guint nth);
void cy_basis_write_words (const CyBasis *self, guint nth);

G_END_DECLS
