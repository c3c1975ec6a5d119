/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CY_TYPE_A4_VIEW (cy_a4_view_get_type ())
G_DECLARE_FINAL_TYPE (CyA4View, cy_a4_view, CY, A4_VIEW, GtkWidget)

/**
 * CyA4Draw:
 * @paper: what is shown
 * @cr: its origin at the left upper corner within the usual margins, in points
 * @page: from 0
 */
typedef void (*CyA4Draw) (gconstpointer paper, cairo_t *cr, guint page);

GtkWidget *cy_a4_view_new (CyA4Draw draw);
void       cy_a4_view_set (CyA4View *self, gconstpointer paper, guint n_pages);

G_END_DECLS
