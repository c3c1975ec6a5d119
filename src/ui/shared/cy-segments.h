/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CY_TYPE_SEGMENTS (cy_segments_get_type ())
G_DECLARE_FINAL_TYPE (CySegments, cy_segments, CY, SEGMENTS, GtkBox)

GtkWidget *cy_segments_new (void);
void       cy_segments_add (CySegments *self, guint choice, const char *label);
void       cy_segments_set_label (CySegments *self, guint choice, const char *label);
void       cy_segments_choose (CySegments *self, guint choice);
guint      cy_segments_get_chosen (CySegments *self);

G_END_DECLS
