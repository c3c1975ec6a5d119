/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 结对帮带台账: every pair of candidate and mentor as of a day. */
#include "cy-mentor-ledger.h"

#include "cy-code.h"
#include "cy-sql.h"

#include <glib/gi18n.h>

/* The order of resources/sql/cultivate/mentor-ledger.sql. */
enum
{
  ROW_PERSON,
  ROW_NAME,
  ROW_PLACE,
  ROW_MENTOR,
  ROW_ORGAN,
  ROW_POST,
  ROW_KIND,
  ROW_SINCE,
  ROW_AGREEMENT,
  ROW_N_TALKS,
  ROW_LAST_TALK,
  ROW_N_REPORTS,
};

static void
row_free (gpointer data)
{
  CyMentorLedgerRow *self = data;

  g_free (self->name);
  g_free (self->place);
  g_free (self->mentor);
  g_free (self->organ);
  g_free (self->post);
  g_free (self->agreement);
  g_free (self);
}

static gboolean
add_row (CySqlRow *row, gpointer data, GError **error)
{
  CyMentorLedgerRow *self = g_new0 (CyMentorLedgerRow, 1);
  const char        *kind = cy_sql_row_get_text (row, ROW_KIND);
  const CyCode *code = kind != NULL ? cy_code_lookup (cy_code_set_get ("mentor_kind"), kind) : NULL;

  g_ptr_array_add (data, self);
  self->person = cy_sql_row_get_int (row, ROW_PERSON);
  self->name = cy_sql_row_dup_text (row, ROW_NAME);
  self->place = cy_sql_row_dup_text (row, ROW_PLACE);
  self->mentor = cy_sql_row_dup_text (row, ROW_MENTOR);
  self->organ = cy_sql_row_dup_text (row, ROW_ORGAN);
  self->post = cy_sql_row_dup_text (row, ROW_POST);
  self->kind = code != NULL ? code->code : NULL;
  self->since = cy_sql_row_get_int (row, ROW_SINCE);
  self->agreement = cy_sql_row_dup_text (row, ROW_AGREEMENT);
  self->n_talks = (guint) cy_sql_row_get_int (row, ROW_N_TALKS);
  self->last_talk = cy_sql_row_get_int (row, ROW_LAST_TALK);
  self->n_reports = (guint) cy_sql_row_get_int (row, ROW_N_REPORTS);

  return TRUE;
}

/**
 * cy_mentor_ledger_load:
 * @conn: a connection
 * @scope: id of a unit, 0 for everything
 * @mentor: id of the only one, 0 for all
 * @base_date: the day on which the pairs hold
 * @error: return location
 *
 * Returns: (transfer full) (element-type CyMentorLedgerRow): by village, name and level
 */
GPtrArray *
cy_mentor_ledger_load (CyConn *conn, gint64 scope, gint64 mentor, CyDate base_date, GError **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (row_free);

  return cy_sql_each (conn,
                      cy_sql_get ("cultivate/mentor-ledger.sql"),
                      add_row,
                      rows,
                      error,
                      "iii",
                      scope,
                      base_date,
                      mentor)
           ? g_steal_pointer (&rows)
           : NULL;
}

/**
 * cy_mentor_kind_get_short:
 * @kind: (nullable): code of the set mentor_kind
 *
 * Returns: (nullable): the level in one word, translated
 */
const char *
cy_mentor_kind_get_short (const char *kind)
{
  if (g_strcmp0 (kind, "M01") == 0)
    return C_ ("level of a mentor", "County");
  if (g_strcmp0 (kind, "M02") == 0)
    return C_ ("level of a mentor", "Township");
  if (g_strcmp0 (kind, "M03") == 0)
    return C_ ("level of a mentor", "Village");

  return kind != NULL ? cy_code_get_name ("mentor_kind", kind) : NULL;
}
