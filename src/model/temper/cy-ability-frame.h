/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-ability-rule.h"
#include "cy-conn.h"
#include "cy-record.h"

G_BEGIN_DECLS

/** CY_ABILITY_N_LEVELS: levels that words describe, from 1, the lowest */
#define CY_ABILITY_N_LEVELS 5

/** CY_ABILITY_MAX_TIERS: how many tiers can ask for levels of their own */
#define CY_ABILITY_MAX_TIERS 8

/**
 * CyAbilityKind:
 * @code: of the set ability; lives as long as the program
 * @name: the full name
 * @short_name: that on lists
 * @words: what each level means, from the lowest; the county's words, else the program's, else NULL
 * @own_words: which of @words are the county's
 * @needs: in tenths, the level that each tier of the set tier asks for, in its order; 0 for none
 * @own_needs: which of @needs the county set
 *
 * One ability of the framework.
 */
typedef struct
{
  const char *code;
  const char *name;
  const char *short_name;
  char       *words[CY_ABILITY_N_LEVELS];
  gboolean    own_words[CY_ABILITY_N_LEVELS];
  guint8      needs[CY_ABILITY_MAX_TIERS];
  gboolean    own_needs[CY_ABILITY_MAX_TIERS];
} CyAbilityKind;

/**
 * CyAbilityFrame:
 * @kinds: (array length=n_kinds): the abilities, those of the program first
 * @n_kinds: how many
 * @rule: how a level comes of several records
 * @months: how long a record counts
 *
 * The framework by which abilities are judged. It does not change once it is loaded.
 */
typedef struct
{
  CyAbilityKind *kinds;
  guint          n_kinds;
  CyAbilityRule  rule;
  int            months;
} CyAbilityFrame;

CyAbilityFrame *cy_ability_frame_load (CyConn *conn, CyRecord *rules, GError **error);
CyAbilityFrame *cy_ability_frame_ref (CyAbilityFrame *self);
void            cy_ability_frame_unref (CyAbilityFrame *self);
int             cy_ability_frame_find (const CyAbilityFrame *self, const char *code);
guint       cy_ability_frame_get_need (const CyAbilityFrame *self, const char *tier, guint kind);
guint       cy_ability_get_default_need (const char *tier);
const char *cy_ability_get_default_words (const char *ability, guint level);
int         cy_ability_get_tier_position (const char *tier);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyAbilityFrame, cy_ability_frame_unref)

G_END_DECLS
