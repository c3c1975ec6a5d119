/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-assess-book.h"
#include "cy-score-sheet.h"
#include "cy-session.h"

G_BEGIN_DECLS

#define CY_TYPE_SCORE_GRID (cy_score_grid_get_type ())
G_DECLARE_FINAL_TYPE (CyScoreGrid, cy_score_grid, CY, SCORE_GRID, GtkBox)

GtkWidget *cy_score_grid_new (CySession *session);
void     cy_score_grid_set (CyScoreGrid *self, CyScoreSheet *sheet, CyAssessBook *book, guint pass);
gboolean cy_score_grid_is_busy (CyScoreGrid *self);
GtkWidget *cy_score_grid_get_table (CyScoreGrid *self);
void       cy_score_grid_paste (CyScoreGrid *self, GPtrArray *rows);
gboolean   cy_score_grid_find (CyScoreGrid *self, const char *text);
gboolean   cy_score_grid_get_cell (CyScoreGrid *self, int *row, int *column);

G_END_DECLS
