/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-conn.h"
#include "cy-due.h"

G_BEGIN_DECLS

/**
 * CyFollowNews:
 * @date: when it was heard, %CY_DATE_NONE when nothing was
 * @next: (nullable): when it was meant to be asked again, %CY_DATE_NONE when nothing was said
 * @record: id of the note, 0 for none
 *
 * The newest note of one kind.
 */
typedef struct
{
  CyDate date;
  CyDate next;
  gint64 record;
} CyFollowNews;

/**
 * CyFollowed:
 * @person: id
 * @unit: id of the village, 0 when not known
 * @place: (nullable): its name
 * @town: (nullable): name of the unit above
 * @tier: (nullable): code of the set tier
 * @admitted: since when in the pool, %CY_DATE_NONE when not known
 * @thought: (nullable): what was heard last of the thought
 * @whereabouts: (nullable): code of where the person is now, by the newest note
 * @where: (nullable): the place
 * @employment: (nullable): code of what the person works at now, by the newest note
 * @news: the newest of thought, whereabouts and employment
 * @last: when something was heard last
 * @due: when something has to be heard again
 * @screening: id of the newest one, 0 for none
 * @screened: its day
 * @conclusion: (nullable): its conclusion
 * @decision: (nullable): what was decided, of somebody who did not pass
 * @screen_due: when to screen again
 * @adjusted: the day of the last adjustment
 * @outcome: (nullable): what came of it
 * @adjust_due: when to adjust again
 *
 * Somebody in the pool, and what is known as of a day.
 */
typedef struct
{
  gint64       person;
  gint64       unit;
  char        *name;
  char        *place;
  char        *town;
  const char  *tier;
  CyDate       admitted;
  char        *thought;
  const char  *whereabouts;
  char        *where;
  const char  *employment;
  CyFollowNews news[3];
  CyDate       last;
  CyDue        due;
  gint64       screening;
  CyDate       screened;
  const char  *conclusion;
  const char  *decision;
  CyDue        screen_due;
  CyDate       adjusted;
  const char  *outcome;
  CyDue        adjust_due;
} CyFollowed;

/**
 * CyFollowArgs:
 * @scope: id of a unit, 0 for everything
 * @person: id of the only person that is meant, 0 for all
 * @base_date: the day that everything is as of
 * @is_past: whether that day has gone by
 * @rules: (nullable): the rule set, else that of the year of @base_date
 */
typedef struct
{
  gint64    scope;
  gint64    person;
  CyDate    base_date;
  gboolean  is_past;
  CyRecord *rules;
} CyFollowArgs;

/**
 * CyFollowList:
 * @people: (element-type CyFollowed): in the order of villages and names
 * @rules: the rule set
 * @base_date: as asked for
 */
typedef struct
{
  GPtrArray *people;
  CyRecord  *rules;
  CyDate     base_date;
} CyFollowList;

CyFollowList *cy_follow_list_load (CyConn *conn, const CyFollowArgs *args, GError **error);
CyFollowList *cy_follow_list_ref (CyFollowList *self);
void          cy_follow_list_unref (CyFollowList *self);
gboolean      cy_followed_is_undecided (const CyFollowed *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyFollowList, cy_follow_list_unref)

G_END_DECLS
