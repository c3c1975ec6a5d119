/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-score-sheet.h"
#include "cy-session.h"

G_BEGIN_DECLS

#define CY_TYPE_SCORE_COMPARE (cy_score_compare_get_type ())
G_DECLARE_FINAL_TYPE (CyScoreCompare, cy_score_compare, CY, SCORE_COMPARE, GtkBox)

GtkWidget *cy_score_compare_new (CySession *session);
void       cy_score_compare_set (CyScoreCompare *self, CyScoreSheet *sheet);

G_END_DECLS
