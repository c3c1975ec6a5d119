/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-date.h"
#include "cy-record.h"
#include "cy-types.h"

G_BEGIN_DECLS

/**
 * CyActionLine:
 * @id: of the action
 * @person: id of the person
 * @name: of the person
 * @unit: id of the unit of the person, 0 for none
 * @place: (nullable): name of that
 * @town_name: (nullable): of its township
 * @date: when it was decided
 * @outcome: code of result_outcome
 * @rule: (nullable): code of action_rule
 * @basis: in words
 * @authoriser: who decided
 * @follow_up: (nullable): what was agreed
 * @due: by when, 0 for no day
 * @done: when it was done, 0 for not yet
 * @effect: (nullable): what came of it
 * @cycle_name: (nullable): of the cycle whose result it rests on
 *
 * What was decided on a result.
 */
typedef struct
{
  gint64 id;
  gint64 person;
  char  *name;
  gint64 unit;
  char  *place;
  char  *town_name;
  CyDate date;
  char  *outcome;
  char  *rule;
  char  *basis;
  char  *authoriser;
  char  *follow_up;
  CyDate due;
  CyDate done;
  char  *effect;
  char  *cycle_name;
} CyActionLine;

/**
 * CyActionState:
 * @CY_ACTION_NOTHING: nothing was agreed that is still to be done
 * @CY_ACTION_WAITING: a follow-up is to come
 * @CY_ACTION_LATE: one was due and is not done
 * @CY_ACTION_DONE: it was done
 */
typedef enum
{
  CY_ACTION_NOTHING,
  CY_ACTION_WAITING,
  CY_ACTION_LATE,
  CY_ACTION_DONE,
  CY_ACTION_N_STATES
} CyActionState;

GPtrArray *
cy_action_list_load (CyConn *conn, gint64 scope, gint64 person, CyDate base_date, GError **error);
CyActionState cy_action_line_get_state (const CyActionLine *self, CyDate base_date);
const char   *cy_action_state_get_word (CyActionState state);

const char *cy_action_find_problem (CyRecord *action, CyDate today);
gboolean    cy_action_save (CyConn     *conn,
                            CyRecord   *action,
                            CyDate      today,
                            const char *step_name,
                            GError    **error);

G_END_DECLS
