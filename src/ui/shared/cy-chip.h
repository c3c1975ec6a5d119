/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CY_TYPE_CHIP (cy_chip_get_type ())
G_DECLARE_FINAL_TYPE (CyChip, cy_chip, CY, CHIP, GtkWidget)

GtkWidget  *cy_chip_new (const char *name, GtkWidget *popover);
void        cy_chip_set_value (CyChip *self, const char *value);
const char *cy_chip_get_value (CyChip *self);
void        cy_chip_clear (CyChip *self);
void        cy_chip_open (CyChip *self);

G_END_DECLS
