/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-grade-read.h"
#include "cy-session.h"

G_BEGIN_DECLS

#define CY_TYPE_GRADE_CARD (cy_grade_card_get_type ())
G_DECLARE_FINAL_TYPE (CyGradeCard, cy_grade_card, CY, GRADE_CARD, GtkWidget)

GtkWidget *cy_grade_card_new (CySession *session);
GtkWidget *cy_grade_card_new_empty (void);
void       cy_grade_card_show (CyGradeCard *self, const CyGradeRead *read, gint64 entry);

G_END_DECLS
