/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What is done to raise people: abilities and potential, mentors, courses and who was at them; each
 * once, in an order in which one makes the next possible. */
#include "undo-deeds.h"

#include "cy-ability-edit.h"
#include "cy-ability.h"
#include "cy-course.h"
#include "cy-mentor-deed.h"
#include "cy-mentoring.h"
#include "cy-talk-deed.h"

static CyPeople
people_of (GArray *ids, const char *name)
{
  return (CyPeople){ (const gint64 *) ids->data, ids->len, name };
}

static gint64
get_somebody (CyTest *test)
{
  g_autoptr (GArray) ids = cy_undo_list_pool (test, 40);

  return g_array_index (ids, gint64, 0);
}

/* ---- Abilities ---- */

static CyRecord *
make_judgement (CyTest *test, gint64 level)
{
  CyRecord *record = cy_record_new (CY_ABILITY_RECORD);

  cy_record_set_int (record, CY_ABILITY_RECORD_PERSON, get_somebody (test));
  cy_record_set_text (record, CY_ABILITY_RECORD_ABILITY, "1");
  cy_record_set_int (record, CY_ABILITY_RECORD_LEVEL, level);
  cy_record_set_int (record, CY_ABILITY_RECORD_DATE, CY_UNDO_DAY);
  cy_record_set_text (record, CY_ABILITY_RECORD_SOURCE, "1");
  cy_record_set_text (record, CY_ABILITY_RECORD_EVIDENCE, "年度考核材料");

  return record;
}

static gboolean
judge (CyTest *test, const char *name, GError **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (records, make_judgement (test, 35));

  return cy_ability_add (test->conn, records, CY_UNDO_TODAY, name, error);
}

static gboolean
correct (CyTest *test, const char *name, GError **error)
{
  g_autoptr (CyRecord) right = make_judgement (test, 30);

  cy_record_set_text (right, CY_ABILITY_RECORD_REASON, "录入有误");

  return cy_ability_correct (test->conn,
                             cy_test_count (test, CY_UNDO_LAST ("ability_record")),
                             right,
                             CY_UNDO_TODAY,
                             name,
                             error);
}

static gboolean
withdraw (CyTest *test, const char *name, GError **error)
{
  return cy_ability_withdraw (test->conn,
                              cy_test_count (test, CY_UNDO_LAST ("ability_record")),
                              "记错了人",
                              name,
                              error);
}

static gboolean
judge_potential (CyTest *test, const char *name, GError **error)
{
  g_autoptr (CyRecord) record = cy_record_new (CY_POTENTIAL);

  cy_record_set_int (record, CY_POTENTIAL_PERSON, get_somebody (test));
  cy_record_set_int (record, CY_POTENTIAL_DATE, CY_UNDO_DAY);
  cy_record_set_text (record, CY_POTENTIAL_GRADE, "1");
  cy_record_set_text (record, CY_POTENTIAL_JUDGES, "王五、赵六");
  cy_record_set_text (record, CY_POTENTIAL_BASIS, "两年考核稳步上升");

  return cy_undo_save (test, record, name, error);
}

/* ---- Mentors ---- */

static gboolean
add_mentor (CyTest *test, const char *name, GError **error)
{
  g_autoptr (CyRecord) mentor = cy_record_new (CY_MENTOR);

  cy_record_set_text (mentor, CY_MENTOR_NAME, "周建国");
  cy_record_set_text (mentor, CY_MENTOR_KIND, "M02");
  cy_record_set_int (mentor, CY_MENTOR_CAPACITY, 5);

  return cy_undo_save (test, mentor, name, error);
}

static gboolean
pair (CyTest *test, const char *name, GError **error)
{
  g_autoptr (GArray) ids = cy_undo_list_pool (test, 40);
  g_autoptr (CyRecord) record = cy_record_new (CY_MENTORING);
  CyPairOrder   order = { record, FALSE, CY_UNDO_TODAY };
  CyPeople      people = people_of (ids, name);
  CyPeopleCount count;

  cy_record_set_int (record, CY_MENTORING_MENTOR, cy_test_count (test, CY_UNDO_LAST ("mentor")));
  cy_record_set_int (record, CY_MENTORING_SINCE, CY_UNDO_DAY);
  cy_record_set_text (record, CY_MENTORING_AGREEMENT, "帮带〔2026〕1号");

  return cy_pair_make (test->conn, &order, &people, &count, error) && count.n_changed > 1;
}

static gboolean
talk (CyTest *test, const char *name, GError **error)
{
  g_autoptr (GArray) ids = cy_undo_list_pool (test, 40);
  g_autoptr (CyRecord) record = cy_record_new (CY_TALK);
  CyPeople      people = people_of (ids, name);
  CyPeopleCount count;

  cy_record_set_int (record, CY_TALK_DATE, CY_UNDO_DAY);
  cy_record_set_text (record, CY_TALK_TALKER, "周建国");
  cy_record_set_text (record, CY_TALK_CONTENT, "近期工作与打算");

  return cy_people_talk (test->conn, &people, record, CY_UNDO_TODAY, &count, error) &&
         count.n_changed > 0;
}

static gboolean
hand_in (CyTest *test, const char *name, GError **error)
{
  g_autoptr (GArray) ids = cy_undo_list_pool (test, 40);
  g_autoptr (CyRecord) record = cy_record_new (CY_QUARTER_REPORT);
  CyPeople      people = people_of (ids, name);
  CyPeopleCount count;

  cy_record_set_int (record, CY_QUARTER_REPORT_YEAR, 2020);
  cy_record_set_int (record, CY_QUARTER_REPORT_QUARTER, 1);
  cy_record_set_int (record, CY_QUARTER_REPORT_DATE, 20200408);

  return cy_people_hand_in (test->conn, &people, record, CY_UNDO_TODAY, &count, error) &&
         count.n_changed > 0;
}

static gboolean
end_pair (CyTest *test, const char *name, GError **error)
{
  g_autoptr (CyRecord) end = cy_record_new (CY_MENTORING);
  gint64        last = cy_test_count (test, CY_UNDO_LAST ("mentoring"));
  CyPeopleCount count;

  cy_record_set_int (end, CY_MENTORING_UNTIL, CY_UNDO_TODAY);
  cy_record_set_text (end, CY_MENTORING_END_REASON, "导师调离");

  return cy_pair_end (test->conn, &last, 1, end, CY_UNDO_TODAY, name, &count, error) &&
         count.n_changed == 1;
}

static gboolean
leave (CyTest *test, const char *name, GError **error)
{
  const CyMentorLeave order = { cy_test_count (test, CY_UNDO_LAST ("mentor")),
                                CY_UNDO_TODAY,
                                "工作调动",
                                TRUE,
                                CY_UNDO_TODAY,
                                name };
  guint               n_ended;

  return cy_mentor_leave (test->conn, &order, &n_ended, error) && n_ended > 0;
}

/* ---- Hours ---- */

static gboolean
add_course (CyTest *test, const char *name, GError **error)
{
  g_autoptr (CyRecord) course = cy_record_new (CY_COURSE);

  cy_record_set_int (course, CY_COURSE_YEAR, 2026);
  cy_record_set_text (course, CY_COURSE_NAME, "年度轮训");
  cy_record_set_int (course, CY_COURSE_SINCE, CY_UNDO_DAY);
  cy_record_set_int (course, CY_COURSE_UNTIL, CY_UNDO_DAY);
  cy_record_set_text (course, CY_COURSE_COUNT_UNIT, CY_COUNT_BY_HOUR);
  cy_record_set_int (course, CY_COURSE_ONLINE, 0);
  cy_record_set_int (course, CY_COURSE_COUNTS, 1);
  cy_record_set_text (course, CY_COURSE_STATE, CY_COURSE_DONE);

  return cy_undo_save (test, course, name, error);
}

static gboolean
add_session (CyTest *test, const char *name, GError **error)
{
  g_autoptr (CyRecord) session = cy_record_new (CY_COURSE_SESSION);

  cy_record_set_int (session,
                     CY_COURSE_SESSION_COURSE,
                     cy_test_count (test, CY_UNDO_LAST ("course")));
  cy_record_set_int (session, CY_COURSE_SESSION_DATE, CY_UNDO_DAY);
  cy_record_set_int (session, CY_COURSE_SESSION_ONLINE, 0);
  cy_record_set_int (session, CY_COURSE_SESSION_QUANTITY, 60);

  return cy_undo_save (test, session, name, error);
}

static gboolean
enrol (CyTest *test, const char *name, GError **error)
{
  g_autoptr (CyRecord) enrolment = cy_record_new (CY_ENROLMENT);

  cy_record_set_int (enrolment, CY_ENROLMENT_PERSON, get_somebody (test));
  cy_record_set_int (enrolment, CY_ENROLMENT_COURSE, cy_test_count (test, CY_UNDO_LAST ("course")));
  cy_record_set_text (enrolment, CY_ENROLMENT_STATE, CY_ENROLMENT_TAKES_PART);

  return cy_undo_save (test, enrolment, name, error);
}

static gboolean
attend (CyTest *test, const char *name, GError **error)
{
  g_autoptr (CyRecord) mark = cy_record_new (CY_ATTENDANCE);

  cy_record_set_int (mark,
                     CY_ATTENDANCE_ENROLMENT,
                     cy_test_count (test, CY_UNDO_LAST ("enrolment")));
  cy_record_set_int (mark,
                     CY_ATTENDANCE_SESSION,
                     cy_test_count (test, CY_UNDO_LAST ("course_session")));
  cy_record_set_text (mark, CY_ATTENDANCE_MARK, CY_MARK_PRESENT);

  return cy_undo_save (test, mark, name, error);
}

const CyUndoDeed cy_undo_raise_deeds[] = {
  { "评定能力", judge },
  { "更正评定", correct },
  { "撤销评定", withdraw },
  { "潜能判断", judge_potential },
  { "登记导师", add_mentor },
  { "结对", pair },
  { "谈话", talk },
  { "收季度汇报", hand_in },
  { "结束结对", end_pair },
  { "导师调离", leave },
  { "新建班次", add_course },
  { "加课次", add_session },
  { "报名", enrol },
  { "考勤", attend },
  { NULL, NULL },
};
