/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-assess-book.h"

G_BEGIN_DECLS

/** CY_ASSESS_NOTE_UNIT: ten-thousandths of a point in a thousandth */
#define CY_ASSESS_NOTE_UNIT 10

int    cy_assess_note_get_points (const CyAssessNote *self, const CyPlanIndicator *indicator);
gint64 cy_assess_note_get_value (const CyAssessNote *self, const CyPlanIndicator *indicator);

G_END_DECLS
