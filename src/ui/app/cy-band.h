/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-session.h"

G_BEGIN_DECLS

#define CY_TYPE_BAND (cy_band_get_type ())
G_DECLARE_FINAL_TYPE (CyBand, cy_band, CY, BAND, GtkWidget)

GtkWidget  *cy_band_new (void);
void        cy_band_add_tab (CyBand *self, const char *id, const char *title);
void        cy_band_set_current (CyBand *self, const char *id);
void        cy_band_set_session (CyBand *self, CySession *session);
const char *cy_band_get_search (CyBand *self);
void        cy_band_focus_search (CyBand *self);
void        cy_band_clear_search (CyBand *self);

G_END_DECLS
