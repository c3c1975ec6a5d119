/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Which assessment cycles wait for marks. */
#include "cy-reminder-private.h"

#include "cy-cycle-list.h"
#include "cy-cycle-progress.h"
#include "cy-rules.h"

#include <glib/gi18n.h>

static gboolean
check_cycle (CyReminderSearch *search, CyConn *conn, const CyCycleItem *cycle, GError **error)
{
  g_autoptr (CyCycleProgress) progress =
    cy_cycle_progress_load (conn, cycle->id, search->stats->scope, error);
  g_autofree char *deadline = cy_date_format (cycle->deadline, CY_DATE_ISO);
  guint            left;

  if (progress == NULL)
    return FALSE;
  if (progress->sum.entered >= progress->sum.due)
    return TRUE;
  left = progress->sum.due - progress->sum.entered;
  cy_reminder_add (search,
                   CY_REMINDER_ASSESS,
                   cycle->unit,
                   cycle->name,
                   cycle->deadline,
                   g_strdup_printf (_ ("%u of %u cells not entered, marking ends on %s"),
                                    left,
                                    progress->sum.due,
                                    deadline))
    ->page = "cycles";

  return TRUE;
}

/* Marking that is over or ends within the days of the rule set, while marks are missing. */
gboolean
cy_reminder_find_assessed (CyReminderSearch *search, CyConn *conn, GError **error)
{
  const CyStats *stats = search->stats;
  gint64         days = cy_record_get_int (stats->rules, CY_RULES_REMIND_ASSESS_DAYS);
  CyDate         last = cy_date_add_days (stats->base_date, (int) days);
  g_autoptr (GPtrArray) cycles = NULL;

  if (!cy_record_has (stats->rules, CY_RULES_REMIND_ASSESS_DAYS))
    return TRUE;
  cycles = cy_cycle_list_load (conn, error);
  for (guint i = 0; cycles != NULL && i < cycles->len; i++)
    {
      const CyCycleItem *cycle = g_ptr_array_index (cycles, i);

      if (g_str_equal (cycle->state, CY_CYCLE_OPEN) && cycle->opens <= stats->base_date &&
          cycle->deadline <= last && !check_cycle (search, conn, cycle, error))
        return FALSE;
    }

  return cycles != NULL;
}
