/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-candidate-missing.h"

G_BEGIN_DECLS

/**
 * CyEntries:
 * @ids: (array length=n): of pool entries
 * @n: how many
 * @base_date: the day on which ages count, and the last that is not to come
 * @step_name: what the user is doing, in the user's words
 *
 * Whose way an action is about, and what the journal calls it.
 */
typedef struct
{
  const gint64 *ids;
  guint         n;
  CyDate        base_date;
  const char   *step_name;
} CyEntries;

/**
 * CySetback:
 * @date: on which it was decided
 * @reason: why
 * @step: (nullable): code of the step to go back to; %NULL for the one before
 * @is_final: whether they did not pass for good
 */
typedef struct
{
  CyDate      date;
  const char *reason;
  const char *step;
  gboolean    is_final;
} CySetback;

/**
 * CyAdvanceCount:
 * @n_moved: who stand elsewhere now
 * @n_admitted: how many of them are in the pool
 * @n_refused: who could not, and stand where they stood
 */
typedef struct
{
  guint n_moved;
  guint n_admitted;
  guint n_refused;
} CyAdvanceCount;

gboolean cy_entries_advance (CyConn          *conn,
                             const CyEntries *entries,
                             const CyPass    *pass,
                             CyAdvanceCount  *count,
                             GError         **error);
gboolean cy_entries_send_back (CyConn          *conn,
                               const CyEntries *entries,
                               const CySetback *setback,
                               CyAdvanceCount  *count,
                               GError         **error);

G_END_DECLS
