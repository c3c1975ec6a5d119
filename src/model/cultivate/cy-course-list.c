/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Lists courses of a year and of a part of the county. */
#include "cy-course-list.h"

#include "cy-code.h"
#include "cy-course-hours.h"
#include "cy-course.h"
#include "cy-sql.h"

#include <string.h>

static void
item_free (gpointer data)
{
  CyCourseItem *self = data;

  g_free (self->name);
  g_free (self->organiser);
  g_free (self->unit);
  g_free (self->place);
  g_free (self);
}

static gint64
get_hours (CySqlRow *row)
{
  gint64 own = cy_sql_row_get_int (row, 11);

  return cy_course_hours_of (g_strcmp0 (cy_sql_row_get_text (row, 10), CY_COUNT_BY_DAY) == 0,
                             cy_sql_row_get_int (row, 19),
                             own > 0 ? own : cy_sql_row_get_int (row, 23));
}

/* The order of resources/sql/cultivate/courses.sql. */
static gboolean
add_item (CySqlRow *row, gpointer data, GError **error)
{
  CyCourseItem *self = g_new0 (CyCourseItem, 1);

  g_ptr_array_add (data, self);
  self->id = cy_sql_row_get_int (row, 0);
  self->year = (int) cy_sql_row_get_int (row, 1);
  self->name = cy_sql_row_dup_text (row, 2);
  self->category = cy_code_intern ("training_category", cy_sql_row_get_text (row, 3));
  self->form = cy_code_intern ("training_form", cy_sql_row_get_text (row, 4));
  self->content = cy_code_intern ("training_content", cy_sql_row_get_text (row, 5));
  self->organiser = cy_sql_row_dup_text (row, 6);
  self->place = cy_sql_row_dup_text (row, 7);
  self->since = cy_sql_row_get_int (row, 8);
  self->until = cy_sql_row_get_int (row, 9);
  self->hours = get_hours (row);
  self->online = cy_sql_row_get_int (row, 12) != 0;
  self->counts = cy_sql_row_get_int (row, 13) != 0;
  self->capacity = (guint) cy_sql_row_get_int (row, 14);
  self->state = cy_code_intern ("course_state", cy_sql_row_get_text (row, 15));
  self->unit = cy_sql_row_dup_text (row, 16);
  self->n_sessions = (guint) cy_sql_row_get_int (row, 17);
  self->n_held = (guint) cy_sql_row_get_int (row, 18);
  self->n_people = (guint) cy_sql_row_get_int (row, 20);
  self->n_passed = (guint) cy_sql_row_get_int (row, 21);
  self->n_certificates = (guint) cy_sql_row_get_int (row, 22);

  return TRUE;
}

static gboolean
has (const char *text, const char *part)
{
  return text != NULL && strstr (text, part) != NULL;
}

/**
 * cy_course_item_fits:
 * @self: a course
 * @search: (nullable): what is looked for
 *
 * Returns: whether it stands in what the list tells of the course
 */
gboolean
cy_course_item_fits (const CyCourseItem *self, const char *search)
{
  return search == NULL || *search == '\0' || has (self->name, search) ||
         has (self->organiser, search) || has (self->unit, search) || has (self->place, search) ||
         has (cy_code_get_name ("training_category", self->category), search) ||
         has (cy_code_get_name ("training_content", self->content), search);
}

/**
 * cy_course_list_load:
 * @conn: a connection
 * @args: which courses
 * @error: return location
 *
 * Returns: (transfer full) (element-type CyCourseItem): those that a unit of the scope holds or
 *   somebody there takes part in, the newest first
 */
GPtrArray *
cy_course_list_load (CyConn *conn, const CyCourseArgs *args, GError **error)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (item_free);

  if (!cy_sql_each (conn,
                    cy_sql_get ("cultivate/courses.sql"),
                    add_item,
                    items,
                    error,
                    "iii",
                    args->scope,
                    (gint64) args->year,
                    args->base_date))
    return NULL;
  for (guint i = items->len; i > 0; i--)
    if (!cy_course_item_fits (g_ptr_array_index (items, i - 1), args->search))
      g_ptr_array_remove_index (items, i - 1);

  return g_steal_pointer (&items);
}

/**
 * cy_course_list_years:
 * @conn: a connection
 * @error: return location
 *
 * Returns: (transfer full) (element-type gint64): the years that have courses, the newest first
 */
GArray *
cy_course_list_years (CyConn *conn, GError **error)
{
  return cy_sql_list_ids (conn,
                          "SELECT DISTINCT year FROM course WHERE deleted IS NULL"
                          " ORDER BY year DESC",
                          error,
                          "");
}
