/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-session.h"
#include "cy-table.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CyHonourView:
 *
 * 评先选优: the honours lists, who can be on them and why or why not, and who is chosen.
 */
#define CY_TYPE_HONOUR_VIEW (cy_honour_view_get_type ())
G_DECLARE_FINAL_TYPE (CyHonourView, cy_honour_view, CY, HONOUR_VIEW, GtkWidget)

GtkWidget *cy_honour_view_new (CySession *session);
void       cy_honour_view_show (CyHonourView *self, int year);
void       cy_honour_view_set_search (CyHonourView *self, const char *text);
CyTable   *cy_honour_view_get_table (CyHonourView *self);

G_END_DECLS
