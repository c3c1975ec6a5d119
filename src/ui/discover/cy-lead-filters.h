/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-lead-list.h"

G_BEGIN_DECLS

/** CyLeadFilters: the chips above the leads: state, source, direction, maturity */
#define CY_TYPE_LEAD_FILTERS (cy_lead_filters_get_type ())
G_DECLARE_FINAL_TYPE (CyLeadFilters, cy_lead_filters, CY, LEAD_FILTERS, GtkWidget)

GtkWidget *cy_lead_filters_new (void);
void       cy_lead_filters_set_search (CyLeadFilters *self, const char *text);
gboolean   cy_lead_filters_match (CyLeadFilters *self, const CyLeadRow *row);

G_END_DECLS
