/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 换届: who is ready for which seat, village by village. */
#include "cy-election.h"

#include "cy-code.h"
#include "cy-pool-scan-private.h"
#include "cy-pool.h"
#include "cy-rules.h"
#include "cy-share.h"

#include <glib/gi18n.h>

#define WOMAN "2" /* of the set gender */

/* The order of resources/sql/insight/election.sql. */
enum
{
  COLUMN_UNIT,
  COLUMN_TIER,
  COLUMN_DIRECTION,
  COLUMN_MATURITY,
  COLUMN_GENDER,
  COLUMN_BIRTH,
};

typedef struct
{
  CyElection         *election;
  CyElectionVillage **by_place; /* %NULL for what is no village of the scope */
} Count;

static void
village_free (gpointer data)
{
  CyElectionVillage *self = data;

  g_free (self->ready_for);
  g_free (self);
}

static void
add_villages (Count *self)
{
  CyElection *election = self->election;
  int         top = cy_unit_tree_find (election->tree, election->scope);
  guint       n = cy_unit_tree_get_n (election->tree);

  self->by_place = g_new0 (CyElectionVillage *, n + 1);
  for (guint i = 0; i < n; i++)
    {
      CyElectionVillage *village;

      if (!cy_unit_tree_get (election->tree, i)->is_village ||
          (election->scope != 0 &&
           (top < 0 || (int) i < top ||
            (int) i > cy_unit_tree_get (election->tree, (guint) top)->last)))
        continue;
      village = g_new0 (CyElectionVillage, 1);
      village->place = i;
      village->ready_for =
        g_new0 (guint, cy_code_set_get_n_codes (cy_code_set_get ("direction")) + 1);
      self->by_place[i] = village;
      g_ptr_array_add (election->villages, village);
    }
}

static CyElectionVillage *
find_village (const Count *self, gint64 unit)
{
  int place = cy_unit_tree_find (self->election->tree, unit);

  return place >= 0 ? self->by_place[place] : NULL;
}

static guint
find_direction (const char *code)
{
  CyCodeSet *set = cy_code_set_get ("direction");
  guint      n = cy_code_set_get_n_codes (set);

  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (cy_code_set_get_nth (set, i)->code, code) == 0)
      return i;

  return n;
}

static void
count_age (CyElectionVillage *village, CyDate birth, CyDate base_date)
{
  int age = cy_date_age (birth, base_date);

  if (age < 0)
    return;
  village->n_ages++;
  village->age_sum += (guint) age;
}

static gboolean
count_member (CySqlRow *row, gpointer data, GError **error)
{
  const Count       *self = data;
  CyElectionVillage *village = find_village (self, cy_sql_row_get_int (row, COLUMN_UNIT));
  const char        *maturity = cy_sql_row_get_text (row, COLUMN_MATURITY);
  gboolean           is_ready = g_strcmp0 (maturity, CY_MATURITY_NOW) == 0;

  if (village == NULL)
    return TRUE;
  if (g_strcmp0 (cy_sql_row_get_text (row, COLUMN_TIER), CY_TIER_SECRETARY) == 0)
    {
      village->secretaries++;
      village->secretaries_ready += is_ready;
    }
  else
    {
      village->committees++;
      village->committees_ready += is_ready;
    }
  if (is_ready)
    village->ready_for[find_direction (cy_sql_row_get_text (row, COLUMN_DIRECTION))]++;
  village->soon += g_strcmp0 (maturity, CY_MATURITY_ONE_YEAR) == 0;
  village->women += g_strcmp0 (cy_sql_row_get_text (row, COLUMN_GENDER), WOMAN) == 0;
  count_age (village, cy_sql_row_get_int (row, COLUMN_BIRTH), self->election->base_date);

  return TRUE;
}

/* The column `committee` of the table of posts says which are seats of the two committees. */
static gboolean
is_seat (const char *post)
{
  return g_str_equal (cy_code_get_cell ("post_kind", post, "committee"), "1");
}

static gboolean
count_seats (CySqlRow *row, gpointer data, GError **error)
{
  CyElectionVillage *village = find_village (data, cy_sql_row_get_int (row, 0));

  if (village == NULL)
    return TRUE;
  village->seats = (guint) CLAMP (cy_sql_row_get_int (row, 1), 0, G_MAXINT);
  village->incumbents += is_seat (cy_sql_row_get_text (row, 2));

  return TRUE;
}

/**
 * cy_election_load:
 * @conn: a connection
 * @scope: id of a unit, 0 for everything
 * @base_date: the day that everything is as of
 * @today: the day it is, 0 to ask the clock
 * @rules: (nullable): the rule set, else that of the year of @base_date
 * @error: return location
 *
 * Posts, direction and maturity are as they are known now, whatever the day.
 *
 * Returns: (transfer full): the villages of the scope
 */
CyElection *
cy_election_load (CyConn   *conn,
                  gint64    scope,
                  CyDate    base_date,
                  CyDate    today,
                  CyRecord *rules,
                  GError  **error)
{
  g_autoptr (CyElection) self = g_new0 (CyElection, 1);
  g_autoptr (CyRecord) own = rules != NULL
                               ? g_object_ref (rules)
                               : cy_rules_for_year (conn, cy_date_get_year (base_date), error);
  Count    count = { self, NULL };
  gboolean done;

  self->villages = g_ptr_array_new_with_free_func (village_free);
  self->scope = scope;
  self->base_date = base_date;
  if (own == NULL || (self->tree = cy_unit_tree_load (conn, own, base_date, today, error)) == NULL)
    return NULL;
  add_villages (&count);
  done = cy_sql_each (conn,
                      cy_sql_get ("insight/election.sql"),
                      count_member,
                      &count,
                      error,
                      "ii",
                      base_date,
                      (gint64) cy_pool_scan_is_past (base_date, today)) &&
         cy_sql_each (conn, cy_sql_get ("insight/seats.sql"), count_seats, &count, error, "");
  g_free (count.by_place);

  return done ? g_steal_pointer (&self) : NULL;
}

void
cy_election_free (CyElection *self)
{
  g_clear_pointer (&self->tree, cy_unit_tree_free);
  g_ptr_array_unref (self->villages);
  g_free (self);
}

const CyUnitNode *
cy_election_get_unit (const CyElection *self, const CyElectionVillage *village)
{
  return cy_unit_tree_get (self->tree, village->place);
}

/**
 * cy_election_village_dup_ready:
 * @village: a village
 *
 * Returns: (transfer full): for which seats people are ready now, translated; empty for none
 */
char *
cy_election_village_dup_ready (const CyElectionVillage *village)
{
  CyCodeSet *set = cy_code_set_get ("direction");
  guint      n = cy_code_set_get_n_codes (set);
  GString   *text = g_string_new (NULL);

  for (guint i = 0; i <= n; i++)
    {
      const char *name = i < n ? cy_code_set_get_nth (set, i)->short_name : _ ("no direction");

      if (village->ready_for[i] == 0)
        continue;
      if (text->len > 0)
        g_string_append (text, _ (", "));
      g_string_append_printf (text, "%s %u", name, village->ready_for[i]);
    }

  return g_string_free (text, FALSE);
}

/**
 * cy_election_village_get_average_age:
 * @village: a village
 *
 * Returns: the average age in tenths of a year, rounded half up; %CY_DATASET_MISSING when no age
 *   is known
 */
gint64
cy_election_village_get_average_age (const CyElectionVillage *village)
{
  return cy_share_average (village->age_sum, village->n_ages);
}
