/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-grade-list.h"
#include "cy-table-list.h"

G_BEGIN_DECLS

GtkWidget *cy_grade_table_new (CyTableList **list);
void       cy_grade_table_fill (CyTableList *list, GPtrArray *people, CyGradeList *grades);

G_END_DECLS
