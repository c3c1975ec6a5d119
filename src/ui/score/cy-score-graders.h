/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-score-sheet.h"

G_BEGIN_DECLS

#define CY_TYPE_SCORE_GRADERS (cy_score_graders_get_type ())
G_DECLARE_FINAL_TYPE (CyScoreGraders, cy_score_graders, CY, SCORE_GRADERS, GtkBox)

GtkWidget *cy_score_graders_new (void);
void       cy_score_graders_show (CyScoreGraders *self, CyScoreSheet *sheet, gint64 grader);

G_END_DECLS
