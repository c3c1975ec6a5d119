/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-conn.h"
#include "cy-date.h"
#include "cy-record.h"

G_BEGIN_DECLS

/**
 * CyAbilityFault:
 * @CY_ABILITY_SOUND: nothing
 * @CY_ABILITY_NO_LEVEL: no level from 1 to 5 with at most one decimal
 * @CY_ABILITY_NO_DAY: no whole date
 * @CY_ABILITY_TOO_LATE: a date that has not come
 * @CY_ABILITY_NO_ABILITY: an ability that the framework does not have
 * @CY_ABILITY_NO_SOURCE: no source, or one that there is not
 * @CY_ABILITY_NO_EVIDENCE: no words that say what it rests on
 * @CY_ABILITY_NO_REASON: a correction without a reason
 *
 * What is wrong with an ability record.
 */
typedef enum
{
  CY_ABILITY_SOUND,
  CY_ABILITY_NO_LEVEL,
  CY_ABILITY_NO_DAY,
  CY_ABILITY_TOO_LATE,
  CY_ABILITY_NO_ABILITY,
  CY_ABILITY_NO_SOURCE,
  CY_ABILITY_NO_EVIDENCE,
  CY_ABILITY_NO_REASON,
} CyAbilityFault;

gboolean       cy_ability_parse_level (const char *text, guint *level);
CyAbilityFault cy_ability_check (CyRecord *record, CyDate today);
gboolean       cy_ability_add (CyConn     *conn,
                               GPtrArray  *records,
                               CyDate      today,
                               const char *step_name,
                               GError    **error);
gboolean       cy_ability_correct (CyConn     *conn,
                                   gint64      wrong,
                                   CyRecord   *right,
                                   CyDate      today,
                                   const char *step_name,
                                   GError    **error);
gboolean       cy_ability_withdraw (CyConn     *conn,
                                    gint64      wrong,
                                    const char *reason,
                                    const char *step_name,
                                    GError    **error);
gboolean       cy_ability_set_words (CyConn     *conn,
                                     const char *ability,
                                     guint       level,
                                     const char *words,
                                     GError    **error);
gboolean       cy_ability_set_need (CyConn     *conn,
                                    const char *tier,
                                    const char *ability,
                                    int         level,
                                    GError    **error);

G_END_DECLS
