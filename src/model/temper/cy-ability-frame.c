/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The framework of abilities: which there are, what their levels mean, and what each tier asks. */
#include "cy-ability-frame.h"

#include "cy-ability.h"
#include "cy-code.h"
#include "cy-mapper.h"
#include "cy-pool.h"
#include "cy-rules.h"

/* What a tier asks of every ability where the county says nothing else, in tenths. */
static const struct
{
  const char *tier;
  guint       level;
} default_needs[] = {
  { CY_TIER_SECRETARY, 40 },
  { CY_TIER_COMMITTEE, 30 },
};

/**
 * cy_ability_get_default_need:
 * @tier: (nullable): code of the set tier
 *
 * Returns: in tenths, the level asked for where the county sets none; 0 when none is
 */
guint
cy_ability_get_default_need (const char *tier)
{
  for (guint i = 0; i < G_N_ELEMENTS (default_needs); i++)
    if (g_strcmp0 (default_needs[i].tier, tier) == 0)
      return default_needs[i].level;

  return 0;
}

/**
 * cy_ability_get_default_words:
 * @ability: code of the set ability
 * @level: from 1 to %CY_ABILITY_N_LEVELS
 *
 * Returns: (nullable): what the level means by the program's own table
 */
const char *
cy_ability_get_default_words (const char *ability, guint level)
{
  g_autofree char *code = g_strdup_printf ("%s%u", ability, level);
  const CyCode    *words = cy_code_lookup (cy_code_set_get ("ability_level"), code);

  return words != NULL ? words->name : NULL;
}

/**
 * cy_ability_get_tier_position:
 * @tier: (nullable): code of the set tier
 *
 * Returns: the position in #CyAbilityKind.needs, -1 when the tier asks for nothing
 */
int
cy_ability_get_tier_position (const char *tier)
{
  CyCodeSet *set = cy_code_set_get ("tier");
  guint      n = MIN (cy_code_set_get_n_codes (set), CY_ABILITY_MAX_TIERS);

  for (guint i = 0; tier != NULL && i < n; i++)
    if (g_str_equal (cy_code_set_get_nth (set, i)->code, tier))
      return (int) i;

  return -1;
}

static void
fill_kind (CyAbilityKind *kind, const CyCode *code)
{
  CyCodeSet *tiers = cy_code_set_get ("tier");
  guint      n_tiers = MIN (cy_code_set_get_n_codes (tiers), CY_ABILITY_MAX_TIERS);

  kind->code = code->code;
  kind->name = code->name;
  kind->short_name = code->short_name;
  for (guint i = 0; i < CY_ABILITY_N_LEVELS; i++)
    kind->words[i] = g_strdup (cy_ability_get_default_words (code->code, i + 1));
  for (guint i = 0; i < n_tiers; i++)
    kind->needs[i] = (guint8) cy_ability_get_default_need (cy_code_set_get_nth (tiers, i)->code);
}

static gboolean
take_words (CyAbilityFrame *self, CyConn *conn, GError **error)
{
  g_autoptr (GPtrArray) rows = cy_mapper_load_all (conn, CY_ABILITY_LEVEL, error);

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      CyRecord *row = g_ptr_array_index (rows, i);
      gint64    level = cy_record_get_int (row, CY_ABILITY_LEVEL_LEVEL);
      int kind = cy_ability_frame_find (self, cy_record_get_text (row, CY_ABILITY_LEVEL_ABILITY));

      if (kind < 0 || level < 1 || level > CY_ABILITY_N_LEVELS)
        continue;
      g_free (self->kinds[kind].words[level - 1]);
      self->kinds[kind].words[level - 1] =
        g_strdup (cy_record_get_text (row, CY_ABILITY_LEVEL_WORDS));
      self->kinds[kind].own_words[level - 1] = TRUE;
    }

  return rows != NULL;
}

static gboolean
take_needs (CyAbilityFrame *self, CyConn *conn, GError **error)
{
  g_autoptr (GPtrArray) rows = cy_mapper_load_all (conn, CY_ABILITY_NEED, error);

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      CyRecord *row = g_ptr_array_index (rows, i);
      gint64    level = cy_record_get_int (row, CY_ABILITY_NEED_LEVEL);
      int tier = cy_ability_get_tier_position (cy_record_get_text (row, CY_ABILITY_NEED_TIER));
      int kind = cy_ability_frame_find (self, cy_record_get_text (row, CY_ABILITY_NEED_ABILITY));

      if (kind < 0 || tier < 0 || level < 0 || level > CY_ABILITY_HIGHEST)
        continue;
      self->kinds[kind].needs[tier] = (guint8) level;
      self->kinds[kind].own_needs[tier] = TRUE;
    }

  return rows != NULL;
}

static void
frame_clear (CyAbilityFrame *self)
{
  for (guint i = 0; i < self->n_kinds; i++)
    for (guint j = 0; j < CY_ABILITY_N_LEVELS; j++)
      g_free (self->kinds[i].words[j]);
  g_free (self->kinds);
}

/**
 * cy_ability_frame_load:
 * @conn: a connection
 * @rules: the rule set: how levels are derived and how long records count
 * @error: return location
 *
 * Returns: (transfer full): the framework as it stands now
 */
CyAbilityFrame *
cy_ability_frame_load (CyConn *conn, CyRecord *rules, GError **error)
{
  g_autoptr (CyAbilityFrame) self = g_atomic_rc_box_new0 (CyAbilityFrame);
  CyCodeSet *set = cy_code_set_get ("ability");

  self->n_kinds = cy_code_set_get_n_codes (set);
  self->kinds = g_new0 (CyAbilityKind, self->n_kinds);
  for (guint i = 0; i < self->n_kinds; i++)
    fill_kind (&self->kinds[i], cy_code_set_get_nth (set, i));
  self->rule = cy_ability_rule_from_code (cy_record_get_text (rules, CY_RULES_ABILITY_RULE));
  self->months = (int) cy_record_get_int (rules, CY_RULES_ABILITY_MONTHS);
  if (!take_words (self, conn, error) || !take_needs (self, conn, error))
    return NULL;

  return g_steal_pointer (&self);
}

CyAbilityFrame *
cy_ability_frame_ref (CyAbilityFrame *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
cy_ability_frame_unref (CyAbilityFrame *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify) frame_clear);
}

/**
 * cy_ability_frame_find:
 * @self: a framework
 * @code: (nullable): code of an ability
 *
 * Returns: its position, -1 when the framework does not have it
 */
int
cy_ability_frame_find (const CyAbilityFrame *self, const char *code)
{
  for (guint i = 0; code != NULL && i < self->n_kinds; i++)
    if (g_str_equal (self->kinds[i].code, code))
      return (int) i;

  return -1;
}

/**
 * cy_ability_frame_get_need:
 * @self: a framework
 * @tier: (nullable): code of the set tier
 * @kind: position of an ability
 *
 * Returns: in tenths, the level that @tier asks for; 0 when it asks for none
 */
guint
cy_ability_frame_get_need (const CyAbilityFrame *self, const char *tier, guint kind)
{
  int position = cy_ability_get_tier_position (tier);

  g_return_val_if_fail (kind < self->n_kinds, 0);

  return position >= 0 ? self->kinds[kind].needs[position] : 0;
}
