/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-grade-list.h"

G_BEGIN_DECLS

#define CY_TYPE_GRADE_FIGURES (cy_grade_figures_get_type ())
G_DECLARE_FINAL_TYPE (CyGradeFigures, cy_grade_figures, CY, GRADE_FIGURES, GtkBox)

GtkWidget *cy_grade_figures_new (void);
void       cy_grade_figures_show (CyGradeFigures *self, const CyGradeList *list);

G_END_DECLS
