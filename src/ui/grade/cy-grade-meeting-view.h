/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-grade-read.h"
#include "cy-table.h"

G_BEGIN_DECLS

#define CY_TYPE_GRADE_MEETING_VIEW (cy_grade_meeting_view_get_type ())
G_DECLARE_FINAL_TYPE (CyGradeMeetingView, cy_grade_meeting_view, CY, GRADE_MEETING_VIEW, GtkWidget)

GtkWidget *cy_grade_meeting_view_new (void);
void       cy_grade_meeting_view_show (CyGradeMeetingView *self, const CyGradeRead *read);
CyTable   *cy_grade_meeting_view_get_changes (CyGradeMeetingView *self);

G_END_DECLS
