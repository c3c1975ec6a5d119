/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-record.h"
#include "cy-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CY_TYPE_RULES_FORM (cy_rules_form_get_type ())
G_DECLARE_FINAL_TYPE (CyRulesForm, cy_rules_form, CY, RULES_FORM, GtkBox)

GtkWidget *cy_rules_form_new (CySession *session);
void       cy_rules_form_set_rules (CyRulesForm *self, CyRecord *rules);
gboolean   cy_rules_form_check (CyRulesForm *self);
gboolean   cy_rules_form_commit (CyRulesForm *self);
void       cy_rules_form_refuse (CyRulesForm *self, guint field, const char *why);

G_END_DECLS
