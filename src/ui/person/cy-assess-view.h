/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CyAssessView:
 *
 * 考核 of one person: the years, how the newest result came about, notes, what followed.
 */
#define CY_TYPE_ASSESS_VIEW (cy_assess_view_get_type ())
G_DECLARE_FINAL_TYPE (CyAssessView, cy_assess_view, CY, ASSESS_VIEW, GtkWidget)

GtkWidget *cy_assess_view_new (CySession *session);
void       cy_assess_view_show (CyAssessView *self, gint64 person, const char *name);

G_END_DECLS
