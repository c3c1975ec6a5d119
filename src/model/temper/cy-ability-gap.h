/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-ability-book.h"

G_BEGIN_DECLS

/**
 * CyAbilityGapState:
 * @CY_ABILITY_NOT_ASKED: the tier asks for no level, or the person is meant for no tier
 * @CY_ABILITY_MET: the level asked for is reached
 * @CY_ABILITY_SHORT: it is not
 * @CY_ABILITY_UNKNOWN: nothing fresh is known; how large the gap is, nobody knows
 */
typedef enum
{
  CY_ABILITY_NOT_ASKED,
  CY_ABILITY_MET,
  CY_ABILITY_SHORT,
  CY_ABILITY_UNKNOWN,
} CyAbilityGapState;

/**
 * CyAbilityGap:
 * @person: id
 * @kind: position of the ability in the framework
 * @state: how they compare
 * @need: in tenths, what is asked for, 0 for nothing
 * @level: in tenths, what is known as of the day, 0 for unknown
 * @lack: in tenths, by how much @level is below @need; 0 unless @state is %CY_ABILITY_SHORT
 *
 * What one person lacks in one ability.
 */
typedef struct
{
  gint64            person;
  guint             kind;
  CyAbilityGapState state;
  guint8            need;
  guint8            level;
  guint8            lack;
} CyAbilityGap;

/**
 * CyAbilityGaps:
 * @book: levels and framework
 * @base_date: the day that everything is as of
 *
 * What is asked of people, and what they have: by the tier of the newest stay in the pool.
 */
typedef struct
{
  CyAbilityBook *book;
  CyDate         base_date;
  /*< private >*/
  GHashTable *tiers; /* id of a person → code of the tier */
} CyAbilityGaps;

CyAbilityGaps *cy_ability_gaps_load (CyConn   *conn,
                                     CyRecord *rules,
                                     gint64    person,
                                     CyDate    base_date,
                                     GError  **error);
void           cy_ability_gaps_free (CyAbilityGaps *self);
CyAbilityGap   cy_ability_gaps_get (const CyAbilityGaps *self, gint64 person, guint kind);
CyAbilityGap
        cy_ability_gaps_get_by_code (const CyAbilityGaps *self, gint64 person, const char *ability);
GArray *cy_ability_gaps_list (const CyAbilityGaps *self, gint64 person);
GArray *cy_ability_gaps_list_short (const CyAbilityGaps *self,
                                    const GArray        *people,
                                    const char          *ability,
                                    CyAbilityGapState    state);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyAbilityGaps, cy_ability_gaps_free)

G_END_DECLS
