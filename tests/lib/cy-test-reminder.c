/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What needs doing on some day, for the tests of what is found. */
#include "cy-test-reminder.h"

/* @rules: (nullable): %NULL for those of the library. */
GPtrArray *
cy_test_reminder_list (CyTest *self, gint64 scope, gint64 base_date, CyRecord *rules)
{
  g_autoptr (GError) error = NULL;
  CyStatsArgs args = { scope, base_date, base_date, rules };
  g_autoptr (CyStats) stats = cy_stats_compute (self->conn, &args, NULL, &error);
  GPtrArray *reminders = cy_reminder_list (self->conn, stats, &error);

  g_assert_no_error (error);

  return reminders;
}

guint
cy_test_reminder_count (CyTest *self, gint64 scope, gint64 base_date, CyReminderKind kind)
{
  g_autoptr (GPtrArray) reminders = cy_test_reminder_list (self, scope, base_date, NULL);

  return cy_reminder_count (reminders, kind);
}

/* There is one. */
const CyReminder *
cy_test_reminder_first (GPtrArray *reminders, CyReminderKind kind)
{
  for (guint i = 0; i < reminders->len; i++)
    if (((CyReminder *) g_ptr_array_index (reminders, i))->kind == kind)
      return g_ptr_array_index (reminders, i);
  g_assert_not_reached ();
}
