/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-reminder.h"
#include "cy-test.h"

G_BEGIN_DECLS

GPtrArray *cy_test_reminder_list (CyTest *self, gint64 scope, gint64 base_date, CyRecord *rules);
guint cy_test_reminder_count (CyTest *self, gint64 scope, gint64 base_date, CyReminderKind kind);
const CyReminder *cy_test_reminder_first (GPtrArray *reminders, CyReminderKind kind);

G_END_DECLS
