/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The stretch tasks of a scope as of a day. */
#include "cy-task-list.h"

#include "cy-code.h"
#include "cy-sql.h"

#include <string.h>

/* The order of resources/sql/temper/tasks.sql. */
enum
{
  COLUMN_TASK,
  COLUMN_PERSON,
  COLUMN_NAME,
  COLUMN_UNIT,
  COLUMN_PLACE,
  COLUMN_POSTING,
  COLUMN_HOST,
  COLUMN_KIND,
  COLUMN_TITLE,
  COLUMN_TARGET,
  COLUMN_GIVEN,
  COLUMN_DUE,
  COLUMN_PROGRESS,
  COLUMN_DONE,
  COLUMN_EVIDENCE,
  COLUMN_RESULT,
  COLUMN_JUDGE,
};

typedef struct
{
  GPtrArray *tasks;
  CyDate     base_date;
} Reading;

static void
task_free (gpointer data)
{
  CyTask *self = data;

  g_free (self->name);
  g_free (self->place);
  g_free (self->host);
  g_free (self->title);
  g_free (self->target);
  g_free (self->evidence);
  g_free (self->result);
  g_free (self->judge);
  g_free (self);
}

static void
read_words (CySqlRow *row, CyTask *self)
{
  const CyCode *kind =
    cy_code_lookup (cy_code_set_get ("key_task"), cy_sql_row_get_text (row, COLUMN_KIND));

  self->name = cy_sql_row_dup_text (row, COLUMN_NAME);
  self->place = cy_sql_row_dup_text (row, COLUMN_PLACE);
  self->host = cy_sql_row_dup_text (row, COLUMN_HOST);
  self->kind = kind != NULL ? kind->code : NULL;
  self->title = cy_sql_row_dup_text (row, COLUMN_TITLE);
  self->target = cy_sql_row_dup_text (row, COLUMN_TARGET);
  self->evidence = cy_sql_row_dup_text (row, COLUMN_EVIDENCE);
  self->result = cy_sql_row_dup_text (row, COLUMN_RESULT);
  self->judge = cy_sql_row_dup_text (row, COLUMN_JUDGE);
}

static gboolean
add_task (CySqlRow *row, gpointer data, GError **error)
{
  const Reading *reading = data;
  CyTask        *self = g_new0 (CyTask, 1);
  CyDate         done = cy_sql_row_get_int (row, COLUMN_DONE);

  g_ptr_array_add (reading->tasks, self);
  self->task = cy_sql_row_get_int (row, COLUMN_TASK);
  self->person = cy_sql_row_get_int (row, COLUMN_PERSON);
  self->unit = cy_sql_row_get_int (row, COLUMN_UNIT);
  self->posting = cy_sql_row_get_int (row, COLUMN_POSTING);
  self->given = cy_sql_row_get_int (row, COLUMN_GIVEN);
  self->due = cy_sql_row_get_int (row, COLUMN_DUE);
  self->progress = (int) CLAMP (cy_sql_row_get_int (row, COLUMN_PROGRESS), 0, 100);
  self->done = done <= reading->base_date ? done : CY_DATE_NONE;
  self->is_late =
    self->done == CY_DATE_NONE && self->due != CY_DATE_NONE && self->due < reading->base_date;
  read_words (row, self);

  return TRUE;
}

/**
 * cy_task_list_load:
 * @conn: a connection
 * @scope: id of the unit below which the people live, 0 for everything
 * @person: id of the only person that is meant, 0 for all
 * @base_date: the day that everything is as of
 * @error: return location
 *
 * Returns: (transfer full) (element-type CyTask): the tasks given by that day, open ones first, by
 *   when they are due
 */
GPtrArray *
cy_task_list_load (CyConn *conn, gint64 scope, gint64 person, CyDate base_date, GError **error)
{
  g_autoptr (GPtrArray) tasks = g_ptr_array_new_with_free_func (task_free);
  Reading reading = { tasks, base_date };

  if (!cy_sql_each (conn,
                    cy_sql_get ("temper/tasks.sql"),
                    add_task,
                    &reading,
                    error,
                    "iii",
                    scope,
                    person,
                    base_date))
    return NULL;

  return g_steal_pointer (&tasks);
}

static gboolean
has (const char *text, const char *part)
{
  return text != NULL && strstr (text, part) != NULL;
}

/**
 * cy_task_matches:
 * @self: a task
 * @search: (nullable): what was typed
 *
 * Returns: whether name, village, host or task have it
 */
gboolean
cy_task_matches (const CyTask *self, const char *search)
{
  return search == NULL || *search == '\0' || has (self->name, search) ||
         has (self->place, search) || has (self->host, search) || has (self->title, search);
}
