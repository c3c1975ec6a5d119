/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-date.h"
#include "cy-score-sheet.h"
#include "cy-score-total.h"

G_BEGIN_DECLS

#define CY_TYPE_SCORE_STRIP (cy_score_strip_get_type ())
G_DECLARE_FINAL_TYPE (CyScoreStrip, cy_score_strip, CY, SCORE_STRIP, GtkBox)

GtkWidget *cy_score_strip_new (void);
void       cy_score_strip_show (CyScoreStrip         *self,
                                const CyScoreSheet   *sheet,
                                guint                 pass,
                                const CyScoreTrouble *trouble,
                                CyDate                today);

G_END_DECLS
