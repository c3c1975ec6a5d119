/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What needs doing about postings and stretch tasks. */
#include "cy-reminder-private.h"

#include "cy-date.h"
#include "cy-rules.h"

#include <glib/gi18n.h>

static void
add_person (CyReminderSearch *search, CyReminderKind kind, CySqlRow *row, char *text)
{
  cy_reminder_add (search,
                   kind,
                   cy_sql_row_get_int (row, CY_REMINDER_COLUMN_UNIT),
                   cy_sql_row_get_text (row, CY_REMINDER_COLUMN_NAME),
                   cy_sql_row_get_int (row, CY_REMINDER_COLUMN_FIRST_OWN),
                   text)
    ->person = cy_sql_row_get_int (row, CY_REMINDER_COLUMN_PERSON);
}

static gboolean
check_posting (CySqlRow *row, gpointer data, GError **error)
{
  const char *host = cy_sql_row_get_text (row, CY_REMINDER_COLUMN_FIRST_OWN + 1);
  gboolean    is_away = cy_sql_row_get_int (row, CY_REMINDER_COLUMN_FIRST_OWN + 2) != 0;

  if (host == NULL)
    host = "—";
  add_person (data,
              CY_REMINDER_POSTING,
              row,
              is_away ? g_strdup_printf (_ ("posted at %s, to be appraised"), host)
                      : g_strdup_printf (_ ("to go to %s, not sent out"), host));

  return TRUE;
}

static gboolean
check_task (CySqlRow *row, gpointer data, GError **error)
{
  add_person (data,
              CY_REMINDER_TASK,
              row,
              cy_sql_row_dup_text (row, CY_REMINDER_COLUMN_FIRST_OWN + 1));

  return TRUE;
}

/* Postings that end or should have begun, and stretch tasks that are late. */
gboolean
cy_reminder_find_tempered (CyReminderSearch *search, CyConn *conn, GError **error)
{
  const CyStats *stats = search->stats;
  int            days = (int) cy_reminder_get_rule (search, CY_RULES_REMIND_POSTING_DAYS);

  return (!cy_record_has (stats->rules, CY_RULES_REMIND_POSTING_DAYS) ||
          cy_sql_each (conn,
                       cy_sql_get ("insight/reminder-posting.sql"),
                       check_posting,
                       search,
                       error,
                       "iii",
                       stats->scope,
                       cy_date_add_days (stats->base_date, days),
                       stats->base_date)) &&
         cy_sql_each (conn,
                      cy_sql_get ("insight/reminder-task.sql"),
                      check_task,
                      search,
                      error,
                      "ii",
                      stats->scope,
                      stats->base_date);
}
