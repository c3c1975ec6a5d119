/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Which rule set holds for whom: that of the nearest unit above which has its own goes before that
 * of the county. */
#include "cy-rule-book.h"

#include "cy-mapper.h"
#include "cy-rules.h"
#include "cy-sql.h"

struct _CyRuleBook
{
  CyRecord   *county;
  GHashTable *sets;    /* id of a rule set → CyRecord */
  GHashTable *by_unit; /* id of a unit → CyRecord of @sets */
};

static gint64 *
dup_id (gint64 id)
{
  return g_memdup2 (&id, sizeof id);
}

/**
 * cy_rule_book_free:
 * @self: a book
 */
void
cy_rule_book_free (CyRuleBook *self)
{
  g_clear_object (&self->county);
  g_hash_table_unref (self->by_unit);
  g_hash_table_unref (self->sets);
  g_free (self);
}

typedef struct
{
  CyRuleBook *book;
  CyConn     *conn;
} Reading;

static CyRecord *
get_set (const Reading *reading, gint64 id, GError **error)
{
  CyRecord *rules = g_hash_table_lookup (reading->book->sets, &id);

  if (rules == NULL && (rules = cy_mapper_load (reading->conn, CY_RULES, id, error)) != NULL)
    g_hash_table_insert (reading->book->sets, dup_id (id), rules);

  return rules;
}

/* Superiors come first, so that what stands lower replaces what they have. */
static gboolean
add_unit (CySqlRow *row, gpointer data, GError **error)
{
  const Reading *reading = data;
  CyRecord      *rules = get_set (reading, cy_sql_row_get_int (row, 1), error);

  if (rules != NULL)
    g_hash_table_replace (reading->book->by_unit, dup_id (cy_sql_row_get_int (row, 0)), rules);

  return rules != NULL;
}

/**
 * cy_rule_book_load:
 * @conn: a connection
 * @year: a year
 * @error: return location
 *
 * A unit's own rule set holds from its year on, like that of the county, until the unit's next one.
 *
 * Returns: (transfer full): the rule sets that hold in @year
 */
CyRuleBook *
cy_rule_book_load (CyConn *conn, int year, GError **error)
{
  g_autoptr (CyRuleBook) self = g_new0 (CyRuleBook, 1);
  Reading reading = { self, conn };

  self->sets = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);
  self->by_unit = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->county = cy_rules_for_year (conn, year, error);
  if (self->county == NULL || !cy_sql_each (conn,
                                            cy_sql_get ("people/rules-of-units.sql"),
                                            add_unit,
                                            &reading,
                                            error,
                                            "i",
                                            (gint64) year))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * cy_rule_book_find_own:
 * @self: a book
 * @unit: id of a unit, 0 for none
 *
 * Returns: (nullable) (transfer none): the rule set that goes before the county's there
 */
CyRecord *
cy_rule_book_find_own (const CyRuleBook *self, gint64 unit)
{
  return g_hash_table_lookup (self->by_unit, &unit);
}

/**
 * cy_rule_book_get:
 * @self: a book
 * @unit: id of a unit, 0 for none
 *
 * Returns: (transfer none): the rule set that holds there
 */
CyRecord *
cy_rule_book_get (const CyRuleBook *self, gint64 unit)
{
  CyRecord *own = cy_rule_book_find_own (self, unit);

  return own != NULL ? own : self->county;
}

/**
 * cy_rule_book_list:
 * @self: a book
 *
 * Returns: (transfer container) (element-type CyRecord): the rule sets, that of the county first
 */
GPtrArray *
cy_rule_book_list (const CyRuleBook *self)
{
  GPtrArray     *list = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer       rules;

  g_ptr_array_add (list, self->county);
  g_hash_table_iter_init (&iter, self->sets);
  while (g_hash_table_iter_next (&iter, NULL, &rules))
    g_ptr_array_add (list, rules);

  return list;
}

/**
 * cy_rules_for_unit:
 * @conn: a connection
 * @year: a year
 * @unit: id of a unit, 0 for the county
 * @error: return location
 *
 * For one unit; for many, load a #CyRuleBook.
 *
 * Returns: (transfer full): the rule set that holds there
 */
CyRecord *
cy_rules_for_unit (CyConn *conn, int year, gint64 unit, GError **error)
{
  g_autoptr (CyRuleBook) book = cy_rule_book_load (conn, year, error);

  return book != NULL ? g_object_ref (cy_rule_book_get (book, unit)) : NULL;
}
