/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-pay-draft.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CyPayFactors:
 *
 * The factors of posts, the factors of grades and the bands of a pay formula, to be filled in.
 */
#define CY_TYPE_PAY_FACTORS (cy_pay_factors_get_type ())
G_DECLARE_FINAL_TYPE (CyPayFactors, cy_pay_factors, CY, PAY_FACTORS, GtkWidget)

GtkWidget  *cy_pay_factors_new (CyPayDraft *draft);
void        cy_pay_factors_show_bands (CyPayFactors *self, gboolean shown);
const char *cy_pay_factors_apply (CyPayFactors *self);

G_END_DECLS
