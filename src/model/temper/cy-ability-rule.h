/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-date.h"

G_BEGIN_DECLS

/** CY_ABILITY_LOWEST, CY_ABILITY_HIGHEST: the ends of the scale, in tenths */
#define CY_ABILITY_LOWEST 10
#define CY_ABILITY_HIGHEST 50

/**
 * CyAbilityRule:
 * @CY_ABILITY_NEWEST: the newest record
 * @CY_ABILITY_MEDIAN: the median of the newest record of each source
 * @CY_ABILITY_MEAN: the mean of the newest record of each source
 *
 * How one level comes of several records; the codes of the set ability_rule, in their order.
 */
typedef enum
{
  CY_ABILITY_NEWEST,
  CY_ABILITY_MEDIAN,
  CY_ABILITY_MEAN,
} CyAbilityRule;

/**
 * CyAbilityMark:
 * @id: of the record
 * @source: code of the set ability_source, interned
 * @date: when it was found
 * @level: in tenths
 *
 * What a record says of one ability.
 */
typedef struct
{
  gint64      id;
  const char *source;
  gint32      date;
  guint8      level;
} CyAbilityMark;

/**
 * CyAbilityStanding:
 * @newest: day of the newest record, fresh or not; %CY_DATE_NONE when there is none
 * @level: in tenths, 0 when no record is fresh: that is unknown, and not a level of zero
 * @last: in tenths, the level of the newest record, fresh or not; 0 when there is none
 * @n_sources: how many sources the fresh records have
 *
 * How far somebody has come in one ability, as of a day.
 */
typedef struct
{
  CyDate newest;
  guint8 level;
  guint8 last;
  guint8 n_sources;
} CyAbilityStanding;

CyAbilityRule     cy_ability_rule_from_code (const char *code);
CyAbilityStanding cy_ability_rule_stand (CyAbilityRule        rule,
                                         const CyAbilityMark *marks,
                                         guint                n_marks,
                                         CyDate               since,
                                         CyDate               base_date);

G_END_DECLS
