/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 培训台账: who was on which course, with the hours that attendance earned. */
#include "cy-training-ledger.h"

#include "cy-code.h"
#include "cy-course-hours.h"
#include "cy-sql.h"

static void
line_free (gpointer data)
{
  CyLedgerLine *self = data;

  g_free (self->name);
  g_free (self->organiser);
  g_free (self->contractor);
  g_free (self->place);
  g_free (self->who);
  g_free (self->unit);
  g_free (self->post);
  g_free (self->certificate);
  g_free (self);
}

/* The order of resources/sql/cultivate/training-ledger.sql. */
static gboolean
add_line (CySqlRow *row, gpointer data, GError **error)
{
  CyLedgerLine *self = g_new0 (CyLedgerLine, 1);

  g_ptr_array_add (data, self);
  self->person = cy_sql_row_get_int (row, 0);
  self->course = cy_sql_row_get_int (row, 1);
  self->year = (int) cy_sql_row_get_int (row, 2);
  self->name = cy_sql_row_dup_text (row, 3);
  self->category = cy_code_intern ("training_category", cy_sql_row_get_text (row, 4));
  self->organiser = cy_sql_row_dup_text (row, 5);
  self->contractor = cy_sql_row_dup_text (row, 6);
  self->form = cy_code_intern ("training_form", cy_sql_row_get_text (row, 7));
  self->online = cy_sql_row_get_int (row, 8) != 0;
  self->since = cy_sql_row_get_int (row, 9);
  self->until = cy_sql_row_get_int (row, 10);
  self->place = cy_sql_row_dup_text (row, 11);
  self->who = cy_sql_row_dup_text (row, 12);
  self->unit = cy_sql_row_dup_text (row, 13);
  self->post = cy_sql_row_is_null (row, 14)
                 ? cy_sql_row_dup_text (row, 15)
                 : g_strdup (cy_code_get_name ("post_kind", cy_sql_row_get_text (row, 14)));
  self->result = cy_code_intern ("training_result", cy_sql_row_get_text (row, 16));
  self->score = cy_sql_row_is_null (row, 17) ? -1 : cy_sql_row_get_int (row, 17);
  self->counts = cy_sql_row_get_int (row, 18) != 0;
  self->certificate = cy_sql_row_dup_text (row, 19);
  self->valid_until = cy_sql_row_get_int (row, 20);

  return TRUE;
}

/* ---- Hours ---- */

typedef struct
{
  gint64 person;
  gint64 course;
} Key;

typedef struct
{
  Key    key;
  gint64 hours;
  gint64 days;
} Earned;

static guint
key_hash (gconstpointer key)
{
  const Key *self = key;

  return (guint) (self->person * 31 + self->course);
}

static gboolean
key_equal (gconstpointer a, gconstpointer b)
{
  const Key *one = a;
  const Key *other = b;

  return one->person == other->person && one->course == other->course;
}

static void
add_hours (const CyHoursLine *line, gpointer data)
{
  const Key key = { line->person, line->session->course };
  Earned   *earned = g_hash_table_lookup (data, &key);

  if (line->earned == CY_DATE_NONE)
    return;
  if (earned == NULL)
    {
      earned = g_new0 (Earned, 1);
      earned->key = key;
      g_hash_table_insert (data, &earned->key, earned);
    }
  earned->hours += line->session->hours;
  earned->days += line->session->days;
}

/* Of two enrolments of one person on one course the first has the hours, so that sums are right. */
static void
take_hours (GPtrArray *lines, GHashTable *all)
{
  for (guint i = 0; i < lines->len; i++)
    {
      CyLedgerLine *line = g_ptr_array_index (lines, i);
      const Key     key = { line->person, line->course };
      Earned       *earned = g_hash_table_lookup (all, &key);

      if (earned == NULL)
        continue;
      line->hours = earned->hours;
      line->days = earned->days;
      g_hash_table_remove (all, &key);
    }
}

/**
 * cy_training_ledger_load:
 * @conn: a connection
 * @args: of whom, and of which time
 * @error: return location
 *
 * Returns: (transfer full) (element-type CyLedgerLine): everybody there on every course that was
 *   not called off, by day, course, unit and name
 */
GPtrArray *
cy_training_ledger_load (CyConn *conn, const CyLedgerArgs *args, GError **error)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (line_free);
  g_autoptr (GHashTable) all = g_hash_table_new_full (key_hash, key_equal, NULL, g_free);
  const CyHoursArgs hours = { 0, args->until, args->person };

  if (!cy_sql_each (conn,
                    cy_sql_get ("cultivate/training-ledger.sql"),
                    add_line,
                    lines,
                    error,
                    "iiii",
                    args->scope,
                    args->since,
                    args->until,
                    args->person) ||
      !cy_course_hours_each (conn, &hours, add_hours, all, error))
    return NULL;
  take_hours (lines, all);

  return g_steal_pointer (&lines);
}
