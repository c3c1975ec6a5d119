/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Public notices of the demo county: those of the last months, one that is over, and one that is
 * put up, with what was objected; and what was decided about kin. */
#include "cy-demo-private.h"

#include "cy-kin-check.h"
#include "cy-kin.h"
#include "cy-mapper.h"
#include "cy-notice-act.h"
#include "cy-notice.h"
#include "cy-pool-step.h"
#include "cy-pool.h"
#include "cy-sql.h"
#include "cy-workday.h"

/* Whoever was put up in one week is on one notice; their steps took over two, so that it fits in.
 */
#define WEEK 7
#define PAST_WEEKS 26

#define NOTICE_DAYS 5
#define STEP_BEFORE "5"

/* Who came to the step so many days ago is on the notice that is put up, or on the one that is
 * over; the others wait for theirs. */
#define RUNNING_FROM 3
#define RUNNING_UNTIL 30
#define OVER_UNTIL 60
#define RUNNING_SINCE 2
#define OVER_SINCE 14

#define ORGAN "中共云岭县委组织部"
#define CONTACT "0859-2260012"
#define PLACES "县、乡镇政务公开栏，各村（社区）党务村务公开栏"
#define WORDING                                                                                                                             \
  "经个人自荐和组织推荐、乡镇初审、资格联审、考察和乡镇党委研究，拟将下列{人数}名同志列为村级"  \
  "后备干部。现予以公示：\n"                                                                                                     \
  "{名单}\n"                                                                                                                              \
  "公示时间：{起始日}至{截止日}（{期限说明}）。\n"                                                                       \
  "公示期间，任何单位和个人可以来信、来电、来访等方式反映公示对象存在的问题。反映问题应实事求" \
  "是、客观公正，提倡实名反映，对反映人和反映的情况严格保密。\n"                                               \
  "受理单位：{公示单位}\n"                                                                                                         \
  "联系电话：{联系电话}"
#define RESULT "公示期间未收到对公示对象的异议，公示结果不影响列为村级后备干部。\n特此报告。"

static CyRecord *
make_notice (CyDemo *demo, CyDate since, guint nth)
{
  CyRecord        *notice = cy_record_new (CY_NOTICE);
  gint64           county = 0;
  g_autofree char *name =
    g_strdup_printf ("%d年第%u期村级后备干部拟入库人选公示", cy_date_get_year (since), nth);

  cy_record_set_text (notice, CY_NOTICE_NAME, name);
  if (cy_sql_get_int (demo->conn, "SELECT id FROM unit WHERE kind='county'", &county, NULL, ""))
    cy_record_set_int (notice, CY_NOTICE_UNIT, county);
  cy_record_set_int (notice, CY_NOTICE_SINCE, since);
  cy_record_set_int (notice, CY_NOTICE_DAYS, NOTICE_DAYS);
  cy_record_set_text (notice, CY_NOTICE_PLACES, PLACES);
  cy_record_set_text (notice, CY_NOTICE_ORGAN, ORGAN);
  cy_record_set_text (notice, CY_NOTICE_CONTACT, CONTACT);
  cy_record_set_text (notice, CY_NOTICE_WORDING, WORDING);

  return notice;
}

/* The step before ends on the day on which the notice is put up. */
static gboolean
end_step_before (CyDemo *demo, gint64 entry, CyDate date, GError **error)
{
  CyValue value = { .type = CY_VALUE_INT, .number = date };
  g_autoptr (GArray) ids =
    cy_sql_list_ids (demo->conn,
                     "SELECT id FROM pool_step WHERE entry=? AND step=? AND state='passed'",
                     error,
                     "it",
                     entry,
                     STEP_BEFORE);

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    if (!cy_mapper_set (demo->conn,
                        CY_POOL_STEP,
                        g_array_index (ids, gint64, i),
                        CY_POOL_STEP_DATE,
                        &value,
                        error))
      return FALSE;

  return ids != NULL;
}

/* ---- Those of the last months ---- */

/* Puts whom the step record @id is of on the notice, and has the step begin with it. */
static gboolean
add_past_subject (CyDemo *demo, CyRecord *notice, gint64 id, guint nth, GError **error)
{
  g_autoptr (CyRecord) record = cy_mapper_load (demo->conn, CY_POOL_STEP, id, error);
  g_autoptr (CyRecord) subject = cy_record_new (CY_NOTICE_SUBJECT);
  CyDate since = cy_record_get_int (notice, CY_NOTICE_SINCE);

  if (record == NULL)
    return FALSE;
  cy_record_set_int (subject, CY_NOTICE_SUBJECT_NOTICE, cy_record_get_id (notice));
  cy_record_set (subject, CY_NOTICE_SUBJECT_PERSON, cy_record_get (record, CY_POOL_STEP_PERSON));
  cy_record_set (subject, CY_NOTICE_SUBJECT_ENTRY, cy_record_get (record, CY_POOL_STEP_ENTRY));
  cy_record_set_int (subject, CY_NOTICE_SUBJECT_POSITION, nth + 1);
  cy_record_set_int (record, CY_POOL_STEP_SINCE, since);
  cy_record_set_text (record, CY_POOL_STEP_ORGAN, ORGAN);

  return cy_mapper_save (demo->conn, subject, error) &&
         cy_mapper_save (demo->conn, record, error) &&
         end_step_before (demo, cy_record_get_int (record, CY_POOL_STEP_ENTRY), since, error);
}

/* Notices that were passed, of everybody who came to the step in the week from @first on. */
static gboolean
add_week (CyDemo *demo, const CyWorkdays *calendar, CyDate first, guint nth, GError **error)
{
  g_autoptr (CyRecord) notice = make_notice (demo, cy_workdays_find_last (calendar, first, 1), nth);
  g_autoptr (GArray) ids =
    cy_sql_list_ids (demo->conn,
                     "SELECT id FROM pool_step WHERE step=? AND state='passed'"
                     " AND since BETWEEN ? AND ? ORDER BY id",
                     error,
                     "tii",
                     CY_POOL_NOTICE_STEP,
                     first,
                     cy_date_add_days (first, WEEK - 1));

  if (ids == NULL || ids->len == 0)
    return ids != NULL;
  cy_record_set_int (notice,
                     CY_NOTICE_UNTIL,
                     cy_workdays_find_last (calendar,
                                            cy_record_get_int (notice, CY_NOTICE_SINCE),
                                            NOTICE_DAYS));
  cy_record_set_text (notice, CY_NOTICE_STATE, CY_WORK_DONE);
  cy_record_set_text (notice, CY_NOTICE_RESULT, RESULT);
  if (!cy_mapper_save (demo->conn, notice, error))
    return FALSE;
  for (guint i = 0; i < ids->len; i++)
    if (!add_past_subject (demo, notice, g_array_index (ids, gint64, i), i, error))
      return FALSE;

  return TRUE;
}

/* The newest week first: who is put on a notice of a later week is not found again. */
static gboolean
add_weeks (CyDemo *demo, const CyWorkdays *calendar, GError **error)
{
  for (guint i = PAST_WEEKS; i > 0; i--)
    if (!add_week (demo,
                   calendar,
                   cy_date_add_days (demo->today, -WEEK * (int) (PAST_WEEKS - i + 2)),
                   i,
                   error))
      return FALSE;

  return TRUE;
}

/* ---- Those under way ---- */

static CyDate
find_workday (const CyWorkdays *calendar, CyDate date)
{
  while (!cy_workdays_is_workday (calendar, date))
    date = cy_date_add_days (date, -1);

  return date;
}

static gboolean
come_on (CyDemo *demo, gint64 entry, CyDate since, GError **error)
{
  CyValue value = { .type = CY_VALUE_INT, .number = since };

  return cy_mapper_set (demo->conn, CY_ENTRY, entry, CY_ENTRY_STEP_DATE, &value, error) &&
         end_step_before (demo, entry, since, error);
}

/* A notice, put up on the day @since, of those who came to the step @until to @from days ago. */
static CyRecord *
add_open (CyDemo *demo, CyDate since, int from, int until, guint nth, GError **error)
{
  g_autoptr (CyRecord) notice = make_notice (demo, since, nth);
  g_autoptr (GArray) ids =
    cy_sql_list_ids (demo->conn,
                     "SELECT id FROM pool_entry WHERE state='progress' AND step=?1"
                     " AND step_date BETWEEN ?2 AND ?3 ORDER BY id",
                     error,
                     "tii",
                     CY_POOL_NOTICE_STEP,
                     cy_date_add_days (demo->today, -until),
                     cy_date_add_days (demo->today, -from));

  if (ids == NULL ||
      (ids->len > 0 && !cy_notice_create (demo->conn,
                                          notice,
                                          (const gint64 *) ids->data,
                                          ids->len,
                                          cy_record_get_text (notice, CY_NOTICE_NAME),
                                          error)))
    return NULL;
  for (guint i = 0; i < ids->len; i++)
    if (!come_on (demo, g_array_index (ids, gint64, i), since, error))
      return NULL;

  return g_steal_pointer (&notice);
}

static gboolean
add_objection (CyDemo *demo, CyRecord *notice, guint nth, CyRecord *objection, GError **error)
{
  gint64 person = 0;

  if (!cy_sql_get_int (demo->conn,
                       "SELECT person FROM notice_subject WHERE notice=? AND position=?",
                       &person,
                       error,
                       "ii",
                       cy_record_get_id (notice),
                       (gint64) nth))
    return FALSE;
  cy_record_set_int (objection, CY_OBJECTION_NOTICE, cy_record_get_id (notice));
  if (person != 0)
    cy_record_set_int (objection, CY_OBJECTION_PERSON, person);

  return cy_mapper_save (demo->conn, objection, error);
}

/* One is looked into, one is answered. */
static gboolean
add_objections (CyDemo *demo, CyRecord *notice, GError **error)
{
  g_autoptr (CyRecord) open = cy_record_new (CY_OBJECTION);
  g_autoptr (CyRecord) answered = cy_record_new (CY_OBJECTION);

  cy_record_set_int (open, CY_OBJECTION_DATE, demo->today);
  cy_record_set_text (open, CY_OBJECTION_WAY, "phone");
  cy_record_set_text (open, CY_OBJECTION_CONTENT, "反映其长期在外务工，很少参加村里的活动");
  cy_record_set_text (open, CY_OBJECTION_HANDLER, "县委组织部干部监督股");
  cy_record_set_int (answered, CY_OBJECTION_DATE, cy_date_add_days (demo->today, -1));
  cy_record_set_text (answered, CY_OBJECTION_WAY, "letter");
  cy_record_set_int (answered, CY_OBJECTION_IS_SIGNED, 1);
  cy_record_set_text (answered, CY_OBJECTION_CONTENT, "反映其承包合作社土地的租金没有付清");
  cy_record_set_text (answered, CY_OBJECTION_HANDLER, "县委组织部干部监督股");
  cy_record_set_text (answered,
                      CY_OBJECTION_ANSWER,
                      "经查阅合作社账目并走访农户，租金已按合同付清，已向反映人答复");
  cy_record_set_int (answered, CY_OBJECTION_ANSWERED, demo->today);
  cy_record_set_text (answered, CY_OBJECTION_OUTCOME, CY_OBJECTION_FALSE);

  return add_objection (demo, notice, 1, open, error) &&
         add_objection (demo, notice, 2, answered, error);
}

/**
 * cy_demo_notices_make:
 * @demo: the county, with its people
 * @error: return location
 *
 * In a county of very many people there are none.
 *
 * Returns: whether the notices are in the library
 */
gboolean
cy_demo_notices_make (CyDemo *demo, GError **error)
{
  g_autoptr (CyWorkdays) calendar = NULL;
  g_autoptr (CyRecord) over = NULL;
  g_autoptr (CyRecord) running = NULL;

  if (demo->is_lean)
    return TRUE;
  calendar = cy_workdays_load (demo->conn, error);
  if (calendar == NULL || !add_weeks (demo, calendar, error))
    return FALSE;
  over = add_open (demo,
                   find_workday (calendar, cy_date_add_days (demo->today, -OVER_SINCE)),
                   RUNNING_UNTIL + 1,
                   OVER_UNTIL,
                   PAST_WEEKS + 1,
                   error);
  if (over == NULL)
    return FALSE;
  running = add_open (demo,
                      find_workday (calendar, cy_date_add_days (demo->today, -RUNNING_SINCE)),
                      RUNNING_FROM,
                      RUNNING_UNTIL,
                      PAST_WEEKS + 2,
                      error);

  return running != NULL &&
         (cy_record_get_id (running) == 0 || add_objections (demo, running, error));
}

/* ---- Kin ---- */

static gboolean
decide (CyDemo *demo, const CyKinPair *pair, const char *verdict, const char *basis, GError **error)
{
  g_autoptr (CyRecord) check = cy_record_new (CY_KIN_CHECK);

  cy_record_set_int (check, CY_KIN_CHECK_PERSON, pair->person.id);
  cy_record_set_int (check, CY_KIN_CHECK_OTHER, pair->other.id);
  cy_record_set_text (check, CY_KIN_CHECK_VERDICT, verdict);
  cy_record_set_text (check, CY_KIN_CHECK_BASIS, basis);
  cy_record_set_int (check, CY_KIN_CHECK_DATE, cy_date_add_days (demo->today, -WEEK));
  cy_record_set_text (check, CY_KIN_CHECK_ORGAN, ORGAN);

  return cy_mapper_save (demo->conn, check, error);
}

/**
 * cy_demo_kin_make:
 * @demo: the county, with its people
 * @error: return location
 *
 * Decides about the first two who are kin; the others are to be looked into.
 *
 * Returns: whether it is in the library
 */
gboolean
cy_demo_kin_make (CyDemo *demo, GError **error)
{
  const CyKinWish wish = { .base_date = demo->today };
  g_autoptr (GPtrArray) pairs = NULL;

  if (demo->is_lean)
    return TRUE;
  pairs = cy_kin_find (demo->conn, &wish, error);
  if (pairs == NULL)
    return FALSE;

  return pairs->len < 2 || (decide (demo,
                                    g_ptr_array_index (pairs, 0),
                                    CY_KIN_AVOID,
                                    "任职回避规定，同村两委成员近亲属不得同时任职",
                                    error) &&
                            decide (demo,
                                    g_ptr_array_index (pairs, 1),
                                    CY_KIN_CLEAR,
                                    "对方已书面承诺换届不再参选",
                                    error));
}
