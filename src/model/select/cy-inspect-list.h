/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-inspect-coverage.h"

G_BEGIN_DECLS

/**
 * CyInspectState:
 * @CY_INSPECT_WAITING: to be inspected, nobody is assigned
 * @CY_INSPECT_UNDER_WAY: assigned, not finished
 * @CY_INSPECT_DONE: finished, and it counts
 * @CY_INSPECT_STALE: finished, and it counts no more
 */
typedef enum
{
  CY_INSPECT_WAITING,
  CY_INSPECT_UNDER_WAY,
  CY_INSPECT_DONE,
  CY_INSPECT_STALE,
  CY_INSPECT_N_STATES
} CyInspectState;

/**
 * CyInspectee:
 * @person: id
 * @place: (nullable): name of the village
 * @town: (nullable): of the unit above
 * @is_candidate: whether the person stands at the step of inspection
 * @inspection: id of the newest inspection, 0 for none
 * @date: of it, as what follows
 * @coverage: (nullable): %NULL when there is no record and nothing was finished
 *
 * Somebody who is to be inspected, or was.
 */
typedef struct
{
  gint64                   person;
  char                    *name;
  char                    *place;
  char                    *town;
  gboolean                 is_candidate;
  gint64                   inspection;
  CyDate                   date;
  char                    *organ;
  char                    *leader;
  char                    *members;
  char                    *purpose;
  char                    *grade;
  CyInspectState           state;
  const CyInspectCoverage *coverage;
} CyInspectee;

/**
 * CyInspectList:
 * @rules: the rule set of the year of @base_date
 * @base_date: the day ages of records are as of
 * @people: (element-type CyInspectee): who waits first, then who is under way, stale, done
 * @by_person: (element-type gint64 CyInspectee): the same by the id of the person
 * @coverage: see cy_inspect_coverage_load()
 *
 * Everybody whom an inspection concerns. Never changed once loaded.
 */
typedef struct
{
  CyRecord   *rules;
  CyDate      base_date;
  GPtrArray  *people;
  GHashTable *by_person;
  GHashTable *coverage;
} CyInspectList;

CyInspectList *
cy_inspect_list_load (CyConn *conn, gint64 scope, gint64 person, CyDate base_date, GError **error);
CyInspectList     *cy_inspect_list_ref (CyInspectList *self);
void               cy_inspect_list_unref (CyInspectList *self);
const CyInspectee *cy_inspect_list_find (const CyInspectList *self, gint64 person);
const char        *cy_inspect_state_get_word (CyInspectState state);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyInspectList, cy_inspect_list_unref)

G_END_DECLS
