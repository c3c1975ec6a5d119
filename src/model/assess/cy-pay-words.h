/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-pay-formula.h"

G_BEGIN_DECLS

char *cy_pay_format_yuan (gint64 fen);
char *cy_pay_format_factor (int factor);
char *cy_pay_amount_dup_basis (const CyPayAmount *self, const CyPayFormula *formula, int total);
char *cy_pay_reason_dup_words (CyPayReason reason, const char *post, const char *grade);

G_END_DECLS
