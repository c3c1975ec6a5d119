/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The period of a notice in words, and the report on it. */
#include "cy-test-notice.h"

#include "cy-notice-file.h"

#include <string.h>

static CyWorkdays *
make_calendar (void)
{
  CyWorkdays *calendar = cy_workdays_new ();

  cy_workdays_set (calendar, 20260925, 20260927, FALSE, "中秋节");
  cy_workdays_set (calendar, 20261001, 20261007, FALSE, "国庆节");
  cy_workdays_set (calendar, 20261010, CY_DATE_NONE, TRUE, "国庆节调休");
  cy_workdays_set (calendar, 20261111, CY_DATE_NONE, FALSE, NULL);
  cy_workdays_set (calendar, 20261121, CY_DATE_NONE, TRUE, NULL);

  return calendar;
}

static void
test_period (void)
{
  static const struct
  {
    CyDate      since;
    int         n_days;
    CyDate      last;
    const char *words;
  } cases[] = {
    { 20261102, 5, 20261106, "5 working days" },
    { 20261102, 1, 20261102, "1 working day" },
    /* Over a weekend nothing is to be explained. */
    { 20261105, 5, 20261112, "5 working days, put off by a holiday" },
    { 20261116, 6, 20261121, "6 working days, 2026年11月21日 is worked" },
    { 20260928, 5, 20261009, "5 working days, put off by 国庆节" },
    { 20260928,
      6,
      20261010,
      "6 working days, put off by 国庆节, 2026年10月10日 (国庆节调休) is worked" },
    { 20260924, 5, 20261008, "5 working days, put off by 中秋节 and 国庆节" },
    /* Begun on a day off, the first working day counts first. */
    { 20261003, 1, 20261008, "1 working day, put off by 国庆节" },
  };
  g_autoptr (CyWorkdays) calendar = make_calendar ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = cy_notice_dup_period (calendar, cases[i].since, cases[i].n_days);

      g_assert_cmpint (cy_workdays_find_last (calendar, cases[i].since, cases[i].n_days),
                       ==,
                       cases[i].last);
      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

static void
assert_report (CyTestNotice *self, const char *rest)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyNoticeFile) file =
    cy_notice_file_load (self->test.conn, cy_record_get_id (self->notice), &error);
  g_autofree char *report = NULL;
  const char      *head = "From 2026年11月9日 to 2026年11月13日 (5 working days) the notice "
                          "“拟入库人选公示” named 2 people. It was put up at: —.\n";

  g_assert_no_error (error);
  report = cy_notice_file_dup_report (file);
  g_assert_true (g_str_has_prefix (report, head));
  g_assert_cmpstr (report + strlen (head), ==, rest);
}

static void
test_report (CyTestNotice *self, gconstpointer data)
{
  gint64 open;

  assert_report (self,
                 "No objection was received while the notice stood.\n"
                 "Nothing speaks against taking 张三、李四 (2 people) into the pool.\n"
                 "This is our report.");
  open = cy_test_notice_object (self, self->people[0], NULL);
  cy_test_notice_object (self, self->people[1], CY_OBJECTION_FALSE);
  assert_report (self,
                 "2 objections were received while the notice stood (来信 2), 2 of them signed.\n"
                 "They were looked into: 不属实 1.\n"
                 "1 are still being looked into.\n"
                 "Nothing speaks against taking 李四 (1 people) into the pool.\n"
                 "About 张三 (1 people) the following is proposed: \n"
                 "This is our report.");
  /* One that is true and about nobody in particular touches everybody. */
  cy_test_set (&self->test, CY_OBJECTION, open, CY_OBJECTION_OUTCOME, CY_OBJECTION_FALSE);
  cy_test_notice_object (self, 0, CY_OBJECTION_PART);
  assert_report (self,
                 "3 objections were received while the notice stood (来信 3), 3 of them signed.\n"
                 "They were looked into: 部分属实 1, 不属实 2.\n"
                 "About 张三、李四 (2 people) the following is proposed: \n"
                 "This is our report.");
}

static void
test_load (CyTestNotice *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyNoticeFile) file = NULL;

  cy_test_notice_object (self, 0, NULL);
  file = cy_notice_file_load (self->test.conn, cy_record_get_id (self->notice), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (file->people->len, ==, 2);
  g_assert_cmpuint (cy_notice_file_count_open (file), ==, 1);
  g_assert_cmpstr (cy_notice_file_get_name (file, self->people[1]), ==, "李四");
  g_assert_null (cy_notice_file_get_name (file, 99));
  g_assert_cmpstr (((CyNoticePerson *) g_ptr_array_index (file->people, 0))->village,
                   ==,
                   "青山镇新民村");
  g_assert_null (cy_notice_file_load (self->test.conn, 99, &error));
  g_assert_nonnull (error);
}

#define add(name, func) \
  g_test_add (name, CyTestNotice, NULL, cy_test_notice_set_up, func, cy_test_notice_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/notice-file/period", test_period);
  add ("/model/notice-file/report", test_report);
  add ("/model/notice-file/load", test_load);

  return g_test_run ();
}
