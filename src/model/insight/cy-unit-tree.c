/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The units with who is there and who is due, loaded in one go for the side bar and statistics. */
#include "cy-unit-tree-private.h"

#include "cy-date.h"
#include "cy-error.h"
#include "cy-pool.h"
#include "cy-rule-book.h"
#include "cy-rules.h"
#include "cy-unit.h"

struct _CyUnitTree
{
  GArray     *nodes;  /* of CyUnitNode */
  GHashTable *places; /* id → place */
  CyRecord   *rules;  /* of the county */
  CyRuleBook *book;   /* with those of townships */
  guint       unplaced;
  gint64      last_id; /* scans come unit by unit */
  int         last_place;
};

enum
{
  COLUMN_ID,
  COLUMN_PARENT,
  COLUMN_NAME,
  COLUMN_SHORT_NAME,
  COLUMN_CODE,
  COLUMN_KIND,
  COLUMN_QUOTA,
  COLUMN_PENDING,
  COLUMN_HARD,
  COLUMN_WEAK,
};

static const char *const states[] = { CY_POOL_IN, CY_POOL_IN_PROGRESS, NULL };

static CyUnitNode *
get_node (const CyUnitTree *self, guint place)
{
  return &g_array_index (self->nodes, CyUnitNode, place);
}

static void
clear_node (gpointer data)
{
  CyUnitNode *node = data;

  g_free (node->name);
  g_free (node->short_name);
  g_free (node->code);
  g_free (node->kind);
}

static guint
sum_quotas (CyRecord *rules)
{
  return (guint) CLAMP (cy_record_get_int (rules, CY_RULES_QUOTA_SECRETARY) +
                          cy_record_get_int (rules, CY_RULES_QUOTA_COMMITTEE),
                        0,
                        G_MAXINT);
}

/* G_MAXUINT, until rolled up, for a unit that has what those below it have. */
static guint
read_quota (const CyUnitTree *self, CySqlRow *row, const CyUnitNode *node)
{
  CyRecord *own;

  if (!cy_sql_row_is_null (row, COLUMN_QUOTA))
    return (guint) CLAMP (cy_sql_row_get_int (row, COLUMN_QUOTA), 0, G_MAXINT);

  if (!node->is_village)
    return G_MAXUINT;
  own = cy_rule_book_find_own (self->book, node->id);

  return sum_quotas (own != NULL ? own : self->rules);
}

static gboolean
read_unit (CySqlRow *row, gpointer data, GError **error)
{
  CyUnitTree *self = data;
  int         place = (int) self->nodes->len;
  CyUnitNode  node = {
     .id = cy_sql_row_get_int (row, COLUMN_ID),
     .parent = cy_unit_tree_find (self, cy_sql_row_get_int (row, COLUMN_PARENT)),
     .last = place,
     .name = cy_sql_row_dup_text (row, COLUMN_NAME),
     .short_name = cy_sql_row_dup_text (row, COLUMN_SHORT_NAME),
     .code = cy_sql_row_dup_text (row, COLUMN_CODE),
     .kind = cy_sql_row_dup_text (row, COLUMN_KIND),
     .is_pending = cy_sql_row_get_int (row, COLUMN_PENDING) != 0,
     .is_hard = cy_sql_row_get_int (row, COLUMN_HARD) != 0,
     .is_weak = cy_sql_row_get_int (row, COLUMN_WEAK) != 0,
  };

  node.is_village = cy_unit_is_village (node.kind);
  node.quota = read_quota (self, row, &node);
  if (node.parent >= 0)
    node.depth = get_node (self, (guint) node.parent)->depth + 1;
  g_array_append_val (self->nodes, node);
  g_hash_table_insert (self->places, g_memdup2 (&node.id, sizeof node.id), GINT_TO_POINTER (place));

  return TRUE;
}

static CyUnitTree *
create (CyRecord *rules)
{
  CyUnitTree *self = g_new0 (CyUnitTree, 1);

  self->nodes = g_array_new (FALSE, FALSE, sizeof (CyUnitNode));
  g_array_set_clear_func (self->nodes, clear_node);
  self->places = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->rules = g_object_ref (rules);
  self->last_place = -1;

  return self;
}

static CyCoverage
judge (const CyUnitNode *node)
{
  if (!node->is_village)
    return CY_COVERAGE_NONE;
  if (node->in_pool >= node->quota)
    return CY_COVERAGE_FULL;

  return node->in_pool == 0 ? CY_COVERAGE_BLANK : CY_COVERAGE_SHORT;
}

static void
add_village (CyUnitNode *node)
{
  gboolean is_built = g_str_equal (node->kind, "village");

  node->coverage[judge (node)]++;
  node->covered += node->secretaries > 0;
  node->built += is_built;
  node->built_covered += is_built && node->secretaries > 0;
}

static void
add_node (CyUnitNode *sum, const CyUnitNode *node)
{
  sum->in_pool += node->in_pool;
  sum->secretaries += node->secretaries;
  sum->committees += node->committees;
  sum->in_progress += node->in_progress;
  for (guint i = 0; i < CY_COVERAGE_N; i++)
    sum->coverage[i] += node->coverage[i];
  sum->covered += node->covered;
  sum->built += node->built;
  sum->built_covered += node->built_covered;
}

static gboolean
count_row (CySqlRow *row, gpointer data, GError **error)
{
  cy_unit_tree_count (data, row);

  return TRUE;
}

/* From the last unit to the first: whatever lies below a unit comes behind it. */
static void
find_ends (CyUnitTree *self)
{
  for (guint i = self->nodes->len; i-- > 0;)
    {
      const CyUnitNode *node = get_node (self, i);
      CyUnitNode       *parent = node->parent >= 0 ? get_node (self, (guint) node->parent) : NULL;

      if (parent != NULL)
        parent->last = MAX (parent->last, node->last);
    }
}

/* For statistics, which fill the tree from their own scan. */
CyUnitTree *
cy_unit_tree_load_units (CyConn *conn, CyRecord *rules, gint64 base_date, GError **error)
{
  g_autoptr (CyUnitTree) self = create (rules);

  self->book = cy_rule_book_load (conn, cy_date_get_year (base_date), error);
  if (self->book == NULL ||
      !cy_sql_each (conn, cy_sql_get ("insight/units.sql"), read_unit, self, error, ""))
    return NULL;
  find_ends (self);

  return g_steal_pointer (&self);
}

/* Counts one person; the place of the unit, or -1 for somebody who belongs to none. */
int
cy_unit_tree_count (CyUnitTree *self, CySqlRow *row)
{
  gint64      id = cy_sql_row_get_int (row, CY_SCAN_UNIT);
  gboolean    is_in = cy_pool_scan_has_text (row, CY_SCAN_STATE, CY_POOL_IN);
  CyUnitNode *node;

  if (id != self->last_id)
    self->last_place = cy_unit_tree_find (self, id);
  self->last_id = id;
  if (self->last_place < 0)
    {
      self->unplaced += is_in;
      return -1;
    }

  node = get_node (self, (guint) self->last_place);
  if (is_in)
    {
      node->in_pool++;
      node->secretaries += cy_pool_scan_has_text (row, CY_SCAN_TIER, CY_TIER_SECRETARY);
      node->committees += cy_pool_scan_has_text (row, CY_SCAN_TIER, CY_TIER_COMMITTEE);
    }
  else if (cy_pool_scan_has_text (row, CY_SCAN_STATE, CY_POOL_IN_PROGRESS))
    node->in_progress++;

  return self->last_place;
}

void
cy_unit_tree_roll_up (CyUnitTree *self)
{
  g_autofree guint *below = g_new0 (guint, self->nodes->len + 1);

  for (guint i = self->nodes->len; i-- > 0;)
    {
      CyUnitNode *node = get_node (self, i);

      if (node->quota == G_MAXUINT)
        node->quota = below[i];
      if (node->is_village)
        add_village (node);
      if (node->parent < 0)
        continue;
      add_node (get_node (self, (guint) node->parent), node);
      below[node->parent] += node->quota;
    }
}

/**
 * cy_unit_tree_load:
 * @conn: a connection
 * @rules: the rule set of the county that says how many are due; a township's own goes before it
 * @base_date: the day the numbers are as of
 * @today: the day it is, 0 to ask the clock
 * @error: return location
 *
 * Returns: (transfer full): all units, in the order of a walk through the tree
 */
CyUnitTree *
cy_unit_tree_load (CyConn *conn, CyRecord *rules, gint64 base_date, gint64 today, GError **error)
{
  g_autoptr (CyUnitTree) self = cy_unit_tree_load_units (conn, rules, base_date, error);

  if (self == NULL || !cy_pool_scan (conn, base_date, today, states, count_row, self, error))
    return NULL;
  cy_unit_tree_roll_up (self);

  return g_steal_pointer (&self);
}

void
cy_unit_tree_free (CyUnitTree *self)
{
  g_clear_object (&self->rules);
  g_clear_pointer (&self->book, cy_rule_book_free);
  g_array_unref (self->nodes);
  g_hash_table_unref (self->places);
  g_free (self);
}

guint
cy_unit_tree_get_n (const CyUnitTree *self)
{
  return self->nodes->len;
}

/**
 * cy_unit_tree_get:
 * @self: a tree
 * @place: less than cy_unit_tree_get_n()
 *
 * Returns: (transfer none): the unit
 */
const CyUnitNode *
cy_unit_tree_get (const CyUnitTree *self, guint place)
{
  g_return_val_if_fail (place < self->nodes->len, NULL);

  return get_node (self, place);
}

/**
 * cy_unit_tree_find:
 * @self: a tree
 * @id: of a unit
 *
 * Returns: its place, -1 when there is none of that id
 */
int
cy_unit_tree_find (const CyUnitTree *self, gint64 id)
{
  gpointer place;

  if (!g_hash_table_lookup_extended (self->places, &id, NULL, &place))
    return -1;

  return GPOINTER_TO_INT (place);
}

/**
 * cy_unit_tree_get_coverage:
 * @self: a tree
 * @place: of a unit
 *
 * Returns: how far that village has its candidates; %CY_COVERAGE_NONE for other units
 */
CyCoverage
cy_unit_tree_get_coverage (const CyUnitTree *self, guint place)
{
  return judge (get_node (self, place));
}

/**
 * cy_unit_tree_list:
 * @self: a tree
 * @scope: id of a unit, 0 for everything
 * @coverage: which villages
 *
 * Returns: (transfer full) (element-type guint): places of the villages at or below @scope
 */
GArray *
cy_unit_tree_list (const CyUnitTree *self, gint64 scope, CyCoverage coverage)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (guint));
  int     top = cy_unit_tree_find (self, scope);
  guint   first = top >= 0 ? (guint) top : 0;
  guint   end = top >= 0 ? (guint) get_node (self, first)->last + 1 : self->nodes->len;

  for (guint i = first; i < end && (scope == 0 || top >= 0); i++)
    if (judge (get_node (self, i)) == coverage)
      g_array_append_val (places, i);

  return places;
}

/**
 * cy_unit_tree_get_unplaced:
 * @self: a tree
 *
 * Returns: how many in the pool belong to no unit, or to one that was deleted
 */
guint
cy_unit_tree_get_unplaced (const CyUnitTree *self)
{
  return self->unplaced;
}

/**
 * cy_unit_tree_sum:
 * @self: a tree
 * @scope: id of a unit, 0 for everything
 * @sum: (out caller-allocates): only its numbers are filled in; with everything, @in_pool counts
 *   those who belong to no unit too
 */
void
cy_unit_tree_sum (const CyUnitTree *self, gint64 scope, CyUnitNode *sum)
{
  int top = cy_unit_tree_find (self, scope);

  *sum = (CyUnitNode){ .parent = -1 };
  for (guint i = 0; i < self->nodes->len; i++)
    {
      const CyUnitNode *node = get_node (self, i);

      if (scope == 0 ? node->parent >= 0 : (int) i != top)
        continue;
      add_node (sum, node);
      sum->quota += node->quota;
    }
  if (scope == 0)
    sum->in_pool += self->unplaced;
}
