/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-stats.h"

G_BEGIN_DECLS

/**
 * CyReminderKind:
 * @CY_REMINDER_NOTICE: 公示到期, a public notice that ends soon or should be closed
 * @CY_REMINDER_REPLY: 联审未反馈, an office that does not answer
 * @CY_REMINDER_STEP: 步骤停滞, longer in one step than the rule set allows
 * @CY_REMINDER_VILLAGE: 村无后备, nobody in the pool though somebody is due
 * @CY_REMINDER_AGE: 超龄预警, older than the limit, or soon
 * @CY_REMINDER_PROBATION: 预备党员转正, the year of probation ends (Party constitution, article 7)
 * @CY_REMINDER_PENALTY: 影响期将满, the effect of a penalty ends soon
 * @CY_REMINDER_FOLLOW: 动态逾期, nothing was heard of somebody in the pool for too long
 * @CY_REMINDER_SCREENING: 筛查到期, a political screening is due, or its outcome to be decided
 * @CY_REMINDER_ADJUSTMENT: 调整到期, the place in the pool was not looked at for too long
 * @CY_REMINDER_POSTING: 锻炼将满, a posting that ends soon, or that should have begun
 * @CY_REMINDER_TASK: 任务逾期, a stretch task that was due and is not done
 * @CY_REMINDER_MENTOR: 无导师, nobody guides somebody who was admitted a while ago
 * @CY_REMINDER_TALK: 谈话逾期, nobody talked with somebody in the pool for too long
 * @CY_REMINDER_REPORT: 汇报逾期, the quarterly report of somebody in the pool has not come
 * @CY_REMINDER_HOURS: 学时不足, fewer credit hours than the plan of the month asks for
 * @CY_REMINDER_MEASURE: 培养措施逾期, a measure of a personal plan that should have been carried
 * out
 * @CY_REMINDER_PLAN_REVIEW: 评估到期, a personal plan that should be looked at again
 * @CY_REMINDER_ASSESS: 评分将截止, marking of a cycle that ends soon or is over, and marks are
 * missing
 * @CY_REMINDER_OUTCOME: 结果运用跟进, what was agreed on the use of a result is due
 *
 * What somebody should look at, the most urgent first.
 */
typedef enum
{
  CY_REMINDER_NOTICE,
  CY_REMINDER_REPLY,
  CY_REMINDER_STEP,
  CY_REMINDER_VILLAGE,
  CY_REMINDER_AGE,
  CY_REMINDER_PROBATION,
  CY_REMINDER_PENALTY,
  CY_REMINDER_FOLLOW,
  CY_REMINDER_SCREENING,
  CY_REMINDER_ADJUSTMENT,
  CY_REMINDER_POSTING,
  CY_REMINDER_TASK,
  CY_REMINDER_MENTOR,
  CY_REMINDER_TALK,
  CY_REMINDER_REPORT,
  CY_REMINDER_HOURS,
  CY_REMINDER_MEASURE,
  CY_REMINDER_PLAN_REVIEW,
  CY_REMINDER_ASSESS,
  CY_REMINDER_OUTCOME,
  CY_N_REMINDERS,
} CyReminderKind;

/**
 * CyReminder:
 * @kind: why
 * @page: (nullable): id of the view where it is done, when it is about no person and no village
 * @person: id, 0 when it is about a village, a notice or an office
 * @unit: id of the village, 0 when the person has none
 * @name: of the person, the village, the notice or the office
 * @place: of the person's village, the township of the village, the unit of the notice, or the
 * round of the office; may be empty
 * @text: one sentence, translated
 * @due: the day it is due, with 00 for what is not known; 0 for none
 * @overdue_days: days since @due, negative while it lies ahead, 0 when there is no such day
 */
typedef struct
{
  CyReminderKind kind;
  const char    *page;
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
