/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What needs doing in the selection and with those in the pool. */
#include "cy-reminder-private.h"

#include "cy-code.h"
#include "cy-follow-list.h"
#include "cy-rules.h"

#include <glib/gi18n.h>

/* ---- Notices and offices ---- */

static gboolean
check_notice (CySqlRow *row, gpointer data, GError **error)
{
  CyReminderSearch *search = data;
  guint             n = (guint) cy_sql_row_get_int (row, CY_REMINDER_COLUMN_FIRST_OWN + 2);

  cy_reminder_add (search,
                   CY_REMINDER_NOTICE,
                   cy_sql_row_get_int (row, CY_REMINDER_COLUMN_UNIT),
                   cy_sql_row_get_text (row, CY_REMINDER_COLUMN_NAME),
                   cy_sql_row_get_int (row, CY_REMINDER_COLUMN_FIRST_OWN),
                   /* Translators: a public notice */
                   g_strdup_printf (ngettext ("about %u person, not closed",
                                              "about %u people, not closed",
                                              n),
                                    n))
    ->page = "notice";

  return TRUE;
}

static gboolean
check_reply (CySqlRow *row, gpointer data, GError **error)
{
  CyReminderSearch *search = data;
  guint             n = (guint) cy_sql_row_get_int (row, CY_REMINDER_COLUMN_FIRST_OWN + 2);
  const char       *round = cy_sql_row_get_text (row, CY_REMINDER_COLUMN_FIRST_OWN + 3);
  const char       *office =
    cy_code_get_name ("office", cy_sql_row_get_text (row, CY_REMINDER_COLUMN_NAME));
  CyReminder *reminder =
    cy_reminder_add (search,
                     CY_REMINDER_REPLY,
                     0,
                     office != NULL ? office : cy_sql_row_get_text (row, CY_REMINDER_COLUMN_NAME),
                     cy_sql_row_get_int (row, CY_REMINDER_COLUMN_FIRST_OWN),
                     /* Translators: an office of the joint review */
                     g_strdup_printf (ngettext ("asked about %u person, no answer",
                                                "asked about %u people, no answer",
                                                n),
                                      n));

  reminder->page = "review";
  g_free (reminder->place);
  reminder->place = g_strdup (round);

  return TRUE;
}

/* Everything open that is due by so many days from now. */
static gboolean
find_open (CyReminderSearch *search,
           CyConn           *conn,
           const char       *sql,
           CySqlFunc         func,
           guint             days,
           GError          **error)
{
  gint64 base = search->stats->base_date;

  return !cy_record_has (search->stats->rules, days) ||
         cy_sql_each (conn,
                      cy_sql_get (sql),
                      func,
                      search,
                      error,
                      "iii",
                      search->stats->scope,
                      cy_date_add_days (base, (int) cy_reminder_get_rule (search, days)),
                      base);
}

/* Public notices that end, and offices that do not answer. */
gboolean
cy_reminder_find_open (CyReminderSearch *search, CyConn *conn, GError **error)
{
  return find_open (search,
                    conn,
                    "insight/reminder-notice.sql",
                    check_notice,
                    CY_RULES_REMIND_NOTICE_DAYS,
                    error) &&
         find_open (search,
                    conn,
                    "insight/reminder-reply.sql",
                    check_reply,
                    CY_RULES_REMIND_REPLY_DAYS,
                    error);
}

/* ---- Those in the pool ---- */

/* %NULL when there was no such day. */
static char *
format_day (CyDate day)
{
  return day != CY_DATE_NONE ? cy_date_format (day, CY_DATE_ISO) : NULL;
}

static void
add_followed (CyReminderSearch *search,
              const CyFollowed *person,
              CyReminderKind    kind,
              CyDue             due,
              char             *text)
{
  cy_reminder_add (search, kind, person->unit, person->name, due.date, text)->person =
    person->person;
}

static void
check_follow_up (CyReminderSearch *search, const CyFollowed *person)
{
  g_autofree char *day = format_day (person->last);

  if (person->due.is_here)
    add_followed (search,
                  person,
                  CY_REMINDER_FOLLOW,
                  person->due,
                  day != NULL ? g_strdup_printf (_ ("last heard of on %s"), day)
                              : g_strdup (_ ("nothing was ever noted")));
}

static void
check_screening (CyReminderSearch *search, const CyFollowed *person)
{
  g_autofree char *day = format_day (person->screened);

  if (cy_followed_is_undecided (person))
    add_followed (search,
                  person,
                  CY_REMINDER_SCREENING,
                  (CyDue){ person->screened, TRUE },
                  g_strdup (_ ("not passed, nothing decided yet")));
  else if (person->screen_due.is_here)
    add_followed (search,
                  person,
                  CY_REMINDER_SCREENING,
                  person->screen_due,
                  day != NULL ? g_strdup_printf (_ ("last screened on %s"), day)
                              : g_strdup (_ ("never screened")));
}

static void
check_adjustment (CyReminderSearch *search, const CyFollowed *person)
{
  g_autofree char *day = format_day (person->adjusted);

  if (person->adjust_due.is_here)
    add_followed (search,
                  person,
                  CY_REMINDER_ADJUSTMENT,
                  person->adjust_due,
                  day != NULL ? g_strdup_printf (_ ("last adjusted on %s"), day)
                              : g_strdup (_ ("never adjusted")));
}

/* Whom to ask after, to screen and to adjust. */
gboolean
cy_reminder_find_followed (CyReminderSearch *search, CyConn *conn, GError **error)
{
  const CyStats *stats = search->stats;
  CyFollowArgs   args = { stats->scope, 0, stats->base_date, stats->is_past, stats->rules };
  g_autoptr (CyFollowList) list = cy_follow_list_load (conn, &args, error);

  for (guint i = 0; list != NULL && i < list->people->len; i++)
    {
      const CyFollowed *person = g_ptr_array_index (list->people, i);

      check_follow_up (search, person);
      check_screening (search, person);
      check_adjustment (search, person);
    }

  return list != NULL;
}
