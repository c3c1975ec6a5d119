/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CyFigureLook:
 * @figure: the number
 * @unit: (nullable): what follows it, such as "/ 48 人"
 * @sentence: what is missing, or that nothing is
 * @kind: (nullable): of the sentence: ok, warn, accent
 * @share: of the bar, from 0 to 1
 * @target: from 0 to 1; below 0 for none
 *
 * One number against its target.
 */
typedef struct
{
  const char *figure;
  const char *unit;
  const char *sentence;
  const char *kind;
  double      share;
  double      target;
} CyFigureLook;

#define CY_TYPE_FIGURE_CARD (cy_figure_card_get_type ())
G_DECLARE_FINAL_TYPE (CyFigureCard, cy_figure_card, CY, FIGURE_CARD, GtkButton)

GtkWidget *cy_figure_card_new (const char *label);
void       cy_figure_card_set (CyFigureCard *self, const CyFigureLook *figure);

G_END_DECLS
