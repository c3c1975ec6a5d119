/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-exam-sheet.h"
#include "cy-shortlist.h"

G_BEGIN_DECLS

/**
 * CyExamRead:
 * @exams: (element-type CyRecord): those of a scope, the newest first
 * @sheet: (nullable): the one that is looked at
 * @shortlist: (nullable): where its applicants stand
 * @rules: of the unit that is looked at
 *
 * What the page of open examinations shows.
 */
typedef struct
{
  GPtrArray   *exams;
  CyExamSheet *sheet;
  CyShortlist *shortlist;
  CyRecord    *rules;
} CyExamRead;

CyExamRead *
cy_exam_read_load (CyConn *conn, gint64 scope, gint64 chosen, CyDate base_date, GError **error);
void cy_exam_read_free (CyExamRead *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyExamRead, cy_exam_read_free)

G_END_DECLS
