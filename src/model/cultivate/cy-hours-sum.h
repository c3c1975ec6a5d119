/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-hours-list.h"

G_BEGIN_DECLS

/**
 * CyHoursBand:
 * @CY_HOURS_NONE: none at all
 * @CY_HOURS_BELOW_40: some, less than 40
 * @CY_HOURS_BELOW_90: from 40, less than 90
 * @CY_HOURS_FROM_90: 90 and more
 *
 * The bands that yearly training statistics tell, of all hours that somebody earned.
 */
typedef enum
{
  CY_HOURS_NONE,
  CY_HOURS_BELOW_40,
  CY_HOURS_BELOW_90,
  CY_HOURS_FROM_90,
  CY_HOURS_N_BANDS,
} CyHoursBand;

/**
 * CyHoursSum:
 * @unit: id of a unit, 0 for none
 * @name: (nullable): its name, as long as the list lives
 * @n_people: how many
 * @n_tasks: of these, who have a task
 * @n_met: of @n_tasks, who have done it
 * @n_behind: of @n_tasks, who are behind plan
 * @n_over: who have more online hours than count
 * @n_exempt: who were exempted from some course
 * @bands: how many of @n_people by #CyHoursBand
 * @task: hours asked for, in tenths as all hours
 * @offline: of courses that count
 * @online: of courses that count, under the limit
 * @counted: the two together
 * @missing: to the tasks of those who have not done them
 * @forecast: what will count at the end of the year
 *
 * Some people together.
 */
typedef struct
{
  gint64      unit;
  const char *name;
  guint       n_people;
  guint       n_tasks;
  guint       n_met;
  guint       n_behind;
  guint       n_over;
  guint       n_exempt;
  guint       bands[CY_HOURS_N_BANDS];
  gint64      task;
  gint64      offline;
  gint64      online;
  gint64      counted;
  gint64      missing;
  gint64      forecast;
} CyHoursSum;

CyHoursBand cy_hours_get_band (const CyHoursPerson *person);
void        cy_hours_sum_add (CyHoursSum *self, const CyHoursPerson *person);
void        cy_hours_sum_people (CyHoursSum *self, const GPtrArray *people);
GArray     *cy_hours_sum_units (const GPtrArray *people);

G_END_DECLS
