/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-session.h"

G_BEGIN_DECLS

#define CY_TYPE_BASE_DATE (cy_base_date_get_type ())
G_DECLARE_FINAL_TYPE (CyBaseDate, cy_base_date, CY, BASE_DATE, GtkWidget)

GtkWidget *cy_base_date_new (void);
void       cy_base_date_set_session (CyBaseDate *self, CySession *session);

G_END_DECLS
