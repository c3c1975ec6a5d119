/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What needs doing in training. */
#include "cy-reminder-private.h"

#include "cy-course-hours.h"
#include "cy-hours-list.h"

#include <glib/gi18n.h>

static char *
format_hours (gint64 hours)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT ".%" G_GINT64_FORMAT, hours / 10, hours % 10);
}

static void
check_hours (CyReminderSearch *search, const CyHoursPerson *person)
{
  g_autofree char *counted = format_hours (person->counted);
  g_autofree char *task = format_hours (person->task);
  g_autofree char *plan = format_hours (person->plan);

  if (person->is_behind)
    cy_reminder_add (search,
                     CY_REMINDER_HOURS,
                     person->unit,
                     person->name,
                     cy_date_new (cy_date_get_year (search->stats->base_date), 12, 31),
                     g_strdup_printf (_ ("%s of %s hours, %s were due"), counted, task, plan))
      ->person = person->person;
}

/* Who is behind the plan of the month. A library in which the year has no courses is one in which
 * nobody writes hours down: it is not told so for each person. */
gboolean
cy_reminder_find_hours (CyReminderSearch *search, CyConn *conn, GError **error)
{
  const CyStats        *stats = search->stats;
  const CyHoursListArgs args = { .scope = stats->scope,
                                 .base_date = stats->base_date,
                                 .is_past = stats->is_past,
                                 .rules = stats->rules };
  g_autoptr (GHashTable) sessions =
    cy_course_hours_load_sessions (conn, cy_date_get_year (stats->base_date), error);
  g_autoptr (CyHoursList) list = NULL;

  if (sessions == NULL || g_hash_table_size (sessions) == 0)
    return sessions != NULL;
  list = cy_hours_list_load (conn, &args, error);
  for (guint i = 0; list != NULL && i < list->people->len; i++)
    check_hours (search, g_ptr_array_index (list->people, i));

  return list != NULL;
}
