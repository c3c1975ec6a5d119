/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What people lack of the abilities that their tier asks for. */
#include "cy-ability-gap.h"

#include "cy-code.h"
#include "cy-rules.h"
#include "cy-sql.h"

static gboolean
add_tier (CySqlRow *row, gpointer data, GError **error)
{
  gint64        id = cy_sql_row_get_int (row, 0);
  const CyCode *tier = cy_code_lookup (cy_code_set_get ("tier"), cy_sql_row_get_text (row, 1));

  if (tier != NULL)
    g_hash_table_insert (data, g_memdup2 (&id, sizeof id), (gpointer) tier->code);

  return TRUE;
}

/**
 * cy_ability_gaps_load:
 * @conn: a connection
 * @rules: (nullable): the rule set, else that of the year of @base_date
 * @person: id of the only person that is meant, or %CY_ABILITY_EVERYBODY
 * @base_date: the day that everything is as of
 * @error: return location
 *
 * Returns: (transfer full): what can be asked for gaps
 */
CyAbilityGaps *
cy_ability_gaps_load (CyConn   *conn,
                      CyRecord *rules,
                      gint64    person,
                      CyDate    base_date,
                      GError  **error)
{
  g_autoptr (CyAbilityGaps) self = g_new0 (CyAbilityGaps, 1);
  g_autoptr (CyRecord) own = NULL;

  self->base_date = base_date;
  self->tiers = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  if (rules == NULL)
    {
      own = cy_rules_for_year (conn, cy_date_get_year (base_date), error);
      if (own == NULL)
        return NULL;
      rules = own;
    }
  self->book = cy_ability_book_load (conn, rules, person, error);
  if (self->book == NULL || !cy_sql_each (conn,
                                          cy_sql_get ("temper/tiers.sql"),
                                          add_tier,
                                          self->tiers,
                                          error,
                                          "ii",
                                          person,
                                          person != CY_ABILITY_EVERYBODY ? person : G_MAXINT64))
    return NULL;

  return g_steal_pointer (&self);
}

void
cy_ability_gaps_free (CyAbilityGaps *self)
{
  g_clear_pointer (&self->book, cy_ability_book_unref);
  g_hash_table_unref (self->tiers);
  g_free (self);
}

/**
 * cy_ability_gaps_get:
 * @self: levels and needs
 * @person: id of a person
 * @kind: position of an ability in the framework
 *
 * Returns: what @person lacks in it
 */
CyAbilityGap
cy_ability_gaps_get (const CyAbilityGaps *self, gint64 person, guint kind)
{
  const char       *tier = g_hash_table_lookup (self->tiers, &person);
  CyAbilityStanding standing = cy_ability_book_get (self->book, person, kind, self->base_date);
  CyAbilityGap      gap = { .person = person, .kind = kind, .level = standing.level };

  gap.need = (guint8) cy_ability_frame_get_need (self->book->frame, tier, kind);
  if (gap.need == 0)
    gap.state = CY_ABILITY_NOT_ASKED;
  else if (gap.level == 0)
    gap.state = CY_ABILITY_UNKNOWN;
  else if (gap.level >= gap.need)
    gap.state = CY_ABILITY_MET;
  else
    {
      gap.state = CY_ABILITY_SHORT;
      gap.lack = gap.need - gap.level;
    }

  return gap;
}

/**
 * cy_ability_gaps_get_by_code:
 * @self: levels and needs
 * @person: id of a person
 * @ability: (nullable): code of an ability
 *
 * Returns: what @person lacks in it; %CY_ABILITY_NOT_ASKED of an ability that there is not
 */
CyAbilityGap
cy_ability_gaps_get_by_code (const CyAbilityGaps *self, gint64 person, const char *ability)
{
  int kind = cy_ability_frame_find (self->book->frame, ability);

  if (kind < 0)
    return (CyAbilityGap){ .person = person, .state = CY_ABILITY_NOT_ASKED };

  return cy_ability_gaps_get (self, person, (guint) kind);
}

/**
 * cy_ability_gaps_list:
 * @self: levels and needs
 * @person: id of a person
 *
 * Returns: (transfer full) (element-type CyAbilityGap): one for every ability of the framework, in
 *   its order, those that are met too
 */
GArray *
cy_ability_gaps_list (const CyAbilityGaps *self, gint64 person)
{
  GArray *gaps = g_array_new (FALSE, FALSE, sizeof (CyAbilityGap));

  for (guint i = 0; i < self->book->frame->n_kinds; i++)
    {
      CyAbilityGap gap = cy_ability_gaps_get (self, person, i);

      g_array_append_val (gaps, gap);
    }

  return gaps;
}

/* Who lacks most comes first; of equals, as they were asked for. */
static int
compare_lack (gconstpointer a, gconstpointer b)
{
  return ((const CyAbilityGap *) b)->lack - ((const CyAbilityGap *) a)->lack;
}

/**
 * cy_ability_gaps_list_short:
 * @self: levels and needs
 * @people: (element-type gint64): ids of the people to look at
 * @ability: code of an ability
 * @state: %CY_ABILITY_SHORT for who is known to lack it, %CY_ABILITY_UNKNOWN for whom nobody judged
 *   lately: the two are never one list
 *
 * Returns: (transfer full) (element-type CyAbilityGap): those of @people in that state, who lacks
 *   most first
 */
GArray *
cy_ability_gaps_list_short (const CyAbilityGaps *self,
                            const GArray        *people,
                            const char          *ability,
                            CyAbilityGapState    state)
{
  GArray *gaps = g_array_new (FALSE, FALSE, sizeof (CyAbilityGap));

  for (guint i = 0; i < people->len; i++)
    {
      CyAbilityGap gap =
        cy_ability_gaps_get_by_code (self, g_array_index (people, gint64, i), ability);

      if (gap.state == state)
        g_array_append_val (gaps, gap);
    }
  g_array_sort (gaps, compare_lack);

  return gaps;
}
