/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-cycle-list.h"
#include "cy-session.h"
#include "cy-table.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CyPayView:
 *
 * What everybody of a cycle is to be paid, and who gets nothing and why.
 */
#define CY_TYPE_PAY_VIEW (cy_pay_view_get_type ())
G_DECLARE_FINAL_TYPE (CyPayView, cy_pay_view, CY, PAY_VIEW, GtkWidget)

GtkWidget *cy_pay_view_new (CySession *session);
void       cy_pay_view_show (CyPayView *self, gint64 cycle);
void       cy_pay_view_set_search (CyPayView *self, const char *text);
CyTable   *cy_pay_view_get_table (CyPayView *self);

G_END_DECLS
