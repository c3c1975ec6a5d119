/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CY_TYPE_PROBLEM_BUTTON (cy_problem_button_get_type ())
G_DECLARE_FINAL_TYPE (CyProblemButton, cy_problem_button, CY, PROBLEM_BUTTON, GtkWidget)

GtkWidget *cy_problem_button_new (void);
void       cy_problem_button_set (CyProblemButton *self, GPtrArray *problems);

G_END_DECLS
