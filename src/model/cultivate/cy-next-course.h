/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-ability-gap.h"
#include "cy-conn.h"

G_BEGIN_DECLS

/** CY_NEXT_NO_LIMIT: places of a course that takes everybody */
#define CY_NEXT_NO_LIMIT G_MAXUINT

/**
 * CyNextPerson:
 * @person: id
 * @name: of the person
 * @place: (nullable): of the village
 * @ord: place of the village in the order of units, -1 when not known
 *
 * Somebody of the selection.
 */
typedef struct
{
  gint64 person;
  char  *name;
  char  *place;
  gint64 ord;
} CyNextPerson;

/**
 * CyNextCourse:
 * @id: unlike that of any other one
 * @course: id of the course, 0 while it is only an item of a plan
 * @item: id of the item of a plan, 0 for a course outside of all plans
 * @place: (nullable): who holds it
 * @kind: position in the framework of the ability that it raises
 * @by_content: whether that follows from its content, because no ability was named
 * @since: its first day; only year and month of an item
 * @places: that are left, or %CY_NEXT_NO_LIMIT
 * @n_enrolled: people who are on its list already
 * @n_known: of the selection, those who lack the ability and are on its list already
 * @people: (element-type CyAbilityGap): of the selection, who may come, lacks the ability and is
 * not on the list, who lacks most first
 * @n_served: how many of @people there is room for
 * @lack: what those lack together, in tenths
 *
 * A course that closes a gap of somebody.
 */
typedef struct
{
  gint64   id;
  gint64   course;
  gint64   item;
  char    *name;
  char    *place;
  guint    kind;
  gboolean by_content;
  CyDate   since;
  guint    places;
  guint    n_enrolled;
  guint    n_known;
  GArray  *people;
  guint    n_served;
  guint    lack;
} CyNextCourse;

/**
 * CyNextAbility:
 * @people: (element-type CyAbilityGap): who lacks it, who lacks most first
 * @unknown: (element-type CyAbilityGap): of whom nobody knows; no gap
 * @lack: what @people lack together, in tenths
 * @n_courses: courses for it
 *
 * One ability of the selection.
 */
typedef struct
{
  GArray *people;
  GArray *unknown;
  guint   lack;
  guint   n_courses;
} CyNextAbility;

/**
 * CyNextCourses:
 * @people: (element-type CyNextPerson): the selection
 * @gaps: levels and needs
 * @abilities: (array): one for each ability of the framework, in its order
 * @courses: (element-type CyNextCourse): the best first
 *
 * What a selection of people lacks, and the courses that close it.
 */
typedef struct
{
  GPtrArray     *people;
  CyAbilityGaps *gaps;
  CyNextAbility *abilities;
  GPtrArray     *courses;
  /*< private >*/
  GHashTable *by_person; /* id → CyNextPerson */
} CyNextCourses;

/**
 * CyNextArgs:
 * @scope: id of a unit, 0 for everything
 * @people: (nullable) (element-type gint64): the selection, else everybody in the pool in @scope
 * @base_date: the day that gaps and courses are as of
 */
typedef struct
{
  gint64  scope;
  GArray *people;
  CyDate  base_date;
} CyNextArgs;

CyNextCourses      *cy_next_courses_load (CyConn *conn, const CyNextArgs *args, GError **error);
void                cy_next_courses_free (CyNextCourses *self);
const CyNextPerson *cy_next_courses_get_person (const CyNextCourses *self, gint64 person);
const char         *cy_next_ability_of_content (const char *content);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyNextCourses, cy_next_courses_free)

/**
 * CyNextHolding:
 * @course: a new course
 * @people: (element-type gint64): who takes part
 * @date: on which they are enrolled
 * @step_name: what the user is doing
 */
typedef struct
{
  CyRecord   *course;
  GArray     *people;
  CyDate      date;
  const char *step_name;
} CyNextHolding;

gboolean cy_next_course_hold (CyConn *conn, const CyNextHolding *holding, GError **error);

G_END_DECLS
