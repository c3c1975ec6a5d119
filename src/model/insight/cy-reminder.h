/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-stats.h"

G_BEGIN_DECLS

/**
 * CyReminderKind:
 * @CY_REMINDER_STEP: 步骤停滞, longer in one step than the rule set allows
 * @CY_REMINDER_VILLAGE: 村无后备, nobody in the pool though somebody is due
 * @CY_REMINDER_AGE: 超龄预警, older than the limit, or soon
 * @CY_REMINDER_PROBATION: 预备党员转正, the year of probation ends (Party constitution, article 7)
 * @CY_REMINDER_PENALTY: 影响期将满, the effect of a penalty ends soon
 *
 * What somebody should look at, the most urgent first.
 */
typedef enum
{
  CY_REMINDER_STEP,
  CY_REMINDER_VILLAGE,
  CY_REMINDER_AGE,
  CY_REMINDER_PROBATION,
  CY_REMINDER_PENALTY,
  CY_N_REMINDERS,
} CyReminderKind;

/**
 * CyReminder:
 * @kind: why
 * @person: id, 0 when it is about a village
 * @unit: id of the village, 0 when the person has none
 * @name: of the person, or of the village
 * @place: of the person's village, or the township of the village; may be empty
 * @text: one sentence, translated
 * @due: the day it is due, with 00 for what is not known; 0 for none
 * @overdue_days: days since @due, negative while it lies ahead, 0 when there is no such day
 */
typedef struct
{
  CyReminderKind kind;
  gint64         person;
  gint64         unit;
  char          *name;
  char          *place;
  char          *text;
  gint64         due;
  int            overdue_days;
} CyReminder;

GPtrArray  *cy_reminder_list (CyConn *conn, const CyStats *stats, GError **error);
guint       cy_reminder_count (const GPtrArray *reminders, CyReminderKind kind);
const char *cy_reminder_kind_get_title (CyReminderKind kind);
void        cy_reminder_free (CyReminder *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyReminder, cy_reminder_free)

G_END_DECLS
