/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-session.h"
#include "cy-table.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CyActionView:
 *
 * 能上能下: whom the rules propose to consider, and what was decided about whom.
 */
#define CY_TYPE_ACTION_VIEW (cy_action_view_get_type ())
G_DECLARE_FINAL_TYPE (CyActionView, cy_action_view, CY, ACTION_VIEW, GtkWidget)

GtkWidget *cy_action_view_new (CySession *session);
void       cy_action_view_show (CyActionView *self, gint64 cycle);
void       cy_action_view_set_search (CyActionView *self, const char *text);
CyTable   *cy_action_view_get_table (CyActionView *self);

G_END_DECLS
