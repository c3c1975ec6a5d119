/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-ability-gap.h"
#include "cy-conn.h"
#include "cy-due.h"
#include "cy-measure-link.h"
#include "cy-plan.h"
#include "cy-unit-plan.h"

G_BEGIN_DECLS

/** Codes of the set plan_step_kind. */
#define CY_MEASURE_TRAINING "1"
#define CY_MEASURE_POSTING "2"
#define CY_MEASURE_TASK "3"
#define CY_MEASURE_MENTOR "4"
#define CY_MEASURE_STUDY "5"

/**
 * CyPersonalPlan:
 * @person: id
 * @unit: id of the village, 0 when not known
 * @place: (nullable): its name
 * @town: (nullable): name of the unit above
 * @tier: (nullable): code of the set tier, of the stay in the pool
 * @plan: id of the plan for the year, 0 for none
 * @target_tier: (nullable): code of the set tier
 * @target_post: (nullable): what the plan leads to
 * @goals: (nullable): in words
 * @state: (nullable): code of the set plan_state
 * @mentor: (nullable): name
 * @review: when the plan is looked at next
 * @n_steps: measures
 * @n_done: those done by the day, themselves or by the course or posting they are linked to
 * @n_overdue: those due before the day and not done by then
 * @overdue_since: the day the first of them was due, %CY_DATE_NONE when there is none
 *
 * Somebody in the pool and the plan for the year, if there is one. A plan that is done or was
 * called off has nothing overdue.
 */
typedef struct
{
  gint64      person;
  char       *name;
  gint64      unit;
  char       *place;
  char       *town;
  const char *tier;
  gint64      plan;
  const char *target_tier;
  char       *target_post;
  char       *goals;
  const char *state;
  char       *mentor;
  CyDue       review;
  guint       n_steps;
  guint       n_done;
  guint       n_overdue;
  CyDate      overdue_since;
} CyPersonalPlan;

/**
 * CyPersonalPlanArgs:
 * @scope: id of a unit, 0 for everything
 * @person: id of the only person that is meant, 0 for all
 * @year: of the plans
 * @base_date: the day that everything is as of
 * @is_past: whether that day has gone by
 */
typedef struct
{
  gint64   scope;
  gint64   person;
  int      year;
  CyDate   base_date;
  gboolean is_past;
} CyPersonalPlanArgs;

GPtrArray          *
cy_personal_plan_list_load (CyConn *conn, const CyPersonalPlanArgs *args, GError **error);
int      cy_personal_plan_get_percent (const CyPersonalPlan *self);
gboolean cy_personal_plan_fits (const CyPersonalPlan *self, const char *search);

/**
 * CyMeasureState:
 * @CY_MEASURE_OPEN: to be done
 * @CY_MEASURE_OVERDUE: should have been done
 * @CY_MEASURE_DONE: was done by the day
 */
typedef enum
{
  CY_MEASURE_OPEN,
  CY_MEASURE_OVERDUE,
  CY_MEASURE_DONE,
} CyMeasureState;

CyDate         cy_measure_get_done (CyRecord *step, const CyMeasureLink *link);
CyMeasureState cy_measure_get_state (CyRecord *step, const CyMeasureLink *link, CyDate base_date);

/**
 * CyPlanReport:
 * @date: on which it was handed in
 * @content: (nullable): what it says
 *
 * A quarterly report on a plan.
 */
typedef struct
{
  int    year;
  int    quarter;
  CyDate date;
  char  *content;
} CyPlanReport;

/**
 * CyPersonalFile:
 * @record: the plan
 * @name: of the person
 * @mentor: (nullable): name
 * @template_name: (nullable): what it was made from
 * @steps: (element-type CyRecord): its measures
 * @links: (element-type CyMeasureLink): by what measures are carried out
 * @gaps: what the person lacks
 * @reports: (element-type CyPlanReport): up to the day
 *
 * All of a personal plan.
 */
typedef struct
{
  CyRecord      *record;
  char          *name;
  char          *mentor;
  char          *template_name;
  GPtrArray     *steps;
  GPtrArray     *links;
  CyAbilityGaps *gaps;
  GPtrArray     *reports;
  CyDate         base_date;
} CyPersonalFile;

CyPersonalFile *cy_personal_file_load (CyConn *conn, gint64 plan, CyDate base_date, GError **error);
void            cy_personal_file_free (CyPersonalFile *self);
char           *cy_personal_file_dup_gaps (const CyPersonalFile *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyPersonalFile, cy_personal_file_free)

G_END_DECLS
