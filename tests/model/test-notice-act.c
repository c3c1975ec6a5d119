/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Notices are put up, changed and concluded; candidates wait for them and for what was objected. */
#include "cy-test-notice.h"

#include "cy-advance.h"
#include "cy-error.h"
#include "cy-journal.h"
#include "cy-notice-act.h"
#include "cy-notice-text.h"
#include "cy-pool-step.h"
#include "cy-pool.h"
#include "cy-workday.h"

#include <string.h>

#define RECORDS                                                                             \
  "SELECT group_concat(step||state||coalesce(since%10000,'')||coalesce(conclusion,''),' ')" \
  " FROM (SELECT * FROM pool_step WHERE deleted IS NULL ORDER BY id)"

static void
test_create (CyTestNotice *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  cy_test_assert_text (&self->test, "SELECT state||until FROM notice", "open20261113");
  cy_test_assert_text (&self->test,
                       "SELECT group_concat(person||'@'||position,' ') FROM notice_subject",
                       "1@1 2@2");
  cy_test_assert_text (&self->test, "SELECT wording FROM notice", cy_notice_text_get_template ());
  cy_test_assert_text (&self->test, RECORDS, "6open1109 6open1109");
  g_assert_true (cy_journal_undo (self->test.conn, NULL, &error));
  cy_test_assert_text (&self->test,
                       "SELECT group_concat(deleted IS NULL) FROM notice_subject",
                       "0,0");
  cy_test_assert_text (&self->test, RECORDS, NULL);
}

static void
test_refused (CyTestNotice *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyRecord) notice = cy_record_new (CY_NOTICE);

  cy_record_set_text (notice, CY_NOTICE_NAME, "公示");
  cy_record_set_int (notice, CY_NOTICE_SINCE, 20261100);
  cy_record_set_int (notice, CY_NOTICE_DAYS, 5);
  cy_record_set_text (notice, CY_NOTICE_ORGAN, "青山镇党委");
  cy_record_set_text (notice, CY_NOTICE_CONTACT, "0859-2260001");
  g_assert_false (cy_notice_create (self->test.conn, notice, NULL, 0, "新建", &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);
  g_clear_error (&error);
  g_assert_false (cy_notice_create (self->test.conn, notice, self->entries, 2, "新建", &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);
  g_clear_error (&error);
  cy_record_set_int (notice, CY_NOTICE_SINCE, 20261109);
  cy_test_set (&self->test, CY_ENTRY, self->entries[1], CY_ENTRY_STEP, "5");
  g_assert_false (cy_notice_create (self->test.conn, notice, self->entries, 2, "新建", &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);
  cy_test_assert_text (&self->test, "SELECT count(*) FROM notice", "1");
}

static void
test_waiting (CyTestNotice *self, gconstpointer data)
{
  gint64 entry = cy_test_notice_add_candidate (self, "王五");
  g_autoptr (GArray) waiting = cy_notice_list_waiting (self->test.conn, self->town, NULL);
  g_autoptr (GArray) all = NULL;

  g_assert_cmpuint (waiting->len, ==, 1);
  g_assert_cmpint (g_array_index (waiting, gint64, 0), ==, entry);
  cy_test_set (&self->test, CY_NOTICE, 1, CY_NOTICE_STATE, CY_WORK_DONE);
  all = cy_notice_list_waiting (self->test.conn, 0, NULL);
  g_assert_cmpuint (all->len, ==, 3);
}

/* The first day moves, over the days off that the calendar has; the steps follow. */
static void
test_save (CyTestNotice *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyRecord) day = cy_record_new (CY_HOLIDAY);

  cy_record_set_int (day, CY_HOLIDAY_DATE, 20261111);
  cy_record_set_text (day, CY_HOLIDAY_KIND, CY_DAY_OFF);
  cy_test_save (&self->test, day, "day");
  cy_record_set_int (self->notice, CY_NOTICE_SINCE, 20261110);
  g_assert_true (cy_notice_save (self->test.conn, self->notice, "修改公示", &error));
  g_assert_no_error (error);
  cy_test_assert_text (&self->test, "SELECT until FROM notice", "20261117");
  cy_test_assert_text (&self->test, RECORDS, "6open1110 6open1110");
  cy_record_set_text (self->notice, CY_NOTICE_WORDING, "公示\n电话13800000001");
  g_assert_false (cy_notice_save (self->test.conn, self->notice, "修改公示", &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);
  g_assert_cmpstr (error->message, ==, "line 2, character 3: telephone of 张三");
  cy_test_assert_text (&self->test, "SELECT wording FROM notice", cy_notice_text_get_template ());
}

static CyMissing
find_missing (CyTestNotice *self, guint nth, CyDate date, char **words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyShortlist) list = cy_shortlist_load (self->test.conn, 0, 0, date, &error);
  const CyCandidate *candidate = cy_shortlist_find (list, self->entries[nth]);
  CyMissing          missing;

  g_assert_no_error (error);
  missing =
    cy_candidate_find_missing (candidate, list, NULL) & (CY_MISSING_NOTICE | CY_MISSING_OBJECTION);
  if (words != NULL)
    *words = cy_candidate_dup_missing (candidate, list, missing);

  return missing;
}

/* The notice says how long it stands, not the rule set. */
static void
test_period (CyTestNotice *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;

  g_assert_cmpuint (find_missing (self, 0, 20261112, &words), ==, CY_MISSING_NOTICE);
  g_assert_cmpstr (words, ==, "public notice until 2026-11-13");
  g_assert_cmpuint (find_missing (self, 0, 20261113, NULL), ==, 0);
  cy_record_set_int (self->notice, CY_NOTICE_DAYS, 7);
  g_assert_true (cy_notice_save (self->test.conn, self->notice, "修改公示", &error));
  g_assert_cmpuint (find_missing (self, 0, 20261116, NULL), ==, CY_MISSING_NOTICE);
  g_assert_cmpuint (find_missing (self, 0, 20261117, NULL), ==, 0);
}

/* Who was sent back and comes again needs another notice. */
static void
test_again (CyTestNotice *self, gconstpointer data)
{
  cy_test_set_int (&self->test, CY_POOL_STEP, 1, CY_POOL_STEP_SINCE, 20261116);
  g_assert_cmpuint (find_missing (self, 0, 20261119, NULL), ==, CY_MISSING_NOTICE);
  g_assert_cmpuint (find_missing (self, 0, 20261120, NULL), ==, 0);
}

static void
test_objection (CyTestNotice *self, gconstpointer data)
{
  gint64           one = cy_test_notice_object (self, self->people[0], NULL);
  gint64           all;
  g_autofree char *words = NULL;

  g_assert_cmpuint (find_missing (self, 0, 20261120, &words), ==, CY_MISSING_OBJECTION);
  g_assert_cmpstr (words, ==, "1 objection without an outcome");
  g_assert_cmpuint (find_missing (self, 1, 20261120, NULL), ==, 0);
  all = cy_test_notice_object (self, 0, NULL);
  g_assert_cmpuint (find_missing (self, 1, 20261120, NULL), ==, CY_MISSING_OBJECTION);
  cy_test_set (&self->test, CY_OBJECTION, all, CY_OBJECTION_OUTCOME, CY_OBJECTION_FALSE);
  cy_test_set (&self->test, CY_OBJECTION, one, CY_OBJECTION_OUTCOME, CY_OBJECTION_TRUE);
  g_assert_cmpuint (find_missing (self, 0, 20261120, NULL), ==, 0);
}

static gboolean
conclude (CyTestNotice *self, CyDate date, GError **error)
{
  return cy_notice_conclude (self->test.conn,
                             cy_record_get_id (self->notice),
                             "公示情况报告",
                             date,
                             "结束公示",
                             error);
}

static void
test_conclude (CyTestNotice *self, gconstpointer data)
{
  gint64 one = cy_test_notice_object (self, self->people[0], NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *wording = NULL;

  g_assert_false (conclude (self, 20261112, &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);
  g_clear_error (&error);
  g_assert_false (conclude (self, 20261113, &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);
  g_clear_error (&error);
  cy_test_set (&self->test, CY_OBJECTION, one, CY_OBJECTION_OUTCOME, CY_OBJECTION_PART);
  g_assert_true (conclude (self, 20261113, &error));
  g_assert_no_error (error);
  cy_test_assert_text (&self->test, "SELECT state||result FROM notice", "done公示情况报告");
  /* Of whom something is true, somebody has to decide. */
  cy_test_assert_text (&self->test,
                       RECORDS,
                       "6open1109 6open1109No objection while the notice stood");
  g_assert_false (conclude (self, 20261113, &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);
  /* What was put up stays as it was. */
  wording = cy_test_text (&self->test, "SELECT wording FROM notice");
  g_assert_nonnull (strstr (wording, "2. 李四, 男, 1995.03"));
  g_assert_null (strchr (wording, '{'));
}

static void
test_untrue (CyTestNotice *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  cy_test_notice_object (self, self->people[0], CY_OBJECTION_FALSE);
  cy_test_set (&self->test, CY_POOL_STEP, 2, CY_POOL_STEP_CONCLUSION, "同意");
  g_assert_true (conclude (self, 20261114, &error));
  cy_test_assert_text (&self->test,
                       RECORDS,
                       "6open1109What was objected was looked into and is not true 6open1109同意");
}

#define add(name, func) \
  g_test_add (name, CyTestNotice, NULL, cy_test_notice_set_up, func, cy_test_notice_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/model/notice-act/create", test_create);
  add ("/model/notice-act/refused", test_refused);
  add ("/model/notice-act/waiting", test_waiting);
  add ("/model/notice-act/save", test_save);
  add ("/model/notice-act/period", test_period);
  add ("/model/notice-act/again", test_again);
  add ("/model/notice-act/objection", test_objection);
  add ("/model/notice-act/conclude", test_conclude);
  add ("/model/notice-act/untrue", test_untrue);

  return g_test_run ();
}
