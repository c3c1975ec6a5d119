/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-chip-row.h"
#include "cy-hours-sum.h"

G_BEGIN_DECLS

/* Chips, and what can be chosen with them besides numbers of bands and kinds. */
#define CY_HOURS_STATE "state"
#define CY_HOURS_IS_OPEN "open"
#define CY_HOURS_IS_BEHIND "behind"
#define CY_HOURS_IS_SHORT "short"
#define CY_HOURS_IS_MET "met"
#define CY_HOURS_BAND "band"
#define CY_HOURS_WHOM "whom"
#define CY_HOURS_REMARK "remark"
#define CY_HOURS_IS_OVER "over"
#define CY_HOURS_IS_EXEMPT "exempt"

GtkWidget *cy_hours_filters_new (void);
GPtrArray *cy_hours_filters_apply (CyChipRow *row, const char *search, const CyHoursList *list);
void       cy_hours_filters_choose_nth (CyChipRow *row, const char *chip, guint nth);

G_END_DECLS
