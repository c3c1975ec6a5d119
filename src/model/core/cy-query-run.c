/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Turns a query into SQL with bound values, and runs it.
 *
 * Only the predicates that are set are written: an optional one in the text would keep SQLite
 * from using the index of the others. */
#include "cy-query-private.h"
#include "cy-query-search.h"

#include "cy-error.h"
#include "cy-sql.h"
#include "cy-stmt-private.h"

#include <string.h>

typedef struct
{
  GString *sql;
  GArray  *values; /* of CyValue */
  GArray  *found;  /* by the search, see cy_query_search_find(); NULL when the SQL searches */
} Builder;

static void
builder_init (Builder *self)
{
  self->sql = g_string_new (NULL);
  self->values = g_array_new (FALSE, FALSE, sizeof (CyValue));
  g_array_set_clear_func (self->values, (GDestroyNotify) cy_value_clear);
}

static void
builder_clear (Builder *self)
{
  g_string_free (self->sql, TRUE);
  g_array_unref (self->values);
  g_clear_pointer (&self->found, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Builder, builder_clear)

static void
add_int (Builder *builder, gint64 number)
{
  CyValue value = CY_VALUE_INIT;

  cy_value_set_int (&value, number);
  g_array_append_val (builder->values, value);
}

static void
add_text (Builder *builder, const char *text)
{
  CyValue value = CY_VALUE_INIT;

  cy_value_set_text (&value, text);
  g_array_append_val (builder->values, value);
}

static void
add_value (Builder *builder, const CyColumn *column, const char *text)
{
  gboolean is_text = column->kind == CY_KIND_TEXT || column->kind == CY_KIND_LONG_TEXT ||
                     column->kind == CY_KIND_CODE || column->kind == CY_KIND_DIGEST;

  if (is_text)
    add_text (builder, text);
  else
    add_int (builder, g_ascii_strtoll (text, NULL, 10));
}

/* An age of a to b years at the base date is a range of birth months: forms count months, not days.
 */
static void
add_ages (Builder *builder, const CyCondition *condition, gint64 base_date)
{
  gint64      month = base_date / 100;
  const char *youngest = condition->values[0];
  const char *oldest = youngest != NULL ? condition->values[1] : NULL;

  if (youngest != NULL && *youngest != '\0')
    {
      g_string_append_printf (builder->sql, " AND %s/100<=?", condition->column->sql);
      add_int (builder, month - 100 * g_ascii_strtoll (youngest, NULL, 10));
    }
  if (oldest != NULL && *oldest != '\0')
    {
      g_string_append_printf (builder->sql, " AND %s/100>?", condition->column->sql);
      add_int (builder, month - 100 * (g_ascii_strtoll (oldest, NULL, 10) + 1));
    }
}

static void
add_between (Builder *builder, const CyCondition *condition)
{
  const char *low = condition->values[0];
  const char *high = low != NULL ? condition->values[1] : NULL;

  if (low != NULL && *low != '\0')
    {
      g_string_append_printf (builder->sql, " AND %s>=?", condition->column->sql);
      add_value (builder, condition->column, low);
    }
  if (high != NULL && *high != '\0')
    {
      g_string_append_printf (builder->sql, " AND %s<=?", condition->column->sql);
      add_value (builder, condition->column, high);
    }
}

static void
add_list (Builder *builder, const CyCondition *condition)
{
  for (guint i = 0; condition->values[i] != NULL; i++)
    {
      g_string_append (builder->sql, i == 0 ? "?" : ",?");
      add_value (builder, condition->column, condition->values[i]);
    }
  g_string_append_c (builder->sql, ')');
}

/* The plus keeps SQLite from an index on the column: the rows are wanted in the order of the list,
 * and to sort most of them anew costs far more than to pass over the others. */
static void
add_one_of (Builder *builder, const CyCondition *condition)
{
  g_string_append_printf (builder->sql, " AND +%s IN (", condition->column->sql);
  add_list (builder, condition);
}

static void
add_none_of (Builder *builder, const CyCondition *condition)
{
  g_string_append_printf (builder->sql, " AND coalesce(%s NOT IN (", condition->column->sql);
  add_list (builder, condition);
  g_string_append (builder->sql, ",1)");
}

static void
add_match (Builder *builder, const CyCondition *condition)
{
  g_string_append_printf (builder->sql, " AND %s", condition->column->matches);
  add_value (builder, condition->column, condition->values[0] != NULL ? condition->values[0] : "");
}

static void
add_condition (Builder *builder, const CyCondition *condition, gint64 base_date)
{
  g_autofree char *pattern = NULL;

  if (condition->column->matches != NULL)
    add_match (builder, condition);
  else if (condition->op == CY_IS_BLANK || condition->op == CY_IS_NOT_BLANK)
    g_string_append_printf (builder->sql,
                            " AND %s IS %sNULL",
                            condition->column->sql,
                            condition->op == CY_IS_BLANK ? "" : "NOT ");
  else if (condition->op == CY_IS_BETWEEN && condition->column->is_age)
    add_ages (builder, condition, base_date);
  else if (condition->op == CY_IS_BETWEEN)
    add_between (builder, condition);
  else if (condition->op == CY_IS_ONE_OF)
    add_one_of (builder, condition);
  else if (condition->op == CY_IS_NONE_OF)
    add_none_of (builder, condition);
  else if (condition->values[0] != NULL)
    {
      pattern = cy_query_make_pattern (condition->values[0]);
      g_string_append_printf (builder->sql, " AND %s LIKE ? ESCAPE '\\'", condition->column->sql);
      add_text (builder, pattern);
    }
}

static gboolean
add_search (Builder *builder, const CyQuery *self, CyConn *conn, GError **error)
{
  g_auto (CyQuerySearch) search = { NULL };
  gboolean is_many;

  cy_query_search_init (&search, self->search);
  if (!cy_query_search_measure (&search, self->spec, conn, &is_many, error))
    return FALSE;
  if (is_many)
    return (builder->found = cy_query_search_find (&search, self->spec, conn, error)) != NULL;

  g_string_append_printf (builder->sql, " AND %s", self->spec->search);
  add_text (builder, search.low);
  add_text (builder, search.high);
  add_text (builder, search.tail_low);
  add_text (builder, search.tail_high);
  add_text (builder, search.pattern);

  return TRUE;
}

static gboolean
add_scope (Builder *builder, const CyQuery *self, CyConn *conn, GError **error)
{
  CyValue ends[2] = { CY_VALUE_INIT, CY_VALUE_INIT };

  if (!cy_sql_get_values (conn,
                          "SELECT ord,last FROM unit WHERE id=?",
                          ends,
                          2,
                          NULL,
                          error,
                          "i",
                          self->scope))
    return FALSE;

  g_string_append_printf (builder->sql, " AND %s", self->spec->scope);
  g_array_append_val (builder->values, ends[0]);
  g_array_append_val (builder->values, ends[1]);

  return TRUE;
}

/* Whether the list is in the order asked for by itself, which an index gives for nothing. */
static gboolean
is_own_order (const CyQuery *self)
{
  return self->sort == NULL || (!self->descending && self->sort->sort != NULL &&
                                g_str_has_prefix (self->spec->order, self->sort->sort));
}

static void
add_order (Builder *builder, const CyQuery *self)
{
  const char *sql = NULL;

  g_string_append (builder->sql, " ORDER BY ");
  if (!is_own_order (self))
    {
      sql = self->sort->sort ? self->sort->sort : self->sort->sql;
      /* An age grows as the birth date falls. */
      g_string_append_printf (builder->sql,
                              "%s IS NULL,%s %s,",
                              sql,
                              sql,
                              self->descending != self->sort->is_age ? "DESC" : "ASC");
    }
  g_string_append (builder->sql, self->spec->order);
}

static gboolean
is_joined (const char *sql)
{
  return sql != NULL && !g_str_has_prefix (sql + (*sql == '+'), "p.");
}

static gboolean
needs_joins (const CyQuery *self)
{
  if (self->spec->joins == NULL)
    return FALSE;
  if (self->sort != NULL && (is_joined (self->sort->sql) || is_joined (self->sort->sort)))
    return TRUE;
  for (guint i = 0; i < self->conditions->len; i++)
    if (is_joined (((CyCondition *) g_ptr_array_index (self->conditions, i))->column->sql))
      return TRUE;

  return FALSE;
}

static gboolean
build (Builder *builder, const CyQuery *self, CyConn *conn, GError **error)
{
  g_string_printf (builder->sql,
                   "SELECT %s FROM %s%s WHERE %s",
                   self->spec->id,
                   self->spec->from,
                   needs_joins (self) ? self->spec->joins : "",
                   self->spec->where);
  if (self->scope != 0 && !add_scope (builder, self, conn, error))
    return FALSE;
  if (self->search != NULL && !add_search (builder, self, conn, error))
    return FALSE;
  for (guint i = 0; i < self->conditions->len; i++)
    add_condition (builder, g_ptr_array_index (self->conditions, i), self->base_date);
  add_order (builder, self);

  return TRUE;
}

static GArray *
read_ids (CyStmt *stmt, const GArray *found, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  CyStmtResult result;

  while ((result = cy_stmt_step (stmt, error)) == CY_STMT_ROW)
    {
      gint64 id = cy_stmt_get_int (stmt, 0);

      if (cy_query_search_has (found, id))
        g_array_append_val (ids, id);
    }

  return result == CY_STMT_DONE ? g_steal_pointer (&ids) : NULL;
}

/**
 * cy_query_list_ids:
 * @self: a query
 * @conn: a connection
 * @error: return location
 *
 * Returns: (transfer full) (element-type gint64): the ids it finds, in its order
 */
GArray *
cy_query_list_ids (const CyQuery *self, CyConn *conn, GError **error)
{
  g_auto (Builder) builder = { 0 };
  g_autoptr (CyStmt) stmt = NULL;

  builder_init (&builder);
  if (!build (&builder, self, conn, error) || !(stmt = cy_stmt_new (conn, builder.sql->str, error)))
    return NULL;
  for (guint i = 0; i < builder.values->len; i++)
    cy_stmt_bind_value (stmt, i + 1, &g_array_index (builder.values, CyValue, i));

  return read_ids (stmt, builder.found, error);
}

static char *
build_load (const CyQuery *self, const char *const *columns)
{
  GString *sql = g_string_new ("SELECT ");

  for (guint i = 0; columns[i] != NULL; i++)
    {
      const CyColumn *column = cy_list_spec_find (self->spec, columns[i]);

      g_string_append_printf (sql, "%s%s", i > 0 ? "," : "", column ? column->sql : "NULL");
    }
  g_string_append_printf (sql,
                          " FROM %s%s WHERE %s=?",
                          self->spec->from,
                          self->spec->joins ? self->spec->joins : "",
                          self->spec->id);

  return g_string_free (sql, FALSE);
}

/* Texts stay SQLite's: good until the statement goes on. */
static void
peek_row (CyStmt *stmt, CyValue *values, guint n_columns)
{
  for (guint i = 0; i < n_columns; i++)
    values[i] = cy_stmt_peek_value (stmt, i);
}

/**
 * cy_query_each:
 * @self: a query
 * @conn: a connection
 * @columns: (array zero-terminated=1): ids of columns
 * @ids: (array length=n_ids): of the rows
 * @n_ids: how many rows
 * @row: gets the values of each, all NULL for a row that is gone
 * @data: for @row
 * @error: of the library, or of @row
 *
 * As cy_query_load(), for rows that nobody keeps: their values are lent, and nothing is copied.
 *
 * Returns: whether they were read, and @row had enough of none
 */
gboolean
cy_query_each (const CyQuery     *self,
               CyConn            *conn,
               const char *const *columns,
               const gint64      *ids,
               guint              n_ids,
               CyQueryRow         row,
               gpointer           data,
               GError           **error)
{
  g_autofree char    *sql = build_load (self, columns);
  guint               n_columns = g_strv_length ((char **) columns);
  g_autofree CyValue *values = g_new (CyValue, n_columns);
  g_autoptr (CyStmt) stmt = cy_stmt_new (conn, sql, error);
  gboolean more = stmt != NULL;

  for (guint i = 0; i < n_ids && more; i++)
    {
      CyStmtResult result;

      cy_stmt_bind_int (stmt, 1, ids[i]);
      if ((result = cy_stmt_step (stmt, error)) == CY_STMT_ERROR)
        return FALSE;
      if (result == CY_STMT_ROW)
        peek_row (stmt, values, n_columns);
      else
        memset (values, 0, n_columns * sizeof (CyValue));
      more = row (values, i, data, error);
      cy_stmt_reset (stmt);
    }

  return more;
}

typedef struct
{
  CyValue *values;
  guint    n_columns;
} Copy;

static gboolean
copy_row (const CyValue *values, guint row, gpointer data, GError **error)
{
  Copy *copy = data;

  for (guint i = 0; i < copy->n_columns; i++)
    cy_value_copy (&values[i], &copy->values[row * copy->n_columns + i]);

  return TRUE;
}

/**
 * cy_query_load:
 * @self: a query
 * @conn: a connection
 * @columns: (array zero-terminated=1): ids of columns
 * @ids: (array length=n_ids): of the rows
 * @n_ids: how many rows
 * @values: (out caller-allocates): row by row, columns side by side, initialised
 * @error: return location
 *
 * Returns: whether they were read; a row that is gone leaves its values NULL
 */
gboolean
cy_query_load (const CyQuery     *self,
               CyConn            *conn,
               const char *const *columns,
               const gint64      *ids,
               guint              n_ids,
               CyValue           *values,
               GError           **error)
{
  Copy copy = { values, g_strv_length ((char **) columns) };

  return cy_query_each (self, conn, columns, ids, n_ids, copy_row, &copy, error);
}
