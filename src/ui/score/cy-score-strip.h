/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-date.h"
#include "cy-score-sheet.h"

G_BEGIN_DECLS

/**
 * CyScoreFigures:
 * @n_marked: cells with a mark
 * @n_asked: cells that are to have one
 * @n_faulty: cells with something that may not stand
 * @n_lacking: people whom a whole group did not mark, -1 where that is not looked at
 */
typedef struct
{
  guint n_marked;
  guint n_asked;
  guint n_faulty;
  int   n_lacking;
} CyScoreFigures;

#define CY_TYPE_SCORE_STRIP (cy_score_strip_get_type ())
G_DECLARE_FINAL_TYPE (CyScoreStrip, cy_score_strip, CY, SCORE_STRIP, GtkBox)

GtkWidget *cy_score_strip_new (void);
void       cy_score_strip_set (CyScoreStrip         *self,
                               const CyScoreSheet   *sheet,
                               CyDate                today,
                               const CyScoreFigures *figures);

G_END_DECLS
