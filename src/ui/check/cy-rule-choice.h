/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-check-library.h"

G_BEGIN_DECLS

#define CY_TYPE_RULE_CHOICE (cy_rule_choice_get_type ())
G_DECLARE_FINAL_TYPE (CyRuleChoice, cy_rule_choice, CY, RULE_CHOICE, GtkWidget)

GtkWidget    *cy_rule_choice_new (void);
void          cy_rule_choice_set_report (CyRuleChoice *self, const CyCheckReport *report);
const CyRule *cy_rule_choice_get_rule (CyRuleChoice *self);

G_END_DECLS
