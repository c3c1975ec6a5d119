/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What needs doing about those who are being raised: their plans. */
#include "cy-reminder-private.h"

#include "cy-personal-plan.h"

#include <glib/gi18n.h>

/* The plans of the year of the base date, by person. */
static void
check_plan (CyReminderSearch *search, const CyPersonalPlan *plan)
{
  if (plan->n_overdue > 0)
    cy_reminder_add (search,
                     CY_REMINDER_MEASURE,
                     plan->unit,
                     plan->name,
                     plan->overdue_since,
                     g_strdup_printf (ngettext ("%u measure of %u not carried out",
                                                "%u measures of %u not carried out",
                                                plan->n_overdue),
                                      plan->n_overdue,
                                      plan->n_steps))
      ->person = plan->person;
  if (plan->review.is_here)
    cy_reminder_add (search,
                     CY_REMINDER_PLAN_REVIEW,
                     plan->unit,
                     plan->name,
                     plan->review.date,
                     g_strdup_printf (_ ("%u of %u measures carried out"),
                                      plan->n_done,
                                      plan->n_steps))
      ->person = plan->person;
}

/* Measures that are late, and plans to look at again. */
gboolean
cy_reminder_find_plans (CyReminderSearch *search, CyConn *conn, GError **error)
{
  const CyStats     *stats = search->stats;
  CyPersonalPlanArgs args = { .scope = stats->scope,
                              .year = cy_date_get_year (stats->base_date),
                              .base_date = stats->base_date,
                              .is_past = stats->is_past };
  g_autoptr (GPtrArray) plans = cy_personal_plan_list_load (conn, &args, error);

  for (guint i = 0; plans != NULL && i < plans->len; i++)
    check_plan (search, g_ptr_array_index (plans, i));

  return plans != NULL;
}
