/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-report.h"
#include "cy-session.h"

G_BEGIN_DECLS

#define CY_TYPE_PAPER_VIEW (cy_paper_view_get_type ())
G_DECLARE_FINAL_TYPE (CyPaperView, cy_paper_view, CY, PAPER_VIEW, GtkWidget)

GtkWidget *cy_paper_view_new (CySession *session);
void       cy_paper_view_set_report (CyPaperView *self, const CyReport *report);
void       cy_paper_view_export (CyPaperView *self);

G_END_DECLS
