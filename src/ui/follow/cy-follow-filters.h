/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-chip-row.h"
#include "cy-follow-list.h"

G_BEGIN_DECLS

/* Chips of the row. */
#define CY_FOLLOW_DUE "due"
#define CY_FOLLOW_WHERE "whereabouts"
#define CY_FOLLOW_WORK "employment"
#define CY_FOLLOW_SCREENING "screening"

/* Choices of the chip due. */
#define CY_DUE_FOLLOW "follow"
#define CY_DUE_NEVER "never"
#define CY_DUE_SCREENING "screening"
#define CY_DUE_DECISION "decision"
#define CY_DUE_ADJUSTMENT "adjustment"

/* The choice of the other chips for nothing on record. */
#define CY_FOLLOW_NONE "none"

GtkWidget *cy_follow_filters_new (void);
GPtrArray *cy_follow_filters_apply (CyChipRow *row, const char *search, const CyFollowList *list);

G_END_DECLS
