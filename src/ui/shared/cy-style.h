/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CyStyleScheme:
 * @CY_STYLE_SYSTEM: light or dark as the desktop asks for
 * @CY_STYLE_LIGHT: always light
 * @CY_STYLE_DARK: always dark
 */
typedef enum
{
  CY_STYLE_SYSTEM,
  CY_STYLE_LIGHT,
  CY_STYLE_DARK,
} CyStyleScheme;

void          cy_style_init (void);
void          cy_style_set_scheme (CyStyleScheme scheme);
CyStyleScheme cy_style_get_scheme (void);
gboolean      cy_style_is_dark (void);
void          cy_style_set_text_scale (int percent);
int           cy_style_get_text_scale (void);
void          cy_style_get_color (GtkWidget *widget, const char *token, GdkRGBA *color);
double        cy_style_get_em (GtkWidget *widget);
gboolean      cy_style_is_large (GtkWidget *widget);

G_END_DECLS
