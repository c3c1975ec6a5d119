/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CY_TYPE_SCORE_PERIOD (cy_score_period_get_type ())
G_DECLARE_FINAL_TYPE (CyScorePeriod, cy_score_period, CY, SCORE_PERIOD, GtkWidget)

GtkWidget *cy_score_period_new (void);
void cy_score_period_set (CyScorePeriod *self, const char *start, const char *end, double share);

G_END_DECLS
