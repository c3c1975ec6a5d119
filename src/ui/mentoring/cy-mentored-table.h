/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-chip-row.h"
#include "cy-mentor-list.h"
#include "cy-table-list.h"

G_BEGIN_DECLS

/* The chips, and what they can be. */
#define CY_MENTORED_DUE "due"
#define CY_MENTORED_LEVEL "level"

#define CY_MENTORED_ALONE "alone"
#define CY_MENTORED_TALK "talk"
#define CY_MENTORED_REPORT "report"

GtkWidget *cy_mentored_table_new (CyTableList **list);
void       cy_mentored_table_fill (CyTableList *list, GPtrArray *seen, CyMentorList *mentored);
GtkWidget *cy_mentored_filters_new (void);
GPtrArray *
cy_mentored_filters_apply (CyChipRow *row, const char *search, const CyMentorList *mentored);

G_END_DECLS
