/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-grade-list.h"
#include "cy-record.h"

G_BEGIN_DECLS

/* Codes of the set change_occasion. */
#define CY_CHANGE_QUOTA "quota"
#define CY_CHANGE_CALIBRATION "calibration"
#define CY_CHANGE_APPEAL "appeal"
#define CY_CHANGE_CORRECTION "correction"

/* Codes of the set appeal_outcome. */
#define CY_APPEAL_KEPT "kept"
#define CY_APPEAL_CHANGED "changed"
#define CY_APPEAL_WITHDRAWN "withdrawn"

/**
 * CyGradeTally:
 * @n_excellent: how many have one of the places
 * @n_lowered: how many reached the line and have the next lower grade, for want of places or
 *   because they are barred
 * @n_tied: how many stand at the line and are left open, because people have to decide
 * @n_open: how many others are left without a grade, because none is proposed
 * @n_kept: how many were decided by people before, and stay
 */
typedef struct
{
  guint n_excellent;
  guint n_lowered;
  guint n_tied;
  guint n_open;
  guint n_kept;
} CyGradeTally;

/**
 * CyGradeVerdict:
 * @date: the day of the decision
 * @authoriser: who authorised it
 * @reason: why
 */
typedef struct
{
  CyDate      date;
  const char *authoriser;
  const char *reason;
} CyGradeVerdict;

char *cy_grade_list_dup_problem (const CyGradeList *list);

gboolean
cy_grade_propose (CyConn *conn, gint64 cycle, CyDate today, CyGradeTally *tally, GError **error);
gboolean cy_grade_change (CyConn               *conn,
                          const gint64         *entries,
                          guint                 n_entries,
                          const char           *grade,
                          const CyGradeVerdict *verdict,
                          GError              **error);
gboolean
cy_grade_approve (CyConn *conn, gint64 cycle, int share, const char *document, GError **error);
gboolean cy_grade_close (CyConn *conn, gint64 cycle, GError **error);
gboolean cy_grade_reopen (CyConn *conn, gint64 cycle, const char *reason, GError **error);
gboolean
cy_grade_publish (CyConn *conn, gint64 cycle, CyDate published, CyDate until, GError **error);
gboolean cy_grade_appeal (CyConn *conn, CyRecord *appeal, GError **error);
gboolean cy_grade_answer (CyConn *conn, CyRecord *appeal, const char *grade, GError **error);

G_END_DECLS
