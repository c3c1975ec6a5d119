/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-lead-classes.h"
#include "cy-lead-list.h"

G_BEGIN_DECLS

/**
 * CyClassPanel:
 *
 * Leads or the pool by class, with a figure of each class that can be clicked.
 */
#define CY_TYPE_CLASS_PANEL (cy_class_panel_get_type ())
G_DECLARE_FINAL_TYPE (CyClassPanel, cy_class_panel, CY, CLASS_PANEL, GtkWidget)

GtkWidget *cy_class_panel_new (void);
void       cy_class_panel_set (CyClassPanel *self, const CyLeadClasses *classes, int young_age);
CyLeadAxis cy_class_panel_get_axis (CyClassPanel *self);
gboolean   cy_class_panel_get_is_pool (CyClassPanel *self);

CyLeadFacts cy_lead_row_get_facts (const CyLeadRow *row);

G_END_DECLS
