/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The exchange plans there are, and who can join one. */
#include "cy-exchange-list.h"

#include "cy-exchange-plan.h"
#include "cy-mapper.h"
#include "cy-sql.h"

static void
listed_free (gpointer data)
{
  CyExchangeListed *self = data;

  g_free (self->name);
  g_free (self->state);
  g_free (self);
}

/* The order of resources/sql/temper/exchange-plans.sql. */
static gboolean
add_listed (CySqlRow *row, gpointer data, GError **error)
{
  CyExchangeListed *self = g_new0 (CyExchangeListed, 1);

  g_ptr_array_add (data, self);
  self->id = cy_sql_row_get_int (row, 0);
  self->name = cy_sql_row_dup_text (row, 1);
  self->state = cy_sql_row_dup_text (row, 2);

  return TRUE;
}

/**
 * cy_exchange_list:
 * @conn: a connection
 * @scope: id of a unit, 0 for everything
 * @error: return location
 *
 * Returns: (transfer full) (element-type CyExchangeListed): the plans, the newest first
 */
GPtrArray *
cy_exchange_list (CyConn *conn, gint64 scope, GError **error)
{
  g_autoptr (GPtrArray) plans = g_ptr_array_new_with_free_func (listed_free);

  if (!cy_sql_each (conn,
                    cy_sql_get ("temper/exchange-plans.sql"),
                    add_listed,
                    plans,
                    error,
                    "i",
                    scope))
    return NULL;

  return g_steal_pointer (&plans);
}

static void
free_free (gpointer data)
{
  CyExchangeFree *self = data;

  g_free (self->name);
  g_free (self->place);
  g_free (self->town);
  g_free (self->tier);
  g_free (self->words);
  g_free (self);
}

/* The order of resources/sql/temper/exchange-free.sql. */
static gboolean
add_free (CySqlRow *row, gpointer data, GError **error)
{
  CyExchangeFree  *self = g_new0 (CyExchangeFree, 1);
  g_autofree char *specialty = cy_sql_row_dup_text (row, 6);
  g_autofree char *majors = cy_sql_row_dup_text (row, 7);

  g_ptr_array_add (data, self);
  self->person = cy_sql_row_get_int (row, 0);
  self->name = cy_sql_row_dup_text (row, 1);
  self->place = cy_sql_row_dup_text (row, 2);
  self->town = cy_sql_row_dup_text (row, 3);
  self->tier = cy_sql_row_dup_text (row, 4);
  self->birth = cy_sql_row_get_int (row, 5);
  self->words = g_strstrip (
    g_strdup_printf ("%s %s", specialty != NULL ? specialty : "", majors != NULL ? majors : ""));
  self->n_past = (guint) cy_sql_row_get_int (row, 8);

  return TRUE;
}

/**
 * cy_exchange_list_free:
 * @conn: a connection
 * @plan: id of a plan
 * @scope: id of a unit, 0 for everything
 * @error: return location
 *
 * Returns: (transfer full) (element-type CyExchangeFree): who is in the pool, not in the plan yet,
 *   and not away in its time
 */
GPtrArray *
cy_exchange_list_free (CyConn *conn, gint64 plan, gint64 scope, GError **error)
{
  g_autoptr (GPtrArray) people = g_ptr_array_new_with_free_func (free_free);
  g_autoptr (CyRecord) record = cy_mapper_load (conn, CY_EXCHANGE_PLAN, plan, error);

  if (record == NULL || !cy_sql_each (conn,
                                      cy_sql_get ("temper/exchange-free.sql"),
                                      add_free,
                                      people,
                                      error,
                                      "iiii",
                                      plan,
                                      scope,
                                      cy_record_get_int (record, CY_EXCHANGE_PLAN_SINCE),
                                      cy_record_get_int (record, CY_EXCHANGE_PLAN_UNTIL)))
    return NULL;

  return g_steal_pointer (&people);
}
