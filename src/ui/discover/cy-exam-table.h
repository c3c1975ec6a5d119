/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-exam-run.h"
#include "cy-exam-sheet.h"
#include "cy-session.h"
#include "cy-table.h"

G_BEGIN_DECLS

/**
 * CyExamTable:
 *
 * Who sits an examination, with cells for the marks: typed, or pasted from a spreadsheet.
 */
#define CY_TYPE_EXAM_TABLE (cy_exam_table_get_type ())
G_DECLARE_FINAL_TYPE (CyExamTable, cy_exam_table, CY, EXAM_TABLE, GtkWidget)

GtkWidget *cy_exam_table_new (void);
void       cy_exam_table_set (CyExamTable *self, const CyExamSheet *sheet);
void       cy_exam_table_paste (CyExamTable *self, GPtrArray *rows);
void       cy_exam_table_export (CyExamTable *self, CySession *session);
GArray    *cy_exam_table_take_edits (CyExamTable *self);
CyTable   *cy_exam_table_get_table (CyExamTable *self);

G_END_DECLS
