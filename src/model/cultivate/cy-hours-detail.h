/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-hours-list.h"

G_BEGIN_DECLS

#define CY_HOURS_N_MONTHS 12

/**
 * CyHoursCourse:
 * @course: id
 * @since: its first day
 * @until: its last day
 * @category: (nullable): code, as long as the program lives
 * @form: (nullable): code, the same
 * @counts: whether it counts towards the task
 * @is_exempt: whether the person was exempted from it
 * @offline: hours earned at a place, in tenths as all hours
 * @online: hours earned online
 * @missed: hours on leave or absent, and not made up
 * @planned: hours still to come in the year
 *
 * One course of a person.
 */
typedef struct
{
  gint64      course;
  char       *name;
  CyDate      since;
  CyDate      until;
  const char *category;
  const char *form;
  gboolean    counts;
  gboolean    is_exempt;
  gint64      offline;
  gint64      online;
  gint64      missed;
  gint64      planned;
} CyHoursCourse;

/**
 * CyHoursDetail:
 * @list: with this one person, or nobody when the person has no hours to show
 * @courses: (element-type CyHoursCourse): of the year, by date
 * @plan: what the task asks for by the end of each month
 * @counted: what counted by the end of each month, under the limit of online hours
 * @forecast: the same with what is still to come
 * @n_months: how many months there is a value of @counted for: up to that of the base date
 *
 * The year of one person.
 */
typedef struct
{
  CyHoursList *list;
  GPtrArray   *courses;
  gint64       plan[CY_HOURS_N_MONTHS];
  gint64       counted[CY_HOURS_N_MONTHS];
  gint64       forecast[CY_HOURS_N_MONTHS];
  guint        n_months;
} CyHoursDetail;

CyHoursDetail *cy_hours_detail_load (CyConn *conn, const CyHoursListArgs *args, GError **error);
void           cy_hours_detail_free (CyHoursDetail *self);
const CyHoursPerson *cy_hours_detail_get_person (const CyHoursDetail *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyHoursDetail, cy_hours_detail_free)

G_END_DECLS
