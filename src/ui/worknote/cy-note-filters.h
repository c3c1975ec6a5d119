/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-chip-row.h"
#include "cy-note-list.h"

G_BEGIN_DECLS

GtkWidget *cy_note_filters_new (int year);
int        cy_note_filters_get_year (CyChipRow *row);
void       cy_note_filters_set_rules (CyChipRow *row, const GPtrArray *rules, int year);
GPtrArray *cy_note_filters_apply (CyChipRow *row, const char *search, const GPtrArray *notes);

G_END_DECLS
