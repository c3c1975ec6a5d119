/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-query.h"

G_BEGIN_DECLS

#define CY_TYPE_PEOPLE_FILTERS (cy_people_filters_get_type ())
G_DECLARE_FINAL_TYPE (CyPeopleFilters, cy_people_filters, CY, PEOPLE_FILTERS, GtkWidget)

GtkWidget     *cy_people_filters_new (void);
const CyQuery *cy_people_filters_get_query (CyPeopleFilters *self);
void           cy_people_filters_set_query (CyPeopleFilters *self, const CyQuery *query);
void           cy_people_filters_clear (CyPeopleFilters *self);

G_END_DECLS
