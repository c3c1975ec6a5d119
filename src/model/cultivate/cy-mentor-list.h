/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-conn.h"
#include "cy-due.h"

G_BEGIN_DECLS

/**
 * CyMentorLoad:
 * @mentor: id
 * @name: of the mentor
 * @kind: (nullable): code of the set mentor_kind, the level
 * @unit: id of the unit, 0 when not known
 * @organ: (nullable): where the mentor works
 * @post: (nullable): as what
 * @specialty: (nullable): what the mentor knows
 * @n_people: how many are guided as of the day
 * @capacity: how many at most: the mentor's own number, else that of the rule set; 0 for any number
 * @left: since when no longer a mentor, %CY_DATE_NONE for one who still is
 *
 * A mentor and the load.
 */
typedef struct
{
  gint64      mentor;
  char       *name;
  const char *kind;
  gint64      unit;
  char       *organ;
  char       *post;
  char       *specialty;
  guint       n_people;
  guint       capacity;
  CyDate      left;
} CyMentorLoad;

/**
 * CyMentorPair:
 * @mentoring: id
 * @person: id
 * @mentor: (not nullable): of the list
 * @since: the day they were paired
 * @n_talks: talks of these two up to the day
 * @last_talk: the day of the last one, %CY_DATE_NONE when there was none
 */
typedef struct
{
  gint64        mentoring;
  gint64        person;
  CyMentorLoad *mentor;
  CyDate        since;
  guint         n_talks;
  CyDate        last_talk;
} CyMentorPair;

/**
 * CyMentored:
 * @person: id
 * @unit: id of the village, 0 when not known
 * @name: of the person
 * @place: (nullable): name of the village
 * @town: (nullable): name of the unit above
 * @tier: (nullable): code of the set tier
 * @admitted: since when in the pool, %CY_DATE_NONE when not known
 * @pairs: (element-type CyMentorPair): who guides the person as of the day, higher levels first
 * @talk: id of the last talk with anybody, 0 for none
 * @talked: its day
 * @n_talks: talks in the year of the day, up to it
 * @reported: the day of the last quarterly report
 * @n_reports: reports in that year, up to the day
 * @mentor_due: when there has to be a mentor; never for who has one
 * @talk_due: when to talk again: as agreed in the last talk, else by the rule set
 * @report_due: when the next report is due
 */
typedef struct
{
  gint64      person;
  gint64      unit;
  char       *name;
  char       *place;
  char       *town;
  const char *tier;
  CyDate      admitted;
  GPtrArray  *pairs;
  gint64      talk;
  CyDate      talked;
  guint       n_talks;
  CyDate      reported;
  guint       n_reports;
  CyDue       mentor_due;
  CyDue       talk_due;
  CyDue       report_due;
} CyMentored;

/**
 * CyMentorArgs:
 * @scope: id of a unit, 0 for everything; loads are always counted over everything
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
} CyMentorArgs;

/**
 * CyMentorList:
 * @people: (element-type CyMentored): in the order of villages and names
 * @mentors: (element-type CyMentorLoad): by level and name
 * @rules: the rule set
 * @base_date: as asked for
 * @pairs: (element-type CyMentorPair): all of them, of people in the scope or not
 */
typedef struct
{
  GPtrArray *people;
  GPtrArray *mentors;
  CyRecord  *rules;
  CyDate     base_date;
  GPtrArray *pairs;
} CyMentorList;

CyMentorList *cy_mentor_list_load (CyConn *conn, const CyMentorArgs *args, GError **error);
CyMentorList *cy_mentor_list_ref (CyMentorList *self);
void          cy_mentor_list_unref (CyMentorList *self);
gboolean      cy_mentor_load_is_over (const CyMentorLoad *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyMentorList, cy_mentor_list_unref)

G_END_DECLS
