/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-conn.h"
#include "cy-date.h"
#include "cy-record.h"

G_BEGIN_DECLS

/**
 * CyExamEdit:
 * @mark: id of somebody's marks
 * @field: %CY_EXAM_MARK_WRITTEN or %CY_EXAM_MARK_INTERVIEW
 * @text: as it was written; see cy_exam_read_mark()
 *
 * A mark that was entered.
 */
typedef struct
{
  gint64 mark;
  guint  field;
  char  *text;
} CyExamEdit;

/**
 * CyExamDeed:
 * @exam: the examination
 * @date: on which it was decided
 * @base_date: the last day that is not to come
 * @reason: (nullable): why, or on what basis
 * @step_name: what the user is doing, in the user's words
 *
 * How somebody decides something of an examination.
 */
typedef struct
{
  gint64      exam;
  CyDate      date;
  CyDate      base_date;
  const char *reason;
  const char *step_name;
} CyExamDeed;

gboolean cy_exam_save (CyConn *conn, CyRecord *exam, const char *step_name, GError **error);
gboolean cy_exam_enroll (CyConn       *conn,
                         gint64        exam,
                         const gint64 *entries,
                         guint         n,
                         const char   *step_name,
                         guint        *n_added,
                         GError      **error);
gboolean cy_exam_write (CyConn           *conn,
                        gint64            exam,
                        const CyExamEdit *edits,
                        guint             n,
                        const char       *step_name,
                        GError          **error);
gboolean
cy_exam_bar (CyConn *conn, const CyExamDeed *deed, const gint64 *marks, guint n, GError **error);
gboolean cy_exam_conclude (CyConn *conn, const CyExamDeed *deed, guint *n_chosen, GError **error);
gboolean
cy_exam_replace (CyConn *conn, const CyExamDeed *deed, gint64 mark, gint64 *next, GError **error);

G_END_DECLS
