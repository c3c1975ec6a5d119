/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-assess-compute.h"

G_BEGIN_DECLS

void cy_assess_compute_marks (const CyAssessBook  *book,
                              const CyAssessEntry *entry,
                              guint                nth,
                              CyAssessMark        *out);
void cy_assess_compute_notes (const CyAssessBook  *book,
                              const CyAssessEntry *entry,
                              guint                nth,
                              CyAssessNode        *out);
void cy_assess_compute_fact (const CyAssessBook  *book,
                             const CyAssessEntry *entry,
                             guint                nth,
                             CyAssessNode        *out);

G_END_DECLS
