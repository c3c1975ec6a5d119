/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-check.h"

G_BEGIN_DECLS

/**
 * CyCheckProgress:
 * @n_done: people checked so far
 * @n_people: people to check
 * @data: what was given with the function
 *
 * Called on the thread that checks, from time to time.
 */
typedef void (*CyCheckProgress) (guint n_done, guint n_people, gpointer data);

/**
 * CyFinding:
 * @person: local id
 * @name: full name
 * @unit: (nullable): name of the village
 * @value: (nullable): what stands in the field that it is about, in words and whole
 * @problem: what is wrong
 */
typedef struct
{
  gint64     person;
  char      *name;
  char      *unit;
  char      *value;
  CyProblem *problem;
} CyFinding;

/**
 * CyCheckReport:
 * @n_people: people checked
 * @n_faulty: people with at least one error that stands
 * @n_errors: errors that stand
 * @n_warnings: warnings that stand
 * @n_exempted: problems that a recorded exception lifts
 * @findings: (element-type CyFinding): all of them, by person and then by rule
 */
typedef struct
{
  guint      n_people;
  guint      n_faulty;
  guint      n_errors;
  guint      n_warnings;
  guint      n_exempted;
  GPtrArray *findings;
} CyCheckReport;

CyCheckReport *cy_check_library (CyConn         *conn,
                                 gint64          scope,
                                 CyDate          base_date,
                                 CyDate          today,
                                 CyCheckProgress progress,
                                 gpointer        progress_data,
                                 GCancellable   *cancellable,
                                 GError        **error);
gboolean       cy_check_may_report (CyConn       *conn,
                                    gint64        scope,
                                    CyDate        base_date,
                                    CyDate        today,
                                    const char   *reason,
                                    guint        *n_errors,
                                    GCancellable *cancellable,
                                    GError      **error);
CyCheckReport *cy_check_report_ref (CyCheckReport *self);
void           cy_check_report_unref (CyCheckReport *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyCheckReport, cy_check_report_unref)

G_END_DECLS
