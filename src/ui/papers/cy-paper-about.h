/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-report.h"
#include "cy-session.h"

G_BEGIN_DECLS

/**
 * CyPaperAbout:
 *
 * What a report is about: a round, a ballot or a period, to be chosen from what there is.
 */
#define CY_TYPE_PAPER_ABOUT (cy_paper_about_get_type ())
G_DECLARE_FINAL_TYPE (CyPaperAbout, cy_paper_about, CY, PAPER_ABOUT, GtkWidget)

GtkWidget *cy_paper_about_new (CySession *session);
void       cy_paper_about_set_report (CyPaperAbout *self, const CyReport *report);
void       cy_paper_about_read (CyPaperAbout *self);
void       cy_paper_about_apply (CyPaperAbout *self, CyReportArgs *args);

G_END_DECLS
