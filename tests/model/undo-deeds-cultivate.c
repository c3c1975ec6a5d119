/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What the pages of plans and training do, each once, in an order in which one makes the next
 * possible. */
#include "undo-deeds.h"

#include "cy-course-edit.h"
#include "cy-course-feedback.h"
#include "cy-course-file.h"
#include "cy-course-mark.h"
#include "cy-course-result.h"
#include "cy-enrol.h"
#include "cy-mapper.h"
#include "cy-measure-link.h"
#include "cy-next-course.h"
#include "cy-personal-deed.h"
#include "cy-plan-template.h"
#include "cy-step.h"
#include "cy-unit-plan-deed.h"

/* Of the demo county the newest of each, or what was made here. */
#define NEW_PLAN CY_UNDO_LAST ("training_plan")
#define NEW_COURSE CY_UNDO_LAST ("course")
#define NEW_SESSION CY_UNDO_LAST ("course_session")
#define NEW_MEASURE CY_UNDO_LAST ("growth_plan_step")
#define OLD_PLAN "SELECT min(id) FROM training_plan WHERE year=2026 AND deleted IS NULL"

/* ---- Yearly plans ---- */

static gboolean
copy_plan (CyTest *test, const char *name, GError **error)
{
  return cy_unit_plan_copy (test->conn, cy_undo_find (test, OLD_PLAN), 2030, name, error) != 0;
}

static gboolean
adopt_plan (CyTest *test, const char *name, GError **error)
{
  const CyPlanApproval approval = { CY_UNDO_DAY, "县委教发〔2030〕1号", name };

  return cy_unit_plan_adopt (test->conn, cy_undo_find (test, NEW_PLAN), &approval, error);
}

static gboolean
add_item (CyTest *test, const char *name, GError **error)
{
  g_autoptr (CyRecord) item = cy_record_new (CY_TRAINING_PLAN_ITEM);

  cy_record_set_int (item, CY_TRAINING_PLAN_ITEM_PLAN, cy_undo_find (test, NEW_PLAN));
  cy_record_set_text (item, CY_TRAINING_PLAN_ITEM_NAME, "数字乡村专题班");

  return cy_undo_save (test, item, name, error);
}

static gboolean
delete_item (CyTest *test, const char *name, GError **error)
{
  return cy_plan_item_delete (test->conn,
                              cy_undo_find (test, CY_UNDO_LAST ("training_plan_item")),
                              name,
                              error);
}

static gboolean
hold_item (CyTest *test, const char *name, GError **error)
{
  g_autoptr (CyRecord) course =
    cy_plan_item_make_course (test->conn,
                              cy_undo_find (test, CY_UNDO_LAST ("training_plan_item")),
                              CY_UNDO_TODAY,
                              error);

  return course != NULL && cy_course_save (test->conn, course, name, error);
}

static gboolean
delete_plan (CyTest *test, const char *name, GError **error)
{
  return cy_unit_plan_delete (
    test->conn,
    cy_undo_find (test,
                  "SELECT p.id FROM training_plan p WHERE p.deleted IS NULL"
                  " AND NOT EXISTS (SELECT 1 FROM course c JOIN"
                  " training_plan_item i ON i.id=c.item WHERE i.plan=p.id)"
                  " LIMIT 1"),
    name,
    error);
}

/* ---- Personal plans ---- */

static gboolean
add_template (CyTest *test, const char *name, GError **error)
{
  g_autoptr (CyRecord) template = cy_record_new (CY_PLAN_TEMPLATE);

  cy_record_set_text (template, CY_PLAN_TEMPLATE_NAME, "专干培养");
  cy_record_set_text (template, CY_PLAN_TEMPLATE_TARGET_POST, "村务专干");

  return cy_undo_save (test, template, name, error);
}

static gboolean
add_template_step (CyTest *test, const char *name, GError **error)
{
  g_autoptr (CyRecord) step = cy_record_new (CY_PLAN_TEMPLATE_STEP);

  cy_record_set_int (step,
                     CY_PLAN_TEMPLATE_STEP_TEMPLATE,
                     cy_undo_find (test, CY_UNDO_LAST ("plan_template")));
  cy_record_set_text (step, CY_PLAN_TEMPLATE_STEP_KIND, CY_MEASURE_TRAINING);
  cy_record_set_text (step, CY_PLAN_TEMPLATE_STEP_CONTENT, "参加县级培训");
  cy_record_set_int (step, CY_PLAN_TEMPLATE_STEP_MONTH, 6);

  return cy_undo_save (test, step, name, error);
}

static gboolean
make_plans (CyTest *test, const char *name, GError **error)
{
  g_autoptr (GArray) ids = cy_undo_list_pool (test, 40);
  const CyPersonalMaking making = { cy_undo_find (test, CY_UNDO_LAST ("plan_template")),
                                    2030,
                                    (const gint64 *) ids->data,
                                    ids->len,
                                    CY_UNDO_TODAY,
                                    20300630,
                                    TRUE,
                                    name };
  CyPersonalMade         made;

  return cy_personal_plan_make (test->conn, &making, &made, error) &&
         made.n_made == CY_UNDO_N_PEOPLE;
}

static gboolean
link_measure (CyTest *test, const char *name, GError **error)
{
  return cy_measure_link (test->conn,
                          cy_undo_find (test, NEW_MEASURE),
                          cy_undo_find (test, NEW_COURSE),
                          0,
                          name,
                          error);
}

static gboolean
finish_measure (CyTest *test, const char *name, GError **error)
{
  return cy_measure_finish (test->conn,
                            cy_undo_find (test, NEW_MEASURE),
                            CY_UNDO_DAY,
                            "已完成",
                            name,
                            error);
}

static gboolean
delete_measure (CyTest *test, const char *name, GError **error)
{
  return cy_measure_delete (test->conn, cy_undo_find (test, NEW_MEASURE), name, error);
}

static gboolean
review_plan (CyTest *test, const char *name, GError **error)
{
  const CyPlanReview review = { CY_UNDO_DAY, "进展正常", 20300930, CY_PLAN_ADOPTED, name };

  return cy_personal_plan_review (test->conn,
                                  cy_undo_find (test, CY_UNDO_LAST ("growth_plan")),
                                  &review,
                                  error);
}

/* ---- Courses ---- */

static CyRecord *
make_course (CyTest *test, const char *title)
{
  CyRecord *course = cy_record_new (CY_COURSE);

  cy_record_set_int (course, CY_COURSE_YEAR, 2026);
  cy_record_set_text (course, CY_COURSE_NAME, title);
  cy_record_set_int (course, CY_COURSE_SINCE, 20261118);
  cy_record_set_int (course, CY_COURSE_UNTIL, 20261120);
  cy_record_set_text (course, CY_COURSE_COUNT_UNIT, CY_COUNT_BY_HOUR);
  cy_record_set_int (course, CY_COURSE_ONLINE, 0);
  cy_record_set_int (course, CY_COURSE_COUNTS, 1);
  cy_record_set_text (course, CY_COURSE_STATE, CY_COURSE_PLANNED);

  return course;
}

static gboolean
hold_next (CyTest *test, const char *name, GError **error)
{
  g_autoptr (CyRecord) course = make_course (test, "补短板班");
  g_autoptr (GArray) ids = cy_undo_list_pool (test, 40);
  const CyNextHolding holding = { course, ids, CY_UNDO_TODAY, name };

  return cy_next_course_hold (test->conn, &holding, error);
}

static gboolean
add_course (CyTest *test, const char *name, GError **error)
{
  g_autoptr (CyRecord) course = make_course (test, "冬季轮训班");

  return cy_course_save (test->conn, course, name, error);
}

static gboolean
add_sessions (CyTest *test, const char *name, GError **error)
{
  gint64 id = cy_undo_find (test, NEW_COURSE);
  g_autoptr (CyRecord) course = cy_mapper_load (test->conn, CY_COURSE, id, error);
  g_autoptr (GPtrArray) sessions = cy_course_plan_sessions (course, 40, FALSE);

  return cy_course_sessions_add (test->conn, id, sessions, name, error);
}

static gboolean
enrol (CyTest *test, const char *name, GError **error)
{
  g_autoptr (GArray) ids = cy_undo_list_pool (test, 40);
  const CyEnrolment plan = {
    cy_undo_find (test, NEW_COURSE), (const gint64 *) ids->data, ids->len, CY_UNDO_DAY, name
  };
  CyEnrolResult result;

  return cy_enrol_people (test->conn, &plan, &result, error) && result.n_added == ids->len;
}

static gboolean
open_course (CyTest *test, const char *name, GError **error)
{
  return cy_course_set_state (test->conn,
                              cy_undo_find (test, NEW_COURSE),
                              CY_COURSE_RUNNING,
                              name,
                              error);
}

static CyCourseFile *
load_course (CyTest *test, GError **error)
{
  return cy_course_file_load (test->conn, cy_undo_find (test, NEW_COURSE), CY_UNDO_TODAY, error);
}

static gboolean
mark_all (CyTest *test, const char *name, GError **error)
{
  g_autoptr (CyCourseFile) file = load_course (test, error);
  g_autoptr (GArray) cells = g_array_new (FALSE, FALSE, sizeof (CyCourseCell));

  for (guint i = 0; i < file->people->len; i++)
    for (guint j = 0; j < file->sessions->len; j++)
      {
        const CyCourseCell cell = {
          cy_record_get_id (cy_course_file_get_person (file, i)->enrolment),
          cy_record_get_id (cy_course_file_get_session (file, j)),
          i + j == 0 ? CY_COURSE_MARK_LEAVE : CY_COURSE_MARK_PRESENT,
        };

        g_array_append_val (cells, cell);
      }

  return cy_course_marks_write (test->conn,
                                cy_course_file_get_id (file),
                                (const CyCourseCell *) cells->data,
                                cells->len,
                                CY_UNDO_TODAY,
                                name,
                                error);
}

static gboolean
explain_mark (CyTest *test, const char *name, GError **error)
{
  g_autoptr (CyRecord) mark =
    cy_mapper_load (test->conn,
                    CY_ATTENDANCE,
                    cy_undo_find (test, "SELECT max(id) FROM attendance WHERE mark='2'"),
                    error);

  cy_record_set_text (mark, CY_ATTENDANCE_REASON, "抢险值守");

  return cy_course_mark_explain (test->conn, mark, name, error);
}

static gboolean
delete_session (CyTest *test, const char *name, GError **error)
{
  return cy_course_session_delete (test->conn, cy_undo_find (test, NEW_SESSION), name, error);
}

static gboolean
withdraw (CyTest *test, const char *name, GError **error)
{
  return cy_enrol_withdraw (test->conn,
                            cy_undo_find (test, CY_UNDO_LAST ("enrolment")),
                            name,
                            error);
}

static gboolean
close_course (CyTest *test, const char *name, GError **error)
{
  return cy_course_set_state (test->conn,
                              cy_undo_find (test, NEW_COURSE),
                              CY_COURSE_DONE,
                              name,
                              error);
}

static gboolean
fill_results (CyTest *test, const char *name, GError **error)
{
  guint n_set;

  return cy_course_results_propose_all (test->conn,
                                        cy_undo_find (test, NEW_COURSE),
                                        CY_UNDO_TODAY,
                                        name,
                                        &n_set,
                                        error) &&
         n_set > 0;
}

static gboolean
write_result (CyTest *test, const char *name, GError **error)
{
  const CyCourseVerdict verdict = { cy_undo_find (test, CY_UNDO_LAST ("enrolment")),
                                    CY_RESULT_EXCELLENT,
                                    950 };

  return cy_course_results_write (test->conn, &verdict, 1, name, error);
}

static gboolean
name_certificate (CyTest *test, const char *name, GError **error)
{
  g_autoptr (CyRecord) course =
    cy_mapper_load (test->conn, CY_COURSE, cy_undo_find (test, NEW_COURSE), error);

  cy_record_set_text (course, CY_COURSE_CERTIFICATE, "结业证书");
  cy_record_set_int (course, CY_COURSE_CERTIFICATE_MONTHS, 36);

  return cy_course_save (test->conn, course, name, error);
}

static gboolean
issue (CyTest *test, const char *name, GError **error)
{
  const CyCertificates plan = { "培训字〔2026〕", 900, 4, "号", CY_UNDO_TODAY };
  guint                n_issued;

  return cy_certificates_issue (test->conn,
                                cy_undo_find (test, NEW_COURSE),
                                &plan,
                                name,
                                &n_issued,
                                error) &&
         n_issued > 0;
}

static gboolean
write_feedback (CyTest *test, const char *name, GError **error)
{
  g_autoptr (CyCourseFile) file = load_course (test, error);
  g_autoptr (GArray) listed = cy_course_feedback_list (file);
  CyCourseFeedback feedback = g_array_index (listed, CyCourseFeedback, 0);

  feedback.answers[0] = 2;

  return cy_course_feedback_write (test->conn, file, &feedback, name, error);
}

static gboolean
delete_course (CyTest *test, const char *name, GError **error)
{
  g_autoptr (CyStep) step = cy_step_begin (test->conn, name, CY_STEP_NONE, error);

  return step != NULL &&
         cy_mapper_delete (test->conn, CY_COURSE, cy_undo_find (test, NEW_COURSE), error) &&
         cy_step_commit (step, error);
}

const CyUndoDeed cy_undo_cultivate_deeds[] = {
  { "复制年度计划", copy_plan },
  { "批准年度计划", adopt_plan },
  { "新增计划班次", add_item },
  { "删除计划班次", delete_item },
  { "按计划办班", hold_item },
  { "删除年度计划", delete_plan },
  { "新建模板", add_template },
  { "新增模板措施", add_template_step },
  { "按模板制定计划", make_plans },
  { "关联措施", link_measure },
  { "完成措施", finish_measure },
  { "删除措施", delete_measure },
  { "评估个人计划", review_plan },
  { "按短板办班", hold_next },
  { "新建班次", add_course },
  { "每天一场", add_sessions },
  { "添加学员", enrol },
  { "开班", open_course },
  { "登记考勤", mark_all },
  { "说明请假", explain_mark },
  { "删除场次", delete_session },
  { "移出学员", withdraw },
  { "结班", close_course },
  { "按考勤填写结果", fill_results },
  { "填写结果", write_result },
  { "定证书", name_certificate },
  { "发证", issue },
  { "登记评价", write_feedback },
  { "删除班次", delete_course },
  { NULL, NULL },
};
