/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-check.h"
#include "cy-dossier.h"
#include "cy-field-editor.h"
#include "cy-session.h"

G_BEGIN_DECLS

#define CY_TYPE_PERSON_TABS (cy_person_tabs_get_type ())
G_DECLARE_FINAL_TYPE (CyPersonTabs, cy_person_tabs, CY, PERSON_TABS, GtkWidget)

GtkWidget *cy_person_tabs_new (CySession *session);
void       cy_person_tabs_set_dossier (CyPersonTabs *self, CyDossier *dossier);
void       cy_person_tabs_set_unsaved (CyPersonTabs *self, gboolean unsaved);
gboolean   cy_person_tabs_commit (CyPersonTabs *self);
void cy_person_tabs_set_problems (CyPersonTabs *self, GPtrArray *problems, gboolean only_filled);
void cy_person_tabs_go_to (CyPersonTabs *self, const CyEntity *entity, guint index, int field);
void cy_person_tabs_show (CyPersonTabs *self, const char *id);

void cy_person_tabs_offer (CyPersonTabs *self, guint field, const char *label, const char *action);

G_END_DECLS
