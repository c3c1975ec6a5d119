/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CY_TYPE_CALENDAR (cy_calendar_get_type ())
G_DECLARE_FINAL_TYPE (CyCalendar, cy_calendar, CY, CALENDAR, GtkWidget)

GtkWidget *cy_calendar_new (void);
void       cy_calendar_set_date (CyCalendar *self, gint64 date);
gint64     cy_calendar_get_date (CyCalendar *self);

G_END_DECLS
