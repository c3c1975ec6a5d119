/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-grade-read.h"
#include "cy-table-store.h"
#include "cy-table.h"

G_BEGIN_DECLS

GtkWidget *cy_grade_appeals_new (CyTableStore **store);
void       cy_grade_appeals_fill (CyTableStore *store, const CyGradeRead *read);

G_END_DECLS
