/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-ability-list.h"
#include "cy-session.h"

G_BEGIN_DECLS

#define CY_TYPE_ABILITY_VIEW (cy_ability_view_get_type ())
G_DECLARE_FINAL_TYPE (CyAbilityView, cy_ability_view, CY, ABILITY_VIEW, GtkWidget)

GtkWidget *cy_ability_view_new (CySession *session);
void       cy_ability_view_set_group (CyAbilityView *self, CyAbilityList *group);
void       cy_ability_view_show (CyAbilityView *self, gint64 person);
void       cy_ability_view_set_waiting (CyAbilityView *self, gboolean waiting);
void       cy_ability_view_record (CyAbilityView *self);
void       cy_ability_view_judge (CyAbilityView *self);

G_END_DECLS
