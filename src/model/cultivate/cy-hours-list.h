/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-conn.h"
#include "cy-date.h"
#include "cy-record.h"

G_BEGIN_DECLS

/**
 * CyHoursKind:
 * @CY_HOURS_RESERVE: in the pool
 * @CY_HOURS_POST: in a village post
 * @CY_HOURS_PARTY: member of the Party, full or on probation
 * @CY_HOURS_N_KINDS: none of these
 *
 * Kinds of people that the rule set has a yearly task for. Somebody can be of several.
 */
typedef enum
{
  CY_HOURS_RESERVE,
  CY_HOURS_POST,
  CY_HOURS_PARTY,
  CY_HOURS_N_KINDS,
} CyHoursKind;

/**
 * CyHoursPerson:
 * @person: id
 * @unit: id of the village, 0 when not known
 * @place: (nullable): its name
 * @town: id of the unit above a village, else of the unit itself; 0 when not known
 * @town_name: (nullable): its name
 * @tier: (nullable): code of the set tier
 * @admitted: since when in the pool, %CY_DATE_NONE when not known or not in it
 * @kinds: which tasks fit
 * @basis: the kind that has the highest task, the first one of a tie; %CY_HOURS_N_KINDS for none
 * @task: credit hours of the year, in tenths as all hours; 0 when there is no task
 * @offline: earned at a place
 * @online: earned online
 * @task_offline: of @offline what counts towards the task
 * @task_online: of @online what is of courses that count, before the limit
 * @planned_offline: of courses that count, enrolled in and still to come in the year
 * @planned_online: the same, online
 * @n_courses: courses of which some hour was earned
 * @n_exempt: courses that the person was exempted from (免训)
 * @over: of @task_online what is above the limit, and does not count
 * @counted: what counts
 * @missing: to the task
 * @plan: what the task asks for by the day, see cy_hours_reckon()
 * @planned: what counts of the planned hours, under the limit
 * @forecast: what will count at the end of the year
 * @permille: done of the task, rounded down; -1 without a task
 * @days: @counted in tenths of days
 * @is_met: whether the task is done; never without one
 * @is_behind: whether less than @plan counts
 *
 * The credit hours of one person in one year, as of a day.
 */
typedef struct
{
  gint64      person;
  gint64      unit;
  gint64      town;
  char       *name;
  char       *place;
  char       *town_name;
  const char *tier;
  CyDate      admitted;
  gboolean    kinds[CY_HOURS_N_KINDS];
  CyHoursKind basis;
  gint64      task;
  gint64      offline;
  gint64      online;
  gint64      task_offline;
  gint64      task_online;
  gint64      planned_offline;
  gint64      planned_online;
  guint       n_courses;
  guint       n_exempt;
  gint64      over;
  gint64      counted;
  gint64      missing;
  gint64      plan;
  gint64      planned;
  gint64      forecast;
  gint64      permille;
  gint64      days;
  gboolean    is_met;
  gboolean    is_behind;
} CyHoursPerson;

/**
 * CyHoursDimension:
 * @CY_HOURS_BY_CATEGORY: 班次类别
 * @CY_HOURS_BY_FORM: 培训形式
 * @CY_HOURS_BY_CONTENT: 培训内容
 *
 * By what the hours are told apart.
 */
typedef enum
{
  CY_HOURS_BY_CATEGORY,
  CY_HOURS_BY_FORM,
  CY_HOURS_BY_CONTENT,
  CY_HOURS_N_DIMENSIONS,
} CyHoursDimension;

/**
 * CyHoursClass:
 * @code: (nullable): of the set of the dimension; %NULL for courses that do not say
 * @n_courses: courses that somebody earned hours of
 * @n_people: people who earned some
 * @n_times: the same, everybody once a course (人次)
 * @hours: earned, whether or not they count towards a task
 * @task_hours: of these, of courses that count
 */
typedef struct
{
  const char *code;
  guint       n_courses;
  guint       n_people;
  guint       n_times;
  gint64      hours;
  gint64      task_hours;
} CyHoursClass;

/**
 * CyHoursListArgs:
 * @scope: id of a unit, 0 for everything
 * @person: id of the only person that is meant, 0 for all
 * @base_date: the day that everything is as of; its year is the year of the task
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
} CyHoursListArgs;

/**
 * CyHoursList:
 * @people: (element-type CyHoursPerson): in the order of units and names
 * @classes: (element-type CyHoursClass): of each dimension those with hours, in the order of the
 *   set, and at last those that do not say
 * @months: hours that all of them earned, by month of the year
 * @rules: the rule set
 * @base_date: as asked for
 */
typedef struct
{
  GPtrArray *people;
  GArray    *classes[CY_HOURS_N_DIMENSIONS];
  gint64     months[12];
  CyRecord  *rules;
  CyDate     base_date;
} CyHoursList;

CyHoursList *cy_hours_list_load (CyConn *conn, const CyHoursListArgs *args, GError **error);
CyHoursList *cy_hours_list_ref (CyHoursList *self);
void         cy_hours_list_unref (CyHoursList *self);

int    cy_hours_months_passed (CyDate base_date);
gint64 cy_hours_plan (gint64 task, int months);
gint64 cy_hours_count (const CyHoursPerson *self, CyRecord *rules, gint64 offline, gint64 online);
void   cy_hours_reckon (CyHoursPerson *self, CyRecord *rules, CyDate base_date);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyHoursList, cy_hours_list_unref)

G_END_DECLS
