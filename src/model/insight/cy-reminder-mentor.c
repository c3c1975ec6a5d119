/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What needs doing for those who are being raised. */
#include "cy-reminder-private.h"

#include "cy-mentor-list.h"

#include <glib/gi18n.h>

/* Takes @text over. */
static void
add (CyReminderSearch *search, const CyMentored *person, CyReminderKind kind, CyDue due, char *text)
{
  cy_reminder_add (search, kind, person->unit, person->name, due.date, text)->person =
    person->person;
}

static void
check_mentor (CyReminderSearch *search, const CyMentored *person)
{
  g_autofree char *day = cy_date_format (person->admitted, CY_DATE_ISO);

  if (person->mentor_due.is_here)
    add (search,
         person,
         CY_REMINDER_MENTOR,
         person->mentor_due,
         g_strdup_printf (_ ("admitted on %s, nobody guides them"), day));
}

static void
check_talk (CyReminderSearch *search, const CyMentored *person)
{
  g_autofree char *day = cy_date_format (person->talked, CY_DATE_ISO);

  if (person->talk_due.is_here)
    add (search,
         person,
         CY_REMINDER_TALK,
         person->talk_due,
         person->talked != CY_DATE_NONE ? g_strdup_printf (_ ("last talk on %s"), day)
                                        : g_strdup (_ ("nobody ever talked with them")));
}

static void
check_report (CyReminderSearch *search, const CyMentored *person)
{
  g_autofree char *day = cy_date_format (person->reported, CY_DATE_ISO);

  if (person->report_due.is_here)
    add (search,
         person,
         CY_REMINDER_REPORT,
         person->report_due,
         person->reported != CY_DATE_NONE ? g_strdup_printf (_ ("last report on %s"), day)
                                          : g_strdup (_ ("no quarterly report ever came")));
}

/* Who has no mentor, whom nobody talked with, and whose report has not come. A library without any
 * mentor does not keep them here, and is left in peace. */
gboolean
cy_reminder_find_mentored (CyReminderSearch *search, CyConn *conn, GError **error)
{
  const CyStats *stats = search->stats;
  CyMentorArgs   args = { stats->scope, 0, stats->base_date, stats->is_past, stats->rules };
  gint64         keeps;
  g_autoptr (CyMentorList) list = NULL;

  if (!cy_sql_get_int (conn,
                       "SELECT EXISTS (SELECT 1 FROM mentor WHERE deleted IS NULL)",
                       &keeps,
                       error,
                       ""))
    return FALSE;
  if (!keeps)
    return TRUE;
  list = cy_mentor_list_load (conn, &args, error);
  for (guint i = 0; list != NULL && i < list->people->len; i++)
    {
      const CyMentored *person = g_ptr_array_index (list->people, i);

      check_mentor (search, person);
      check_talk (search, person);
      check_report (search, person);
    }

  return list != NULL;
}
