/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-basis.h"

G_BEGIN_DECLS

/**
 * CyBasisFact:
 * @scale: so many make one of its values
 * @name: marked N_(): of the value
 * @target: (nullable): marked N_(): of what it is divided by, where that is a line of its own
 * @source: marked N_(): where it was looked up
 *
 * What is said of a value that another room gives.
 */
typedef struct
{
  gint64      scale;
  const char *name;
  const char *target;
  const char *source;
} CyBasisFact;

const CyBasisFact *cy_basis_fact_get (CyMethod method);

void cy_basis_write_sum (const CyBasis *self, guint nth);
void cy_basis_write_words (const CyBasis *self, guint nth);

G_END_DECLS
