/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-scheme-plan.h"

G_BEGIN_DECLS

gint64 cy_fixed_divide (gint64 dividend, gint64 divisor, CyRound rule);
gint64 cy_fixed_scale (gint64 number, gint64 factor, gint64 divisor, CyRound rule);
gint64 cy_fixed_round (gint64 thousandths, int decimals, CyRound rule);
char  *cy_fixed_format_total (gint64 thousandths);

G_END_DECLS
