/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-election.h"

G_BEGIN_DECLS

#define CY_TYPE_PERIOD_BAR (cy_period_bar_get_type ())
G_DECLARE_FINAL_TYPE (CyPeriodBar, cy_period_bar, CY, PERIOD_BAR, GtkWidget)

GtkWidget *cy_period_bar_new (void);
void       cy_period_bar_set_days (CyPeriodBar *self, CyDate from, CyDate until);
gboolean   cy_period_bar_get_days (CyPeriodBar *self, CyDate *from, CyDate *until);
void       cy_period_bar_show (CyPeriodBar *self, const CyPoolPeriod *period);

G_END_DECLS
