/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-session.h"

G_BEGIN_DECLS

#define CY_TYPE_UNIT_CHOICE (cy_unit_choice_get_type ())
G_DECLARE_FINAL_TYPE (CyUnitChoice, cy_unit_choice, CY, UNIT_CHOICE, GtkWidget)

GtkWidget  *cy_unit_choice_new (CySession *session);
void        cy_unit_choice_set_unit (CyUnitChoice *self, gint64 unit);
void        cy_unit_choice_set_below (CyUnitChoice *self, gint64 unit, const char *kind);
gint64      cy_unit_choice_get_unit (CyUnitChoice *self);
const char *cy_unit_choice_get_name (CyUnitChoice *self);

G_END_DECLS
