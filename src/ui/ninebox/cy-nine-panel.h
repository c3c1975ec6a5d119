/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-nine-box.h"
#include "cy-session.h"
#include "cy-result-years.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CyNinePanel:
 *
 * One person of the nine boxes: where and why, earlier judgements, and how they stand against the
 * own past, township and county.
 */
#define CY_TYPE_NINE_PANEL (cy_nine_panel_get_type ())
G_DECLARE_FINAL_TYPE (CyNinePanel, cy_nine_panel, CY, NINE_PANEL, GtkWidget)

GtkWidget *cy_nine_panel_new (CySession *session);
void       cy_nine_panel_show (CyNinePanel *self, CyNineBox *box, gint64 person);
void       cy_nine_panel_set_shares (CyNinePanel *self, CyShares *shares);

G_END_DECLS
