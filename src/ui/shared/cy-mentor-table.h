/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-mentor-list.h"
#include "cy-table-list.h"

G_BEGIN_DECLS

GtkWidget *cy_mentor_table_new (CyTableList **list);
GPtrArray *cy_mentor_table_filter (CyMentorList *mentors, const char *kind, const char *search);
void       cy_mentor_table_fill (CyTableList *list, GPtrArray *seen, CyMentorList *mentors);

G_END_DECLS
