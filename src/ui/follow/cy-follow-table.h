/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-follow-list.h"
#include "cy-table-store.h"

G_BEGIN_DECLS

GtkWidget *cy_follow_table_new (CyTableStore **store);
void       cy_follow_table_fill (CyTableStore *store, GPtrArray *people, CyDate base_date);

GtkWidget *cy_follow_villages_new (CyTableStore **store);
void       cy_follow_villages_fill (CyTableStore *store, GPtrArray *people, CyDate base_date);

G_END_DECLS
