/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-people-actions.h"
#include "cy-posting-check.h"
#include "cy-posting-list.h"

G_BEGIN_DECLS

/** CY_ABILITY_SOURCE_POSTING: an appraisal at the end of a posting, of the set ability_source */
#define CY_ABILITY_SOURCE_POSTING "3"

/** CY_POSTING_LEVEL_MIN, CY_POSTING_LEVEL_MAX: levels of an ability, in tenths */
#define CY_POSTING_LEVEL_MIN 10
#define CY_POSTING_LEVEL_MAX 50

/**
 * CyPostingLevel:
 * @ability: code of the set ability
 * @level: in tenths
 *
 * What the host found of one ability.
 */
typedef struct
{
  const char *ability;
  gint64      level;
} CyPostingLevel;

/**
 * CyPostingOrder:
 * @deed: what is done
 * @record: of #CY_POSTING, with what was entered; of %CY_DEED_PLAN what all get
 * @levels: (array length=n_levels) (nullable): for %CY_DEED_APPRAISE
 * @n_levels: how many
 * @today: the last day on which something can have been done
 * @step_name: what the user is doing, in the user's words
 */
typedef struct
{
  CyPostingDeed         deed;
  CyRecord             *record;
  const CyPostingLevel *levels;
  guint                 n_levels;
  CyDate                today;
  const char           *step_name;
} CyPostingOrder;

CyRecord *cy_posting_new_planned (CyRecord *template, gint64 person);
gboolean  cy_posting_plan (CyConn               *conn,
                           const CyPostingOrder *order,
                           const gint64         *people,
                           guint                 n_people,
                           GPtrArray            *problems,
                           GError              **error);
gboolean
cy_posting_do (CyConn *conn, const CyPostingOrder *order, GPtrArray *problems, GError **error);
gboolean cy_posting_put (CyConn *conn, CyRecord *posting, CyRecord *before, GError **error);
gboolean cy_posting_put_levels (CyConn               *conn,
                                CyRecord             *posting,
                                const CyPostingLevel *levels,
                                guint                 n_levels,
                                GError              **error);

G_END_DECLS
