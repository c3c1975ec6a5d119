/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-assess-compute.h"
#include "cy-date.h"

G_BEGIN_DECLS

/**
 * CyAssessTally:
 * @n_entries: how many are assessed
 * @n_totals: how many of them have a total
 * @n_grades: for how many a grade is proposed
 * @n_changed: how many stored results are others now
 */
typedef struct
{
  guint n_entries;
  guint n_totals;
  guint n_grades;
  guint n_changed;
} CyAssessTally;

gboolean
cy_assess_run (CyConn *conn, gint64 cycle, CyDate today, CyAssessTally *tally, GError **error);
gboolean cy_assess_store (CyConn        *conn,
                          CyAssessBook  *book,
                          CyDate         today,
                          CyAssessTally *tally,
                          GError       **error);
gboolean cy_assess_count_stale (CyConn *conn, gint64 cycle, guint *n_stale, GError **error);

G_END_DECLS
