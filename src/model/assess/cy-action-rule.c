/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Whom the rules of 能上能下 find in a cycle, and on what that rests. They propose, people decide.
 */
#include "cy-action-rule.h"

#include "cy-code.h"
#include "cy-cycle.h"
#include "cy-fixed.h"
#include "cy-mapper.h"
#include "cy-pay-words.h"
#include "cy-rules.h"
#include "cy-sql.h"

#include <glib/gi18n.h>

/* How far back is looked at all; the rule set allows no more. */
#define YEARS_BACK 10

#define EXCELLENT '1'
#define POOR '3'
#define FAILED '4'

/**
 * Year:
 * @grade: (nullable): code of ZB18
 * @total: thousandths of a point, -1 for none
 * @group: of whom the total was the lowest, or not; %NULL where it is not known among whom
 */
typedef struct _Group Group;

typedef struct
{
  int    year;
  char  *grade;
  int    total;
  Group *group;
} Year;

/* Those of a township who were assessed in one cycle. */
struct _Group
{
  guint n;
  int   lowest;
  int   highest;
};

typedef struct
{
  GHashTable *people; /* id → GArray of Year */
  GHashTable *groups; /* "cycle town" → Group */
  GPtrArray  *found;
  int         year;
  int         poor_years;
} Search;

static void
year_clear (gpointer data)
{
  g_free (((Year *) data)->grade);
}

static void
proposal_free (gpointer data)
{
  CyProposal *self = data;

  g_free (self->name);
  g_free (self->place);
  g_free (self->town_name);
  g_free (self->basis);
  g_free (self);
}

static void
search_clear (Search *self)
{
  g_hash_table_unref (self->people);
  g_hash_table_unref (self->groups);
}

/**
 * cy_action_rule_get_code:
 * @rule: a rule
 *
 * Returns: its code in the set action_rule
 */
const char *
cy_action_rule_get_code (CyActionRule rule)
{
  return cy_code_set_get_nth (cy_code_set_get ("action_rule"), rule)->code;
}

/**
 * cy_action_rule_get_outcome:
 * @rule: a rule
 *
 * Returns: code of result_outcome that is put forward first; who decides may take any other
 */
const char *
cy_action_rule_get_outcome (CyActionRule rule)
{
  static const char *const outcomes[] = { "promote", "leave", "leave", "remind" };

  return outcomes[rule];
}

/* ---- Years ---- */

static Group *
take_into_group (Search *self, gint64 cycle, gint64 town, int total)
{
  g_autofree char *key = g_strdup_printf ("%" G_GINT64_FORMAT " %" G_GINT64_FORMAT, cycle, town);
  Group           *group = g_hash_table_lookup (self->groups, key);

  if (group == NULL)
    {
      group = g_new0 (Group, 1);
      *group = (Group){ 0, total, total };
      g_hash_table_insert (self->groups, g_steal_pointer (&key), group);
    }
  group->n++;
  group->lowest = MIN (group->lowest, total);
  group->highest = MAX (group->highest, total);

  return group;
}

static gboolean
add_year (CySqlRow *row, gpointer data, GError **error)
{
  Search *self = data;
  gint64  person = cy_sql_row_get_int (row, 0);
  gint64  cycle = cy_sql_row_get_int (row, 2);
  GArray *years = g_hash_table_lookup (self->people, &person);
  Year    year = { (int) cy_sql_row_get_int (row, 1), cy_sql_row_dup_text (row, 4), -1, NULL };

  if (years == NULL)
    {
      years = g_array_new (FALSE, FALSE, sizeof (Year));
      g_array_set_clear_func (years, year_clear);
      g_hash_table_insert (self->people, g_memdup2 (&person, sizeof person), years);
    }
  if (!cy_sql_row_is_null (row, 5))
    year.total = (int) cy_sql_row_get_int (row, 5);
  if (cycle != 0 && year.total >= 0 && cy_sql_row_get_int (row, 6) == 0)
    year.group = take_into_group (self, cycle, cy_sql_row_get_int (row, 3), year.total);
  g_array_append_val (years, year);

  return TRUE;
}

/* Of a year assessed here, that goes before what came from elsewhere. */
static const Year *
find_year (GArray *years, int year)
{
  const Year *found = NULL;

  for (guint i = 0; i < years->len; i++)
    {
      const Year *candidate = &g_array_index (years, Year, i);

      if (candidate->year == year && (found == NULL || found->group == NULL))
        found = candidate;
    }

  return found;
}

/* ---- Rules ---- */

static gboolean
is_excellent (const Year *year)
{
  return year->grade != NULL && year->grade[0] == EXCELLENT;
}

static gboolean
is_poor (const Year *year)
{
  return year->grade != NULL && (year->grade[0] == POOR || year->grade[0] == FAILED);
}

static gboolean
is_failed (const Year *year)
{
  return year->grade != NULL && year->grade[0] == FAILED;
}

/* Where all are equal nobody is last. */
static gboolean
is_bottom (const Year *year)
{
  const Group *group = year->group;

  return group != NULL && group->n >= CY_ACTION_BOTTOM_LEAST && group->highest > group->lowest &&
         year->total == group->lowest;
}

/* A year without a grade, or not assessed, is no link of the chain. */
static gboolean
holds (const Search *self, GArray *years, gboolean (*is_such) (const Year *year), int n)
{
  for (int i = 0; i < n; i++)
    {
      const Year *year = find_year (years, self->year - i);

      if (year == NULL || !is_such (year))
        return FALSE;
    }

  return n > 0;
}

static void
append_year (GString *text, const Year *year, gboolean by_total)
{
  g_autofree char *total = cy_fixed_format_total (MAX (year->total, 0));

  if (text->len > 0)
    g_string_append (text, C_ ("several years", "; "));
  if (by_total)
    g_string_append_printf (text,
                            _ ("%d: %s points, the lowest of %u in the township"),
                            year->year,
                            total,
                            year->group->n);
  else
    g_string_append_printf (text, _ ("%d: %s"), year->year, cy_code_get_name ("zb18", year->grade));
}

static char *
dup_basis (const Search *self, GArray *years, int n, gboolean by_total)
{
  GString *text = g_string_new (NULL);

  for (int i = n - 1; i >= 0; i--)
    append_year (text, find_year (years, self->year - i), by_total);
  if (n > 1)
    g_string_append_printf (text, _ (" (%d years running)"), n);

  return g_string_free (text, FALSE);
}

static void
check_rule (Search *self, CySqlRow *row, GArray *years, CyActionRule rule)
{
  static gboolean (*const tests[]) (const Year *) = { is_excellent, is_poor, is_failed, is_bottom };
  const int n_years[] = { CY_ACTION_EXCELLENT_YEARS, self->poor_years, 1, CY_ACTION_BOTTOM_YEARS };
  const char *settled = cy_sql_row_get_text (row, 4);
  CyProposal *proposal;

  if (!holds (self, years, tests[rule], n_years[rule]))
    return;
  proposal = g_new0 (CyProposal, 1);
  g_ptr_array_add (self->found, proposal);
  proposal->person = cy_sql_row_get_int (row, 0);
  proposal->name = cy_sql_row_dup_text (row, 1);
  proposal->place = cy_sql_row_dup_text (row, 2);
  proposal->town_name = cy_sql_row_dup_text (row, 3);
  proposal->rule = rule;
  proposal->basis = dup_basis (self, years, n_years[rule], rule == CY_ACTION_BOTTOM);
  proposal->is_settled =
    settled != NULL && strstr (settled, cy_action_rule_get_code (rule)) != NULL;
}

static gboolean
check_person (CySqlRow *row, gpointer data, GError **error)
{
  Search *self = data;
  gint64  person = cy_sql_row_get_int (row, 0);
  GArray *years = g_hash_table_lookup (self->people, &person);

  for (guint i = 0; years != NULL && i < CY_ACTION_N_RULES; i++)
    check_rule (self, row, years, (CyActionRule) i);

  return TRUE;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const CyProposal *one = *(const CyProposal *const *) a;
  const CyProposal *other = *(const CyProposal *const *) b;

  return (one->rule > other->rule) - (one->rule < other->rule);
}

static gboolean
run (Search *self, CyConn *conn, gint64 cycle, gint64 scope, GError **error)
{
  return cy_sql_each (conn,
                      cy_sql_get ("assess/action-years.sql"),
                      add_year,
                      self,
                      error,
                      "ii",
                      cycle,
                      (gint64) self->year - YEARS_BACK) &&
         cy_sql_each (conn,
                      cy_sql_get ("assess/action-people.sql"),
                      check_person,
                      self,
                      error,
                      "ii",
                      cycle,
                      scope);
}

/**
 * cy_action_propose:
 * @conn: a connection
 * @cycle: id of a cycle
 * @scope: id of a unit, 0 for everything
 * @error: return location
 *
 * Only grades that are decided count, and the total where the rule is about the lowest one.
 *
 * Returns: (transfer full) (element-type CyProposal): whom the rules find, by rule, unit and name;
 * of a quarter nobody
 */
GPtrArray *
cy_action_propose (CyConn *conn, gint64 cycle, gint64 scope, GError **error)
{
  g_autoptr (CyRecord) record = cy_mapper_load (conn, CY_ASSESS_CYCLE, cycle, error);
  g_autoptr (CyRecord) rules = NULL;
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (proposal_free);
  Search   search = { NULL, NULL, found, 0, 0 };
  gboolean done;

  if (record == NULL)
    return NULL;
  if (g_strcmp0 (cy_record_get_text (record, CY_ASSESS_CYCLE_KIND), "year") != 0)
    return g_steal_pointer (&found);
  search.year = (int) cy_record_get_int (record, CY_ASSESS_CYCLE_YEAR);
  rules = cy_rules_for_year (conn, search.year, error);
  if (rules == NULL)
    return NULL;
  search.poor_years = (int) cy_record_get_int (rules, CY_RULES_POOR_YEARS);
  search.people =
    g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) g_array_unref);
  search.groups = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  done = run (&search, conn, cycle, scope, error);
  search_clear (&search);
  if (!done)
    return NULL;
  g_ptr_array_sort (found, compare);

  return g_steal_pointer (&found);
}
