/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CY_TYPE_CHIP_ROW (cy_chip_row_get_type ())
G_DECLARE_FINAL_TYPE (CyChipRow, cy_chip_row, CY, CHIP_ROW, GtkWidget)

GtkWidget *cy_chip_row_new (void);
void       cy_chip_row_add (CyChipRow *self, const char *id, const char *name);
void cy_chip_row_add_choice (CyChipRow *self, const char *id, const char *value, const char *words);
void cy_chip_row_add_codes (CyChipRow *self, const char *id, const char *set);
void cy_chip_row_remove_choices (CyChipRow *self, const char *id);
void cy_chip_row_choose (CyChipRow *self, const char *id, const char *value);
const char *cy_chip_row_get (CyChipRow *self, const char *id);

G_END_DECLS
