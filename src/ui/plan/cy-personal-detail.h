/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-session.h"

G_BEGIN_DECLS

#define CY_TYPE_PERSONAL_DETAIL (cy_personal_detail_get_type ())
G_DECLARE_FINAL_TYPE (CyPersonalDetail, cy_personal_detail, CY, PERSONAL_DETAIL, GtkWidget)

GtkWidget *cy_personal_detail_new (CySession *session);
void       cy_personal_detail_show (CyPersonalDetail *self, gint64 plan);

G_END_DECLS
