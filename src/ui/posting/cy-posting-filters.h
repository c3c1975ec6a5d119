/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-chip-row.h"
#include "cy-posting-list.h"

G_BEGIN_DECLS

GtkWidget *cy_posting_filters_new (int year);
int        cy_posting_filters_get_year (CyChipRow *row);
GPtrArray *cy_posting_filters_apply (CyChipRow *row, const char *search, const CyPostingList *list);

G_END_DECLS
