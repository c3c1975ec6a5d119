/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-candidate-missing.h"

G_BEGIN_DECLS

#define CY_TYPE_SELECT_FILTERS (cy_select_filters_get_type ())
G_DECLARE_FINAL_TYPE (CySelectFilters, cy_select_filters, CY, SELECT_FILTERS, GtkWidget)

GtkWidget *cy_select_filters_new (void);
void       cy_select_filters_set_list (CySelectFilters *self, CyShortlist *list);
void       cy_select_filters_set_search (CySelectFilters *self, const char *text);
GPtrArray *cy_select_filters_apply (CySelectFilters *self, CyShortlist *list);

G_END_DECLS
