/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-chip-row.h"
#include "cy-grade-read.h"

G_BEGIN_DECLS

/** CY_GRADE_FILTER_OPEN: in the place of a standing, those who have no grade yet */
#define CY_GRADE_FILTER_OPEN "open"

GtkWidget *cy_grade_filter_new (void);
void       cy_grade_filter_fill (CyChipRow *chips, const CyGradeRead *read);
void       cy_grade_filter_choose_standing (CyChipRow *chips, const char *standing);
GPtrArray *cy_grade_filter_find (CyChipRow *chips, const CyGradeList *list, const char *search);
char      *cy_grade_filter_dup_line (CyChipRow *chips, const CyGradeList *list);

G_END_DECLS
