/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-conn.h"
#include "cy-pool-exit.h"
#include "cy-record.h"

G_BEGIN_DECLS

/**
 * CyPeople:
 * @ids: (array length=n): of people
 * @n: how many
 * @step_name: what the user is doing, in the user's words
 *
 * Whom an action is for, and what the journal calls it.
 */
typedef struct
{
  const gint64 *ids;
  guint         n;
  const char   *step_name;
} CyPeople;

/**
 * CyPeopleCount:
 * @n_changed: people of whom something is different now
 * @n_same: people who had it so before
 * @n_refused: people for whom the action makes no sense: not in the pool, or past it
 */
typedef struct
{
  guint n_changed;
  guint n_same;
  guint n_refused;
} CyPeopleCount;

gboolean cy_people_set_field (CyConn         *conn,
                              const CyPeople *people,
                              guint           field,
                              const CyValue  *value,
                              CyPeopleCount  *count,
                              GError        **error);
gboolean cy_people_set_entry_field (CyConn         *conn,
                                    const CyPeople *people,
                                    guint           field,
                                    const CyValue  *value,
                                    CyPeopleCount  *count,
                                    GError        **error);
gboolean cy_people_move (CyConn         *conn,
                         const CyPeople *people,
                         gint64          unit,
                         CyPeopleCount  *count,
                         GError        **error);
/**
 * CyExitSurvey:
 * @n_open: people who can leave: in the pool or on their way into it
 * @latest: the newest day on which one of them was admitted or reached a step; 0 for none
 */
typedef struct
{
  guint  n_open;
  gint64 latest;
} CyExitSurvey;

CyRecord *cy_people_load_open_entry (CyConn *conn, gint64 person, GError **error);
gboolean
cy_people_survey_exit (CyConn *conn, const CyPeople *people, CyExitSurvey *survey, GError **error);
gboolean cy_people_exit (CyConn           *conn,
                         const CyPeople   *people,
                         const CyPoolExit *exit,
                         CyPeopleCount    *count,
                         GError          **error);
gboolean
cy_people_delete (CyConn *conn, const CyPeople *people, CyPeopleCount *count, GError **error);
gboolean
cy_people_restore (CyConn *conn, const CyPeople *people, CyPeopleCount *count, GError **error);

G_END_DECLS
