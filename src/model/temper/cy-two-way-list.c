/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Who is cultivated from Party member to leader in getting rich or the other way round. */
#include "cy-two-way-list.h"

#include "cy-code.h"
#include "cy-sql.h"

#include <string.h>

/* The order of resources/sql/temper/two-way.sql. */
enum
{
  COLUMN_TWO_WAY,
  COLUMN_PERSON,
  COLUMN_NAME,
  COLUMN_UNIT,
  COLUMN_PLACE,
  COLUMN_SENSE,
  COLUMN_SINCE,
  COLUMN_GOALS,
  COLUMN_HELPER,
  COLUMN_STAGE,
  COLUMN_DONE,
  COLUMN_RESULT,
};

typedef struct
{
  GPtrArray *found;
  CyDate     base_date;
} Reading;

static void
two_way_free (gpointer data)
{
  CyTwoWay *self = data;

  g_free (self->name);
  g_free (self->place);
  g_free (self->goals);
  g_free (self->helper);
  g_free (self->result);
  g_free (self);
}

static gboolean
add_two_way (CySqlRow *row, gpointer data, GError **error)
{
  const Reading *reading = data;
  CyTwoWay      *self = g_new0 (CyTwoWay, 1);
  CyDate         done = cy_sql_row_get_int (row, COLUMN_DONE);

  g_ptr_array_add (reading->found, self);
  self->two_way = cy_sql_row_get_int (row, COLUMN_TWO_WAY);
  self->person = cy_sql_row_get_int (row, COLUMN_PERSON);
  self->name = cy_sql_row_dup_text (row, COLUMN_NAME);
  self->unit = cy_sql_row_get_int (row, COLUMN_UNIT);
  self->place = cy_sql_row_dup_text (row, COLUMN_PLACE);
  self->sense = cy_code_intern ("two_way_sense", cy_sql_row_get_text (row, COLUMN_SENSE));
  self->since = cy_sql_row_get_int (row, COLUMN_SINCE);
  self->goals = cy_sql_row_dup_text (row, COLUMN_GOALS);
  self->helper = cy_sql_row_dup_text (row, COLUMN_HELPER);
  self->stage = cy_code_intern ("party_stage", cy_sql_row_get_text (row, COLUMN_STAGE));
  self->done = done <= reading->base_date ? done : CY_DATE_NONE;
  self->result = cy_sql_row_dup_text (row, COLUMN_RESULT);

  return TRUE;
}

/**
 * cy_two_way_list_load:
 * @conn: a connection
 * @scope: id of the unit below which the people live, 0 for everything
 * @person: id of the only person that is meant, 0 for all
 * @base_date: the day that everything is as of
 * @error: return location
 *
 * Returns: (transfer full) (element-type CyTwoWay): those begun by that day, open ones first
 */
GPtrArray *
cy_two_way_list_load (CyConn *conn, gint64 scope, gint64 person, CyDate base_date, GError **error)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (two_way_free);
  Reading reading = { found, base_date };

  if (!cy_sql_each (conn,
                    cy_sql_get ("temper/two-way.sql"),
                    add_two_way,
                    &reading,
                    error,
                    "iii",
                    scope,
                    person,
                    base_date))
    return NULL;

  return g_steal_pointer (&found);
}

static gboolean
has (const char *text, const char *part)
{
  return text != NULL && strstr (text, part) != NULL;
}

/**
 * cy_two_way_matches:
 * @self: somebody
 * @search: (nullable): what was typed
 *
 * Returns: whether name, village or contact have it
 */
gboolean
cy_two_way_matches (const CyTwoWay *self, const char *search)
{
  return search == NULL || *search == '\0' || has (self->name, search) ||
         has (self->place, search) || has (self->helper, search);
}
