/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-date.h"
#include "cy-record.h"
#include "cy-types.h"

G_BEGIN_DECLS

/**
 * CyCycleCase:
 * @CY_CASE_WHOLE: there all the time
 * @CY_CASE_JOINED: came in mid-cycle, early enough to be graded
 * @CY_CASE_SHORT: did not serve the months that the cycle asks for
 * @CY_CASE_MOVED: served in more than one unit
 * @CY_CASE_LEFT: is not there any more
 * @CY_CASE_GONE: stands in the list and was never there by what is known today
 *
 * What is special about somebody in a cycle.
 */
typedef enum
{
  CY_CASE_WHOLE,
  CY_CASE_JOINED,
  CY_CASE_SHORT,
  CY_CASE_MOVED,
  CY_CASE_LEFT,
  CY_CASE_GONE,
} CyCycleCase;

/**
 * CyCycleTake:
 * @CY_TAKE_GRADED: is in the list
 * @CY_TAKE_SPECIAL: is in the list, without a grade, and leaves the base of quotas
 * @CY_TAKE_OUT: is not in the list
 */
typedef enum
{
  CY_TAKE_GRADED,
  CY_TAKE_SPECIAL,
  CY_TAKE_OUT,
} CyCycleTake;

/**
 * CyCyclePerson:
 * @entry: id in the cycle, 0 while not in it
 * @person: id, 0 for a village team
 * @unit: id of the unit by which they are graded, 0 if unknown
 * @unit_before: id of the unit that stands in the cycle, 0 for none
 * @ord: place of @unit in the tree
 * @name: of the person or the village
 * @place: (nullable): the village
 * @town: (nullable): its township
 * @since: first day served within the period
 * @until: the last one
 * @months: months served, by their names, the first and the last included
 * @why: what is special
 * @take: what the rule proposes; may be changed before it is applied
 * @words: translated; the case and what follows, %NULL where nothing is special
 *
 * Somebody who is or could be in a cycle.
 */
typedef struct
{
  gint64      entry;
  gint64      person;
  gint64      unit;
  gint64      unit_before;
  gint64      ord;
  char       *name;
  char       *place;
  char       *town;
  CyDate      since;
  CyDate      until;
  int         months;
  CyCycleCase why;
  CyCycleTake take;
  char       *words;
} CyCyclePerson;

GPtrArray *cy_cycle_people_load (CyConn *conn, CyRecord *cycle, CyDate today, GError **error);
GPtrArray *cy_cycle_changes_load (CyConn *conn, CyRecord *cycle, CyDate today, GError **error);
guint      cy_cycle_people_count (const GPtrArray *people, CyCycleTake take);

G_END_DECLS
