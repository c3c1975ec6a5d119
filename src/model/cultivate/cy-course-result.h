/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-course-file.h"

G_BEGIN_DECLS

/**
 * CyCourseVerdict:
 * @enrolment: id of the participant's record
 * @result: (nullable): a code of the set training_result, %NULL for none yet
 * @score: tenths of marks, -1 for none
 */
typedef struct
{
  gint64      enrolment;
  const char *result;
  gint64      score;
} CyCourseVerdict;

/**
 * CyCertificates:
 * @prefix: what the numbers begin with, such as 培训字〔2026〕
 * @first: number of the first
 * @width: digits of a number, filled up with zeros
 * @suffix: what the numbers end with, such as 号
 * @date: on which they are issued
 */
typedef struct
{
  const char *prefix;
  gint64      first;
  guint       width;
  const char *suffix;
  CyDate      date;
} CyCertificates;

const char *cy_course_result_propose (const CyCourseFile *file, guint person);
gboolean    cy_course_result_has_passed (const char *result);
gboolean    cy_course_results_write (CyConn                *conn,
                                     const CyCourseVerdict *verdicts,
                                     guint                  n_verdicts,
                                     const char            *step_name,
                                     GError               **error);
gboolean    cy_course_results_propose_all (CyConn     *conn,
                                           gint64      course,
                                           CyDate      base_date,
                                           const char *step_name,
                                           guint      *n_set,
                                           GError    **error);

char    *cy_certificate_dup_number (const CyCertificates *self, guint nth);
CyDate   cy_certificate_find_end (CyRecord *course, CyDate issued);
gboolean cy_certificates_find_next (CyConn *conn, CyCertificates *self, GError **error);
guint    cy_certificates_count_due (const CyCourseFile *file);
gboolean cy_certificates_issue (CyConn               *conn,
                                gint64                course,
                                const CyCertificates *plan,
                                const char           *step_name,
                                guint                *n_issued,
                                GError              **error);

G_END_DECLS
