/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-personal-plan.h"

G_BEGIN_DECLS

/**
 * CyPersonalMaking:
 * @template: id of a template
 * @year: of the plans
 * @people: (array length=n_people): ids of people
 * @n_people: how many
 * @base_date: today
 * @review_date: when the plans are looked at first, %CY_DATE_NONE when nobody knows
 * @with_gaps: whether each ability that somebody lacks and the template leaves out gets a measure
 * @step_name: what the user is doing
 */
typedef struct
{
  gint64 template;
  int           year;
  const gint64 *people;
  guint         n_people;
  CyDate        base_date;
  CyDate        review_date;
  gboolean      with_gaps;
  const char   *step_name;
} CyPersonalMaking;

/**
 * CyPersonalMade:
 * @n_made: who has a plan from now on
 * @n_already: who had one for the year, and keeps it
 * @names: (nullable): names of the latter, the first few
 */
typedef struct
{
  guint n_made;
  guint n_already;
  char *names;
} CyPersonalMade;

gboolean cy_personal_plan_make (CyConn                 *conn,
                                const CyPersonalMaking *making,
                                CyPersonalMade         *made,
                                GError                **error);

/**
 * CyPlanReview:
 * @date: of the review
 * @text: what was found
 * @next: when it is looked at again, %CY_DATE_NONE for never
 * @state: code of the set plan_state: how the plan stands from now on
 * @step_name: what the user is doing
 */
typedef struct
{
  CyDate      date;
  const char *text;
  CyDate      next;
  const char *state;
  const char *step_name;
} CyPlanReview;

gboolean
cy_personal_plan_review (CyConn *conn, gint64 plan, const CyPlanReview *review, GError **error);
gboolean cy_measure_finish (CyConn     *conn,
                            gint64      measure,
                            CyDate      date,
                            const char *result,
                            const char *step_name,
                            GError    **error);

gboolean cy_measure_delete (CyConn *conn, gint64 measure, const char *step_name, GError **error);

G_END_DECLS
