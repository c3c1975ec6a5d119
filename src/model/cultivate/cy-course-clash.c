/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Who would sit in two courses at the same hour. */
#include "cy-course-clash.h"

#include "cy-error.h"
#include "cy-json.h"
#include "cy-sql.h"

#include <glib/gi18n.h>

/* More names than these are only counted. */
#define MAX_NAMED 5

static void
clash_free (gpointer data)
{
  CyCourseClash *self = data;

  g_free (self->name);
  g_free (self->course);
  g_free (self->since);
  g_free (self->till);
  g_free (self);
}

/* The order of resources/sql/cultivate/course-clashes.sql. */
static gboolean
add_clash (CySqlRow *row, gpointer data, GError **error)
{
  CyCourseClash *self = g_new0 (CyCourseClash, 1);

  self->person = cy_sql_row_get_int (row, 0);
  self->name = cy_sql_row_dup_text (row, 1);
  self->course = cy_sql_row_dup_text (row, 2);
  self->date = cy_sql_row_get_int (row, 3);
  self->since = cy_sql_row_dup_text (row, 4);
  self->till = cy_sql_row_dup_text (row, 5);
  g_ptr_array_add (data, self);

  return TRUE;
}

/**
 * cy_course_clashes_load:
 * @conn: a connection
 * @course: id of a course
 * @session: id of a session of it, 0 for all
 * @people: (nullable) (element-type gint64): who may come, %NULL for those who take part
 * @error: return location
 *
 * Courses that were cancelled and people who are on leave, exempt or gone keep nobody. Sessions
 * that have no times meet none.
 *
 * Returns: (transfer full) (element-type CyCourseClash): by name, each person once with
 *   the first such hour
 */
GPtrArray *
cy_course_clashes_load (CyConn       *conn,
                        gint64        course,
                        gint64        session,
                        const GArray *people,
                        GError      **error)
{
  g_autoptr (GPtrArray) clashes = g_ptr_array_new_with_free_func (clash_free);
  g_autofree char *json = cy_json_dup_ids (people);

  if (!cy_sql_each (conn,
                    cy_sql_get ("cultivate/course-clashes.sql"),
                    add_clash,
                    clashes,
                    error,
                    "iit",
                    course,
                    session,
                    json))
    return NULL;

  return g_steal_pointer (&clashes);
}

/**
 * cy_course_clash_dup_hours:
 * @self: a clash
 *
 * Returns: (transfer full): the other course with its hours, translated
 */
char *
cy_course_clash_dup_hours (const CyCourseClash *self)
{
  g_autofree char *day = cy_date_format (self->date, CY_DATE_ISO);

  /* Translators: day, begin, end, name of the other course */
  return g_strdup_printf (_ ("%s %s–%s at “%s”"), day, self->since, self->till, self->course);
}

/**
 * cy_course_clashes_refuse:
 * @clashes: (element-type CyCourseClash): clashes
 * @error: return location; %CY_ERROR_CONSTRAINT, with names, courses and hours
 *
 * Nobody sits in two rooms at once; that is refused like two sessions at one time.
 *
 * Returns: %TRUE when there are none
 */
gboolean
cy_course_clashes_refuse (GPtrArray *clashes, GError **error)
{
  g_autoptr (GString) text = g_string_new (_ ("These people are at another course at this hour:"));
  guint n = MIN (clashes->len, MAX_NAMED);

  if (clashes->len == 0)
    return TRUE;
  for (guint i = 0; i < n; i++)
    {
      const CyCourseClash *clash = g_ptr_array_index (clashes, i);
      g_autofree char     *hours = cy_course_clash_dup_hours (clash);

      g_string_append_printf (text, _ ("\n%s: %s"), clash->name, hours);
    }
  if (clashes->len > n)
    g_string_append_printf (text, _ ("\nand %u more"), clashes->len - n);
  g_set_error_literal (error, CY_ERROR, CY_ERROR_CONSTRAINT, text->str);

  return FALSE;
}
