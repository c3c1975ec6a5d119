/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What a list shows: scope, search, conditions and order, as a value that can be kept. */
#include "cy-query-private.h"

#include "cy-error.h"

static void
condition_free (gpointer data)
{
  CyCondition *condition = data;

  g_strfreev (condition->values);
  g_free (condition);
}

/**
 * cy_query_new:
 * @spec: a kind of list
 *
 * Returns: (transfer full): a query that finds everything
 */
CyQuery *
cy_query_new (const CyListSpec *spec)
{
  CyQuery *self = g_new0 (CyQuery, 1);

  self->spec = spec;
  self->conditions = g_ptr_array_new_with_free_func (condition_free);

  return self;
}

CyQuery *
cy_query_copy (const CyQuery *self)
{
  CyQuery *copy = cy_query_new (self->spec);

  copy->base_date = self->base_date;
  copy->scope = self->scope;
  copy->search = g_strdup (self->search);
  copy->sort = self->sort;
  copy->descending = self->descending;
  for (guint i = 0; i < self->conditions->len; i++)
    {
      const CyCondition *condition = g_ptr_array_index (self->conditions, i);

      cy_query_set_condition (copy,
                              condition->column->id,
                              condition->op,
                              (const char *const *) condition->values);
    }

  return copy;
}

void
cy_query_free (CyQuery *self)
{
  g_ptr_array_unref (self->conditions);
  g_free (self->search);
  g_free (self);
}

const CyListSpec *
cy_query_get_spec (const CyQuery *self)
{
  return self->spec;
}

/**
 * cy_list_spec_find:
 * @spec: a kind of list
 * @id: of a column
 *
 * Returns: (nullable): the column
 */
const CyColumn *
cy_list_spec_find (const CyListSpec *spec, const char *id)
{
  for (guint i = 0; i < spec->n_columns; i++)
    if (g_str_equal (spec->columns[i].id, id))
      return &spec->columns[i];

  return NULL;
}

/**
 * cy_query_set_base_date:
 * @self: a query
 * @base_date: `YYYYMMDD`, the day every age is as of
 */
void
cy_query_set_base_date (CyQuery *self, gint64 base_date)
{
  self->base_date = base_date;
}

gint64
cy_query_get_base_date (const CyQuery *self)
{
  return self->base_date;
}

/**
 * cy_query_set_scope:
 * @self: a query
 * @unit: only what belongs to this unit and those below it; 0 for everything
 */
void
cy_query_set_scope (CyQuery *self, gint64 unit)
{
  self->scope = unit;
}

gint64
cy_query_get_scope (const CyQuery *self)
{
  return self->scope;
}

/**
 * cy_query_set_search:
 * @self: a query
 * @text: (nullable): the beginning of any search key, or part of a unit's name
 */
void
cy_query_set_search (CyQuery *self, const char *text)
{
  g_free (self->search);
  self->search = text != NULL && *text != '\0' ? g_strdup (text) : NULL;
}

const char *
cy_query_get_search (const CyQuery *self)
{
  return self->search;
}

/**
 * cy_query_set_sort:
 * @self: a query
 * @column: (nullable): id of a column, %NULL for the list's own order
 * @descending: whether the largest comes first
 *
 * Returns: whether there is such a column
 */
gboolean
cy_query_set_sort (CyQuery *self, const char *column, gboolean descending)
{
  self->sort = column != NULL ? cy_list_spec_find (self->spec, column) : NULL;
  self->descending = descending;

  return column == NULL || self->sort != NULL;
}

const char *
cy_query_get_sort (const CyQuery *self, gboolean *descending)
{
  if (descending != NULL)
    *descending = self->descending;

  return self->sort != NULL ? self->sort->id : NULL;
}

static const CyColumn *
find_asked (const CyListSpec *spec, const char *id)
{
  for (guint i = 0; i < spec->n_filters; i++)
    if (g_str_equal (spec->filters[i].id, id))
      return &spec->filters[i];

  return cy_list_spec_find (spec, id);
}

/**
 * cy_query_set_condition:
 * @self: a query
 * @column: id of a column or filter; an earlier condition on it is replaced
 * @op: how to compare
 * @values: (array zero-terminated=1): as they stand in the library; ages in years
 *
 * Returns: whether there is such a column
 */
gboolean
cy_query_set_condition (CyQuery *self, const char *column, CyOperator op, const char *const *values)
{
  const CyColumn *found = find_asked (self->spec, column);
  CyCondition    *condition;

  if (found == NULL)
    return FALSE;

  condition = g_new0 (CyCondition, 1);
  condition->column = found;
  condition->op = op;
  condition->values = g_strdupv ((char **) values);
  cy_query_clear_condition (self, column);
  g_ptr_array_add (self->conditions, condition);

  return TRUE;
}

void
cy_query_clear_condition (CyQuery *self, const char *column)
{
  for (guint i = 0; i < self->conditions->len; i++)
    if (g_str_equal (((CyCondition *) g_ptr_array_index (self->conditions, i))->column->id, column))
      {
        g_ptr_array_remove_index (self->conditions, i);
        return;
      }
}

void
cy_query_clear_conditions (CyQuery *self)
{
  g_ptr_array_set_size (self->conditions, 0);
}

guint
cy_query_get_n_conditions (const CyQuery *self)
{
  return self->conditions->len;
}

/**
 * cy_query_get_condition:
 * @self: a query
 * @nth: which one
 * @op: (out) (optional): how it compares
 * @values: (out) (optional) (transfer none): with what
 *
 * Returns: the column it is on
 */
const CyColumn *
cy_query_get_condition (const CyQuery *self, guint nth, CyOperator *op, const char *const **values)
{
  const CyCondition *condition = g_ptr_array_index (self->conditions, nth);

  if (op != NULL)
    *op = condition->op;
  if (values != NULL)
    *values = (const char *const *) condition->values;

  return condition->column;
}

/**
 * cy_query_to_text:
 * @self: a query
 *
 * Returns: (transfer full): conditions and order, to be kept; neither scope nor search
 */
char *
cy_query_to_text (const CyQuery *self)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();

  if (self->sort != NULL)
    {
      g_key_file_set_string (file, "order", "column", self->sort->id);
      g_key_file_set_boolean (file, "order", "descending", self->descending);
    }
  for (guint i = 0; i < self->conditions->len; i++)
    {
      const CyCondition *condition = g_ptr_array_index (self->conditions, i);
      g_autofree char   *key = g_strdup_printf ("%s/%d", condition->column->id, condition->op);

      g_key_file_set_string_list (file,
                                  "conditions",
                                  key,
                                  (const char *const *) condition->values,
                                  g_strv_length (condition->values));
    }

  return g_key_file_to_data (file, NULL, NULL);
}

static void
read_conditions (CyQuery *self, GKeyFile *file)
{
  g_auto (GStrv) keys = g_key_file_get_keys (file, "conditions", NULL, NULL);

  for (guint i = 0; keys != NULL && keys[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (keys[i], "/", 2);
      g_auto (GStrv) values = g_key_file_get_string_list (file, "conditions", keys[i], NULL, NULL);

      /* A column that went away since takes its condition with it. */
      if (parts[0] != NULL && parts[1] != NULL && values != NULL)
        cy_query_set_condition (self,
                                parts[0],
                                (CyOperator) CLAMP (g_ascii_strtoll (parts[1], NULL, 10),
                                                    0,
                                                    CY_IS_NONE_OF),
                                (const char *const *) values);
    }
}

/**
 * cy_query_from_text:
 * @spec: the kind of list
 * @text: what cy_query_to_text() made
 * @error: return location
 *
 * Returns: (transfer full): the query
 */
CyQuery *
cy_query_from_text (const CyListSpec *spec, const char *text, GError **error)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (CyQuery) self = cy_query_new (spec);
  g_autofree char *sort = NULL;

  if (!g_key_file_load_from_data (file, text, -1, G_KEY_FILE_NONE, error))
    return NULL;

  sort = g_key_file_get_string (file, "order", "column", NULL);
  cy_query_set_sort (self, sort, g_key_file_get_boolean (file, "order", "descending", NULL));
  read_conditions (self, file);

  return g_steal_pointer (&self);
}
