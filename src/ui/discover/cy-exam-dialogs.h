/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-exam-sheet.h"
#include "cy-session.h"

G_BEGIN_DECLS

/**
 * CyExamAction:
 * @CY_EXAM_CONCLUDE: say who is chosen
 * @CY_EXAM_BAR: did not pass the review of the qualification
 * @CY_EXAM_REPLACE: drops out, and the next moves up
 *
 * What is decided of an examination, each with a day and a reason.
 */
typedef enum
{
  CY_EXAM_CONCLUDE,
  CY_EXAM_BAR,
  CY_EXAM_REPLACE,
} CyExamAction;

void cy_exam_dialog_edit (GtkWidget *over, CySession *session, CyRecord *exam);
void cy_exam_dialog_decide (GtkWidget         *over,
                            CySession         *session,
                            CyExamAction       action,
                            const CyExamSheet *sheet,
                            GArray            *marks);
void cy_exam_enroll_run (CySession *session, gint64 exam);
void cy_exam_write_run (CySession *session, const CyExamSheet *sheet, GArray *edits);

G_END_DECLS
