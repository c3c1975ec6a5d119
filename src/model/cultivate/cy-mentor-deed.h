/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-date.h"
#include "cy-people-actions.h"

G_BEGIN_DECLS

/**
 * CyPairLine:
 * @person: id
 * @name: of the person
 * @problem: (nullable): why this one cannot be paired, translated
 *
 * One of the people who are to get a mentor.
 */
typedef struct
{
  gint64 person;
  char  *name;
  char  *problem;
} CyPairLine;

/**
 * CyPairLook:
 * @lines: (element-type CyPairLine): in the order in which they were asked for
 * @n_good: how many of them can be paired
 * @n_guided: how many the mentor guides before that
 * @capacity: how many at most; 0 for any number
 *
 * What would come of a pairing.
 */
typedef struct
{
  GPtrArray *lines;
  guint      n_good;
  guint      n_guided;
  guint      capacity;
} CyPairLook;

/**
 * CyPairOrder:
 * @pair: of #CY_MENTORING: mentor, day, agreement and goals; whose person is not looked at
 * @may_exceed: whether it was confirmed that the mentor guides more than the rule allows
 * @today: the last day on which somebody can have been paired
 */
typedef struct
{
  CyRecord *pair;
  gboolean  may_exceed;
  CyDate    today;
} CyPairOrder;

/**
 * CyMentorLeave:
 * @mentor: id
 * @date: since when no longer a mentor
 * @reason: why the pairings end; only looked at when they do
 * @ends_pairs: whether the pairings of the mentor end on that day
 * @today: the last day on which that can have been
 * @step_name: what the user is doing
 */
typedef struct
{
  gint64      mentor;
  CyDate      date;
  const char *reason;
  gboolean    ends_pairs;
  CyDate      today;
  const char *step_name;
} CyMentorLeave;

const char *cy_pair_find_problem (CyRecord *pair, CyDate today);
const char *cy_pair_end_find_problem (CyRecord *pair, CyDate today);
CyPairLook *cy_pair_look (CyConn *conn, CyRecord *pair, const CyPeople *people, GError **error);
gboolean    cy_pair_look_is_over (const CyPairLook *self);
void        cy_pair_look_free (CyPairLook *self);
gboolean    cy_pair_make (CyConn            *conn,
                          const CyPairOrder *order,
                          const CyPeople    *people,
                          CyPeopleCount     *count,
                          GError           **error);
gboolean    cy_pair_end (CyConn        *conn,
                         const gint64  *pairs,
                         guint          n_pairs,
                         CyRecord      *end,
                         CyDate         today,
                         const char    *step_name,
                         CyPeopleCount *count,
                         GError       **error);
const char *cy_mentor_find_problem (CyRecord *mentor, CyDate today);
gboolean cy_mentor_leave (CyConn *conn, const CyMentorLeave *leave, guint *n_ended, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyPairLook, cy_pair_look_free)

G_END_DECLS
