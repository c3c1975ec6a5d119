/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What was agreed when a result was used, and is due. */
#include "cy-reminder-private.h"

#include "cy-result-action.h"
#include "cy-rules.h"

/* Follow-ups that are due within the days of warning, or were. */
gboolean
cy_reminder_find_outcomes (CyReminderSearch *search, CyConn *conn, GError **error)
{
  const CyStats *stats = search->stats;
  int            days = (int) cy_reminder_get_rule (search, CY_RULES_REMIND_ASSESS_DAYS);
  CyDate         until = cy_date_add_days (stats->base_date, days);
  g_autoptr (GPtrArray) lines = NULL;

  if (!cy_record_has (stats->rules, CY_RULES_REMIND_ASSESS_DAYS))
    return TRUE;
  lines = cy_action_list_load (conn, stats->scope, 0, stats->base_date, error);
  for (guint i = 0; lines != NULL && i < lines->len; i++)
    {
      const CyActionLine *line = g_ptr_array_index (lines, i);

      if (cy_action_line_get_state (line, stats->base_date) != CY_ACTION_DONE &&
          line->due != CY_DATE_NONE && line->due <= until)
        cy_reminder_add (search,
                         CY_REMINDER_OUTCOME,
                         line->unit,
                         line->name,
                         line->due,
                         g_strdup (line->follow_up))
          ->person = line->person;
    }

  return lines != NULL;
}
