/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-table.h"

G_BEGIN_DECLS

/**
 * CySheetKey:
 * @keys: of the sheet
 * @key: keyval
 * @code: of the hardware
 * @state: modifiers
 * @user_data: data of the owner
 *
 * Returns: whether the key was for the owner; else it is for the table
 */
typedef gboolean (*CySheetKey) (GtkEventControllerKey *keys,
                                guint                  key,
                                guint                  code,
                                GdkModifierType        state,
                                gpointer               user_data);

GtkWidget *cy_sheet_table_new (const char *label, CySheetKey pressed, gpointer user_data);
gboolean   cy_sheet_table_is_writing (CyTable *self);

G_END_DECLS
