/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-follow-list.h"
#include "cy-table-list.h"

G_BEGIN_DECLS

GtkWidget *cy_follow_table_new (CyTableList **list);
void       cy_follow_table_fill (CyTableList *list, GPtrArray *people, CyFollowList *followed);

GtkWidget *cy_follow_villages_new (CyTableList **list);
void       cy_follow_villages_fill (CyTableList *list, GPtrArray *people, CyFollowList *followed);

G_END_DECLS
