/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-conn.h"
#include "cy-date.h"
#include "cy-plan.h"

G_BEGIN_DECLS

/** Codes of the set plan_state. */
#define CY_PLAN_DRAFT "draft"
#define CY_PLAN_ADOPTED "adopted"
#define CY_PLAN_DONE "done"
#define CY_PLAN_CANCELLED "cancelled"

/**
 * CyPlanItemState:
 * @CY_PLAN_ITEM_OPEN: no course was made of it yet
 * @CY_PLAN_ITEM_LATE: neither, and the month for it has gone by
 * @CY_PLAN_ITEM_ARRANGED: there is a course that has not begun
 * @CY_PLAN_ITEM_RUNNING: a course has begun
 * @CY_PLAN_ITEM_HELD: a course was concluded
 *
 * How far an item of an adopted plan is as of a day.
 */
typedef enum
{
  CY_PLAN_ITEM_OPEN,
  CY_PLAN_ITEM_LATE,
  CY_PLAN_ITEM_ARRANGED,
  CY_PLAN_ITEM_RUNNING,
  CY_PLAN_ITEM_HELD,
  CY_PLAN_ITEM_N_STATES,
} CyPlanItemState;

/**
 * CyPlanItem:
 * @category: (nullable): codes, as long as the program lives, as the next three
 * @month: 1 to 12, 0 when not known
 * @places: planned
 * @hours: planned, in tenths of a credit hour
 * @budget: in fen
 * @course: id of the first course made of it, 0 for none
 * @n_courses: courses made of it that were not called off
 * @n_people: participants of them
 * @held_hours: credit hours of the sessions up to the day, in tenths
 */
typedef struct
{
  gint64          id;
  gint64          plan;
  char           *name;
  const char     *category;
  const char     *form;
  const char     *content;
  const char     *ability;
  int             month;
  guint           places;
  gint64          hours;
  gint64          budget;
  CyPlanItemState state;
  gint64          course;
  guint           n_courses;
  guint           n_people;
  gint64          held_hours;
} CyPlanItem;

/**
 * CyUnitPlan:
 * @unit: id of who plans, 0 for none
 * @place: (nullable): its short name
 * @state: (nullable): code of the set plan_state
 * @budget: in fen for the whole plan, 0 when it was not set
 * @items: (element-type CyPlanItem): by month
 * @n_states: how many items are in each state
 * @places: of all items
 * @people: participants of all items
 * @hours: of all items, in tenths
 * @held_hours: of all items, in tenths
 * @item_budget: sum of the items, in fen
 *
 * The yearly plan of a unit, and how far it is.
 */
typedef struct
{
  gint64      id;
  int         year;
  char       *name;
  gint64      unit;
  char       *place;
  const char *state;
  gint64      budget;
  CyDate      approved;
  char       *document;
  GPtrArray  *items;
  guint       n_states[CY_PLAN_ITEM_N_STATES];
  guint       places;
  guint       people;
  gint64      hours;
  gint64      held_hours;
  gint64      item_budget;
} CyUnitPlan;

/**
 * CyUnitPlanArgs:
 * @scope: id of a unit, 0 for everything
 * @year: 0 for every year
 * @base_date: the day up to which it is looked at
 */
typedef struct
{
  gint64 scope;
  int    year;
  CyDate base_date;
} CyUnitPlanArgs;

GPtrArray *cy_unit_plan_list_load (CyConn *conn, const CyUnitPlanArgs *args, GError **error);
gint64     cy_unit_plan_get_over (const CyUnitPlan *self);
gboolean   cy_unit_plan_fits (const CyUnitPlan *self, const char *search);

G_END_DECLS
