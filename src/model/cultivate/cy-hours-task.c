/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What a year asks of a person in credit hours, and how far it is done: arithmetic alone. */
#include "cy-hours-list.h"

#include "cy-rules.h"

#define MONTHS 12
/* 90 hours are 12 days. */
#define USUAL_DAY_HOURS 75

/**
 * cy_hours_months_passed:
 * @base_date: a day
 *
 * Returns: how many months of its year are over; a month is over on its last day
 */
int
cy_hours_months_passed (CyDate base_date)
{
  int    month = cy_date_get_month (base_date);
  CyDate next = cy_date_get_day (base_date) > 0 ? cy_date_add_days (base_date, 1) : CY_DATE_NONE;

  if (month == 0)
    return 0;

  return next != CY_DATE_NONE && cy_date_get_month (next) != month ? month : month - 1;
}

/**
 * cy_hours_plan:
 * @task: tenths of hours of the year
 * @months: how many months are over
 *
 * Returns: what the year asks for by then: the same in every month, rounded to the nearest tenth,
 *   a half up
 */
gint64
cy_hours_plan (gint64 task, int months)
{
  return (task * months + MONTHS / 2) / MONTHS;
}

/* The most that online hours may fill, rounded down; without a task or a rule there is no limit. */
static gint64
get_online_limit (const CyHoursPerson *self, CyRecord *rules)
{
  if (self->task == 0 || !cy_record_has (rules, CY_RULES_ONLINE_MAX))
    return G_MAXINT64;

  return self->task * cy_record_get_int (rules, CY_RULES_ONLINE_MAX) / 1000;
}

/**
 * cy_hours_count:
 * @self: with the task
 * @rules: the rule set
 * @offline: hours at a place
 * @online: hours online
 *
 * Returns: how much of these counts
 */
gint64
cy_hours_count (const CyHoursPerson *self, CyRecord *rules, gint64 offline, gint64 online)
{
  return offline + MIN (online, get_online_limit (self, rules));
}

/* The highest that fits, and of a tie the first. */
static void
set_task (CyHoursPerson *self, CyRecord *rules)
{
  static const guint fields[] = {
    [CY_HOURS_RESERVE] = CY_RULES_HOURS_RESERVE,
    [CY_HOURS_POST] = CY_RULES_HOURS_POST,
    [CY_HOURS_PARTY] = CY_RULES_HOURS_PARTY,
  };

  self->task = 0;
  self->basis = CY_HOURS_N_KINDS;
  for (guint i = 0; i < CY_HOURS_N_KINDS; i++)
    if (self->kinds[i] && cy_record_get_int (rules, fields[i]) > self->task)
      {
        self->task = cy_record_get_int (rules, fields[i]);
        self->basis = i;
      }
}

/**
 * cy_hours_reckon:
 * @self: with kinds, earned and planned hours
 * @rules: the rule set
 * @base_date: the day
 *
 * Sets the task and all that follows from it. The task is that of the whole year for everybody:
 * who came into the pool or a post in the middle of it has the same task, and what was earned
 * before counts; an exemption does not make it smaller. Behind plan is who has less than
 * cy_hours_plan() for the months that are over. Without a task nothing is met, missing or behind.
 */
void
cy_hours_reckon (CyHoursPerson *self, CyRecord *rules, CyDate base_date)
{
  gint64 day = cy_record_get_int (rules, CY_RULES_DAY_HOURS);

  if (day <= 0)
    day = USUAL_DAY_HOURS;
  set_task (self, rules);
  self->counted = cy_hours_count (self, rules, self->task_offline, self->task_online);
  self->over = self->task_offline + self->task_online - self->counted;
  self->forecast = cy_hours_count (self,
                                   rules,
                                   self->task_offline + self->planned_offline,
                                   self->task_online + self->planned_online);
  self->planned = self->forecast - self->counted;
  self->missing = MAX (self->task - self->counted, 0);
  self->plan = cy_hours_plan (self->task, cy_hours_months_passed (base_date));
  self->permille = self->task > 0 ? self->counted * 1000 / self->task : -1;
  self->days = (self->counted * 10 + day / 2) / day;
  self->is_met = self->task > 0 && self->missing == 0;
  self->is_behind = self->counted < self->plan;
}
