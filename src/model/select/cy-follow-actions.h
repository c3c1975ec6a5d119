/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-follow-up.h"
#include "cy-people-actions.h"

G_BEGIN_DECLS

/**
 * CyScreeningDecision:
 * @decision: code of the set screening_decision
 * @basis: on what it rests
 * @organ: who decided
 * @date: a whole day, not before the screening
 * @document: (nullable): what leaving the pool needs, see cy_exit_reason_get_document()
 * @destination: (nullable): where somebody who leaves goes
 *
 * What became of somebody who did not pass the political screening.
 */
typedef struct
{
  const char *decision;
  const char *basis;
  const char *organ;
  CyDate      date;
  const char *document;
  const char *destination;
} CyScreeningDecision;

/** CY_SCREENING_EXIT: the reason of the set exit_reason for who leaves after a screening */
#define CY_SCREENING_EXIT "X8"

const char *cy_follow_up_find_problem (CyRecord *note, CyDate today);
gboolean    cy_people_follow_up (CyConn         *conn,
                                 const CyPeople *people,
                                 CyRecord       *note,
                                 CyDate          today,
                                 CyPeopleCount  *count,
                                 GError        **error);
const char *cy_screening_find_problem (CyRecord *screening, guint n_people, CyDate today);
gboolean    cy_people_screen (CyConn         *conn,
                              const CyPeople *people,
                              CyRecord       *screening,
                              CyDate          today,
                              CyPeopleCount  *count,
                              GError        **error);
char       *cy_screening_dup_decision_problem (CyRecord                  *screening,
                                               const CyScreeningDecision *decision,
                                               CyDate                     today);
gboolean    cy_screening_decide (CyConn                    *conn,
                                 gint64                     screening,
                                 const CyScreeningDecision *decision,
                                 CyDate                     today,
                                 const char                *step_name,
                                 GError                   **error);

G_END_DECLS
