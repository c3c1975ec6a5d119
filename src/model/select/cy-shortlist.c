/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Who is on the way into the pool, with what each room says of them. */
#include "cy-shortlist.h"

#include "cy-code.h"
#include "cy-inspect-coverage.h"
#include "cy-pool.h"
#include "cy-review.h"
#include "cy-rules.h"
#include "cy-sql.h"

/* ---- Routes ---- */

/* Both ways into the pool that one rule set lays down. */
typedef struct
{
  CyRoute recommend;
  CyRoute exam;
} CyWays;

static GHashTable *
make_ways (const CyRuleBook *book)
{
  g_autoptr (GPtrArray) sets = cy_rule_book_list (book);
  GHashTable *ways = g_hash_table_new_full (NULL, NULL, NULL, g_free);

  for (guint i = 0; i < sets->len; i++)
    {
      CyRecord *rules = g_ptr_array_index (sets, i);
      CyWays   *both = g_new (CyWays, 1);

      cy_route_init (&both->recommend, rules, CY_POOL_ROUTE_RECOMMEND);
      cy_route_init (&both->exam, rules, CY_POOL_ROUTE_EXAM);
      g_hash_table_insert (ways, rules, both);
    }

  return ways;
}

static const CyRoute *
find_route (const CyShortlist *self, CyRecord *rules, const char *kind)
{
  const CyWays *ways = g_hash_table_lookup (self->ways, rules);

  return g_strcmp0 (kind, CY_POOL_ROUTE_EXAM) == 0 ? &ways->exam : &ways->recommend;
}

/* ---- Reading ---- */

/* The order of resources/sql/select/candidates.sql. */
static gboolean
add_candidate (CySqlRow *row, gpointer data, GError **error)
{
  CyShortlist *list = data;
  CyCandidate *self = g_new0 (CyCandidate, 1);

  g_ptr_array_add (list->candidates, self);
  self->entry = cy_sql_row_get_int (row, 0);
  g_hash_table_insert (list->by_entry, &self->entry, self);
  self->person = cy_sql_row_get_int (row, 1);
  self->name = cy_sql_row_dup_text (row, 2);
  self->unit = cy_sql_row_get_int (row, 3);
  self->place = cy_sql_row_dup_text (row, 4);
  self->town = cy_sql_row_dup_text (row, 5);
  self->tier = cy_sql_row_dup_text (row, 6);
  self->batch = cy_sql_row_dup_text (row, 7);
  self->rules = cy_rule_book_get (list->book, self->unit);
  self->route = find_route (list, self->rules, cy_sql_row_get_text (row, 21));
  self->step = cy_sql_row_is_null (row, 8) ? g_strdup (self->route->steps[0].code)
                                           : cy_sql_row_dup_text (row, 8);
  self->step_date = cy_sql_row_get_int (row, 9);
  self->birth = cy_sql_row_get_int (row, 10);
  self->source = cy_sql_row_dup_text (row, 11);
  self->political = cy_sql_row_dup_text (row, 12);
  self->education = cy_sql_row_dup_text (row, 13);
  self->exemptions = cy_sql_row_dup_text (row, 14);
  self->passed = cy_sql_row_dup_text (row, 15);
  self->record = cy_sql_row_get_int (row, 16);
  self->since = cy_sql_row_is_null (row, 17) ? self->step_date : cy_sql_row_get_int (row, 17);
  self->organ = cy_sql_row_dup_text (row, 18);
  self->document = cy_sql_row_dup_text (row, 19);
  self->conclusion = cy_sql_row_dup_text (row, 20);
  self->outcome = cy_sql_row_dup_text (row, 22);
  self->is_marked = !cy_sql_row_is_null (row, 23);
  self->gender = cy_sql_row_dup_text (row, 24);

  return TRUE;
}

/* The order of resources/sql/select/notice-standing.sql: the newest notice comes last. One of
 * before the candidate was sent back holds no more. */
static gboolean
add_notice (CySqlRow *row, gpointer data, GError **error)
{
  CyShortlist *list = data;
  gint64       entry = cy_sql_row_get_int (row, 0);
  CyCandidate *self = g_hash_table_lookup (list->by_entry, &entry);

  if (self != NULL && cy_sql_row_get_int (row, 2) >= self->since)
    {
      self->notice = cy_sql_row_get_int (row, 1);
      self->notice_until = cy_sql_row_get_int (row, 3);
      self->n_objections = (guint) cy_sql_row_get_int (row, 4);
    }

  return TRUE;
}

/* What the review concluded is the conclusion of the step, unless that has one of its own. */
static void
take_verdict (CyCandidate *self, const char *document)
{
  if (g_strcmp0 (self->verdict, CY_CONCLUSION_PASS) != 0)
    return;
  if (self->conclusion == NULL)
    self->conclusion = g_strdup (cy_code_get_name ("review_conclusion", self->verdict));
  if (self->document == NULL)
    self->document = g_strdup (document);
}

/* The order of resources/sql/select/candidate-reviews.sql. */
static gboolean
add_review (CySqlRow *row, gpointer data, GError **error)
{
  CyShortlist *list = data;
  gint64       entry = cy_sql_row_get_int (row, 0);
  CyCandidate *self = g_hash_table_lookup (list->by_entry, &entry);

  if (self == NULL)
    return TRUE;
  self->is_reviewed = TRUE;
  self->verdict = cy_sql_row_dup_text (row, 1);
  self->silent = cy_sql_row_dup_text (row, 3);
  take_verdict (self, cy_sql_row_get_text (row, 2));

  return TRUE;
}

/* What is read of everybody, candidates first: each query takes the unit and the person meant. */
static const struct
{
  const char *query;
  CySqlFunc   add;
} rooms[] = {
  { "select/candidates.sql", add_candidate },
  { "select/notice-standing.sql", add_notice },
  { "select/candidate-reviews.sql", add_review },
};

static gboolean
read_rooms (CyShortlist *self, CyConn *conn, gint64 scope, gint64 person, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (rooms); i++)
    if (!cy_sql_each (conn,
                      cy_sql_get (rooms[i].query),
                      rooms[i].add,
                      self,
                      error,
                      "ii",
                      scope,
                      person))
      return FALSE;

  return TRUE;
}

static void
clear (gpointer data)
{
  CyShortlist *self = data;

  g_clear_pointer (&self->ways, g_hash_table_unref);
  g_clear_pointer (&self->book, cy_rule_book_free);
  g_clear_object (&self->rules);
  g_clear_pointer (&self->calendar, cy_workdays_free);
  g_hash_table_unref (self->by_entry);
  g_clear_pointer (&self->coverage, g_hash_table_unref);
  g_ptr_array_unref (self->candidates);
}

/**
 * cy_shortlist_load:
 * @conn: a connection
 * @scope: id of a unit, 0 for everything
 * @person: id of the only person that is meant, 0 for all
 * @base_date: the day on which ages count, of the year whose rule set holds
 * @error: return location
 *
 * Returns: (transfer full): everybody on the way into the pool
 */
CyShortlist *
cy_shortlist_load (CyConn *conn, gint64 scope, gint64 person, CyDate base_date, GError **error)
{
  g_autoptr (CyShortlist) self = g_atomic_rc_box_new0 (CyShortlist);

  self->candidates = g_ptr_array_new_with_free_func ((GDestroyNotify) cy_candidate_free);
  self->by_entry = g_hash_table_new (g_int64_hash, g_int64_equal);
  self->base_date = base_date;
  self->book = cy_rule_book_load (conn, cy_date_get_year (base_date), error);
  if (self->book == NULL)
    return NULL;
  self->rules = g_object_ref (cy_rule_book_get (self->book, 0));
  self->ways = make_ways (self->book);
  if ((self->calendar = cy_workdays_load (conn, error)) == NULL ||
      (self->coverage =
         cy_inspect_coverage_load (conn, scope, person, self->rules, base_date, error)) == NULL ||
      !read_rooms (self, conn, scope, person, error))
    return NULL;

  return g_steal_pointer (&self);
}

CyShortlist *
cy_shortlist_ref (CyShortlist *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
cy_shortlist_unref (CyShortlist *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/**
 * cy_shortlist_find:
 * @self: a list
 * @entry: id of a pool entry
 *
 * Returns: (nullable): who has it
 */
const CyCandidate *
cy_shortlist_find (const CyShortlist *self, gint64 entry)
{
  return g_hash_table_lookup (self->by_entry, &entry);
}

/**
 * cy_shortlist_get_route:
 * @self: a list
 * @unit: id of a unit, 0 for none
 * @kind: (nullable): code of the set route; %NULL for recommendation
 *
 * Returns: (transfer none): the way into the pool for somebody of @unit, valid as long as @self is
 */
const CyRoute *
cy_shortlist_get_route (const CyShortlist *self, gint64 unit, const char *kind)
{
  return find_route (self, cy_rule_book_get (self->book, unit), kind);
}
