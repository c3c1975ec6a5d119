/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CyBarTone:
 * @CY_BAR_PLAIN: steel
 * @CY_BAR_STRONG: crimson
 * @CY_BAR_SHORT: ochre
 */
typedef enum
{
  CY_BAR_PLAIN,
  CY_BAR_STRONG,
  CY_BAR_SHORT,
} CyBarTone;

#define CY_TYPE_BAR (cy_bar_get_type ())
G_DECLARE_FINAL_TYPE (CyBar, cy_bar, CY, BAR, GtkWidget)

GtkWidget *cy_bar_new (void);
void       cy_bar_set (CyBar *self, double share, double target, CyBarTone tone);

G_END_DECLS
