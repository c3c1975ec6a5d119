/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-chip-row.h"
#include "cy-nine-box.h"
#include "cy-table-list.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CY_NINE_TOWN "town"
#define CY_NINE_TIER "tier"
#define CY_NINE_PLACE "box"

/* Choices of CY_NINE_PLACE besides result and potential as two digits. */
#define CY_NINE_NO_POTENTIAL "no-potential"
#define CY_NINE_NO_RESULT "no-result"
#define CY_NINE_DISCUSSED "discussed"

GtkWidget *cy_nine_table_new (CyTableList **list);
void       cy_nine_table_fill (CyTableList *list, GPtrArray *seen, CyNineBox *box);
GtkWidget *cy_nine_filters_new (void);
void       cy_nine_filters_offer (CyChipRow *row, const CyNineBox *box);
GPtrArray *cy_nine_filters_apply (CyChipRow       *row,
                                  const char      *search,
                                  const CyNineBox *box,
                                  gboolean         with_place);

G_END_DECLS
