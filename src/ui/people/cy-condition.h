/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-query.h"

G_BEGIN_DECLS

char *cy_condition_to_words (const CyColumn *column, CyOperator op, const char *const *values);

#define CY_TYPE_CONDITION_EDITOR (cy_condition_editor_get_type ())
G_DECLARE_FINAL_TYPE (CyConditionEditor, cy_condition_editor, CY, CONDITION_EDITOR, GtkWidget)

GtkWidget *cy_condition_editor_new (const CyColumn *column, gboolean every_operator);
void cy_condition_editor_set (CyConditionEditor *self, CyOperator op, const char *const *values);
void cy_condition_editor_unset (CyConditionEditor *self);
gboolean cy_condition_editor_get (CyConditionEditor *self, CyOperator *op, char ***values);

G_END_DECLS
