/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-diagnosis-list.h"
#include "cy-session.h"
#include "cy-table-store.h"

G_BEGIN_DECLS

GtkWidget *cy_diagnosis_table_new (CyTableStore **store);
guint      cy_diagnosis_table_fill (CyTableStore *store, GPtrArray *items, const char *search);
void       cy_diagnosis_table_export (GtkWidget *table, CySession *session);

G_END_DECLS
