/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Lists public notices: all of them, or those that somebody has to do something about. */
#include "cy-notice-list.h"

#include "cy-notice.h"
#include "cy-sql.h"
#include "cy-workday.h"

#include <glib/gi18n.h>

static void
item_free (gpointer data)
{
  CyNoticeItem *self = data;

  g_free (self->name);
  g_free (self->unit_name);
  g_free (self->names);
  g_free (self);
}

typedef struct
{
  GPtrArray        *items;
  const CyWorkdays *calendar;
  CyDate            base_date;
} Reading;

static CyNoticePhase
find_phase (const CyNoticeItem *item, const char *state, CyDate base_date)
{
  if (g_strcmp0 (state, CY_WORK_DONE) == 0)
    return CY_NOTICE_DONE;
  if (base_date < item->since)
    return CY_NOTICE_TO_COME;

  return base_date > item->until ? CY_NOTICE_OVER : CY_NOTICE_RUNNING;
}

/* The order of resources/sql/select/notices.sql. */
static gboolean
add_item (CySqlRow *row, gpointer data, GError **error)
{
  Reading      *reading = data;
  CyNoticeItem *self = g_new0 (CyNoticeItem, 1);

  g_ptr_array_add (reading->items, self);
  self->id = cy_sql_row_get_int (row, 0);
  self->name = cy_sql_row_dup_text (row, 1);
  self->unit = cy_sql_row_get_int (row, 2);
  self->unit_name = cy_sql_row_dup_text (row, 3);
  self->since = cy_sql_row_get_int (row, 4);
  self->until = cy_sql_row_get_int (row, 5);
  self->n_days = (int) cy_sql_row_get_int (row, 6);
  self->phase = find_phase (self, cy_sql_row_get_text (row, 7), reading->base_date);
  self->n_people = (guint) cy_sql_row_get_int (row, 8);
  self->names = cy_sql_row_dup_text (row, 9);
  self->n_objections = (guint) cy_sql_row_get_int (row, 10);
  self->n_open = (guint) cy_sql_row_get_int (row, 11);
  if (self->phase == CY_NOTICE_RUNNING)
    self->days_left =
      cy_workdays_count (reading->calendar, cy_date_add_days (reading->base_date, 1), self->until);
  else if (self->phase == CY_NOTICE_TO_COME)
    self->days_left = self->n_days;

  return TRUE;
}

/**
 * cy_notice_list_load:
 * @conn: a connection
 * @scope: id of a unit, 0 for everything
 * @base_date: a whole date, the day as of which a notice runs
 * @error: return location
 *
 * Returns: (transfer full) (element-type CyNoticeItem): the notices of @scope and of people there,
 *   the newest first
 */
GPtrArray *
cy_notice_list_load (CyConn *conn, gint64 scope, CyDate base_date, GError **error)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (item_free);
  g_autoptr (CyWorkdays) calendar = cy_workdays_load (conn, error);
  Reading reading = { items, calendar, base_date };

  if (calendar == NULL ||
      !cy_sql_each (conn, cy_sql_get ("select/notices.sql"), add_item, &reading, error, "i", scope))
    return NULL;

  return g_steal_pointer (&items);
}

/**
 * cy_notice_item_dup_left:
 * @self: a notice
 *
 * Returns: (transfer full): how long it still stands, or how it stands, translated
 */
char *
cy_notice_item_dup_left (const CyNoticeItem *self)
{
  switch ((int) self->phase)
    {
    case CY_NOTICE_TO_COME:
      return g_strdup (_ ("Not yet put up"));
    case CY_NOTICE_OVER:
      return g_strdup (_ ("Over, to be concluded"));
    case CY_NOTICE_DONE:
      return g_strdup (_ ("Ended"));
    default:
      return self->days_left == 0 ? g_strdup (_ ("Ends today"))
                                  : g_strdup_printf (ngettext ("%d working day left",
                                                               "%d working days left",
                                                               self->days_left),
                                                     self->days_left);
    }
}
