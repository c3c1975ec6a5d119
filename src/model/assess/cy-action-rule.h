/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-date.h"
#include "cy-record.h"
#include "cy-types.h"

G_BEGIN_DECLS

/** CY_ACTION_EXCELLENT_YEARS: years of excellence running that are worth a thought of promotion */
#define CY_ACTION_EXCELLENT_YEARS 3

/** CY_ACTION_BOTTOM_YEARS: years running at the bottom of the list */
#define CY_ACTION_BOTTOM_YEARS 2

/** CY_ACTION_BOTTOM_LEAST: how many must be ranked in a township for its last place to say
 * anything: of two, one is always last */
#define CY_ACTION_BOTTOM_LEAST 3

/**
 * CyActionRule:
 * @CY_ACTION_EXCELLENT: excellent several years running
 * @CY_ACTION_POOR: 基本称职 or below several years running
 * @CY_ACTION_FAIL: 不称职 in the year
 * @CY_ACTION_BOTTOM: the lowest total of the township two years running
 *
 * What proposes that something be considered; codes of the set action_rule, in its order. Nothing
 * is decided by it.
 */
typedef enum
{
  CY_ACTION_EXCELLENT,
  CY_ACTION_POOR,
  CY_ACTION_FAIL,
  CY_ACTION_BOTTOM,
  CY_ACTION_N_RULES
} CyActionRule;

/**
 * CyProposal:
 * @person: id of the person
 * @name: of the person
 * @place: (nullable): of the village at the time
 * @town_name: (nullable): of its township
 * @rule: what proposes it
 * @basis: the years it rests on, in words
 * @is_settled: whether something was decided on it in this cycle
 *
 * Somebody whom a rule finds.
 */
typedef struct
{
  gint64       person;
  char        *name;
  char        *place;
  char        *town_name;
  CyActionRule rule;
  char        *basis;
  gboolean     is_settled;
} CyProposal;

const char *cy_action_rule_get_code (CyActionRule rule);
const char *cy_action_rule_get_outcome (CyActionRule rule);
GPtrArray  *cy_action_propose (CyConn *conn, gint64 cycle, gint64 scope, GError **error);

G_END_DECLS
