/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CY_TYPE_CODE_CHOICE (cy_code_choice_get_type ())
G_DECLARE_FINAL_TYPE (CyCodeChoice, cy_code_choice, CY, CODE_CHOICE, GtkWidget)

GtkWidget  *cy_code_choice_new (const char *set);
void        cy_code_choice_set_code (CyCodeChoice *self, const char *code);
const char *cy_code_choice_get_code (CyCodeChoice *self);

G_END_DECLS
