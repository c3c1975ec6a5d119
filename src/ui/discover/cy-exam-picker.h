/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** CyExamPicker: the open examinations, of which one is looked at */
#define CY_TYPE_EXAM_PICKER (cy_exam_picker_get_type ())
G_DECLARE_FINAL_TYPE (CyExamPicker, cy_exam_picker, CY, EXAM_PICKER, GtkWidget)

GtkWidget *cy_exam_picker_new (void);
void       cy_exam_picker_show (CyExamPicker *self, GPtrArray *exams, gint64 chosen);

G_END_DECLS
