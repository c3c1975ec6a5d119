/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Two years of training of the demo county: a dozen courses a year over county and townships, one
 * that runs just now, and one that is planned. */
#include "cy-demo-course-private.h"

#include "cy-course-feedback.h"
#include "cy-course-hours.h"
#include "cy-course-result.h"
#include "cy-mapper.h"
#include "cy-sql.h"
#include "cy-unit.h"

#define SPREAD 7919 /* a prime: people of every village come to every course */

static const CyDemoCourse specs[] = {
  { "村级后备干部综合能力提升班",
    "C03",
    "F01",
    "T01",
    "1",
    -1,
    3,
    10,
    5,
    0,
    60,
    FALSE,
    TRUE,
    "培训结业证书" },
  { "村（社区）干部年度轮训班", "C02", "F01", "T04", "6", -1, 4, 14, 3, 0, 56, FALSE, TRUE, NULL },
  { "农村党员冬春集中轮训", "C05", "F02", "T02", "1", 0, 1, 12, 2, 40, 38, FALSE, FALSE, NULL },
  { "乡村振兴与集体经济专题班", "C06", "F01", "T03", "4", -1, 5, 19, 3, 0, 45, FALSE, TRUE, NULL },
  { "农村电商实用技术培训",
    "C06",
    "F05",
    "T05",
    "7",
    1,
    6,
    9,
    2,
    60,
    30,
    FALSE,
    TRUE,
    "实用技术培训证书" },
  { "村级“三资”管理业务培训", "C06", "F04", "T04", "7", 2, 6, 23, 1, 60, 26, FALSE, TRUE, NULL },
  { "政治理论网络专题学习", "C05", "F03", "T01", "1", -1, 7, 1, 5, 40, 58, TRUE, TRUE, NULL },
  { "基层治理与矛盾调解培训", "C06", "F02", "T04", "6", 3, 8, 18, 2, 60, 32, FALSE, TRUE, NULL },
  { "应急处置与防汛减灾演练", "C06", "F05", "T04", "5", 4, 8, 4, 1, 60, 24, FALSE, TRUE, NULL },
  { "后备干部村情调研能力培训", "C03", "F01", "T03", "2", -1, 9, 15, 3, 0, 48, FALSE, TRUE, NULL },
  { "党组织书记示范培训班",
    "C04",
    "F01",
    "T01",
    "3",
    -1,
    10,
    20,
    4,
    0,
    40,
    FALSE,
    TRUE,
    "培训结业证书" },
  { "先进村现场观摩教学", "C03", "F05", "T03", "4", 5, 11, 10, 1, 60, 36, FALSE, TRUE, NULL },
};

/* What townships plan for their own. */
static const CyDemoCourse of_a_town = {
  "%s村级后备力量业务培训", "C06", "F02", "T04", "6", 0, 8, 25, 1, 60, 20, FALSE, TRUE, NULL
};
static const CyDemoCourse running = { "村级后备干部任前培训班",
                                      "C01",
                                      "F01",
                                      "T01",
                                      "7",
                                      -1,
                                      0,
                                      0,
                                      4,
                                      0,
                                      52,
                                      FALSE,
                                      TRUE,
                                      "培训结业证书" };
static const CyDemoCourse planned = {
  "村级后备干部年终党性教育班", "C03", "F01", "T02", "1", -1, 0, 0, 3, 0, 50, FALSE, TRUE, NULL
};

static const char *const topics[] = { "党的创新理论与乡村振兴",
                                      "村级组织议事决策",
                                      "群众工作方法与矛盾化解",
                                      "村级集体经济发展案例",
                                      "党风廉政与村级监督" };
static const char *const teachers[] = { "县委党校 杨老师",
                                        "县委组织部 罗科长",
                                        "县农业农村局 张站长",
                                        "镇党委 陈副书记",
                                        "县纪委监委 王主任" };

/* The same number for the same three, evenly spread and without a random sequence. */
static guint
spread (guint a, guint b, guint c)
{
  guint h = a * 2654435761u ^ (b + 1) * 40503u ^ (c + 7) * 2246822519u;

  h ^= h >> 15;
  h *= 2246822519u;
  h ^= h >> 13;

  return h % 100;
}

/* ---- The course ---- */

static gint64
find_town (CyDemo *demo, int town, GError **error)
{
  gint64 id = 0;

  if (!cy_sql_get_int (demo->conn,
                       town < 0 ? "SELECT id FROM unit WHERE parent IS NULL AND deleted IS NULL"
                                  " ORDER BY id LIMIT 1 OFFSET ?1*0"
                                : "SELECT id FROM unit WHERE kind IN ('town','township','street')"
                                  " AND deleted IS NULL ORDER BY id LIMIT 1 OFFSET ?1",
                       &id,
                       error,
                       "i",
                       (gint64) MAX (town, 0)))
    return -1;

  return id;
}

static CyRecord *
make_course (CyDemo             *demo,
             const CyDemoCourse *spec,
             CyDate              since,
             const char         *state,
             GError            **error)
{
  g_autoptr (CyRecord) course = cy_record_new (CY_COURSE);
  gint64 unit = find_town (demo, spec->town, error);

  if (unit < 0)
    return NULL;
  cy_record_set_int (course, CY_COURSE_YEAR, cy_date_get_year (since));
  cy_record_set_text (course, CY_COURSE_NAME, spec->name);
  cy_record_set_text (course, CY_COURSE_CATEGORY, spec->category);
  cy_record_set_text (course, CY_COURSE_FORM, spec->form);
  cy_record_set_text (course, CY_COURSE_CONTENT, spec->content);
  cy_record_set_text (course, CY_COURSE_ABILITY, spec->ability);
  if (unit != 0)
    cy_record_set_int (course, CY_COURSE_UNIT, unit);
  cy_record_set_text (course, CY_COURSE_ORGANISER, spec->town < 0 ? "县委组织部" : "镇党委");
  cy_record_set_text (course, CY_COURSE_CONTRACTOR, spec->town < 0 ? "县委党校" : "镇党校");
  cy_record_set_text (course,
                      CY_COURSE_PLACE,
                      spec->online     ? "干部网络学院"
                      : spec->town < 0 ? "县委党校"
                                       : "镇会议中心");
  cy_record_set_int (course, CY_COURSE_SINCE, since);
  cy_record_set_int (course, CY_COURSE_UNTIL, cy_date_add_days (since, spec->n_days - 1));
  cy_record_set_text (course,
                      CY_COURSE_COUNT_UNIT,
                      spec->hours == 0 ? CY_COUNT_BY_DAY : CY_COUNT_BY_HOUR);
  cy_record_set_int (course, CY_COURSE_DAY_HOURS, 75);
  cy_record_set_int (course, CY_COURSE_ONLINE, spec->online);
  cy_record_set_int (course, CY_COURSE_COUNTS, spec->counts);
  if (spec->people > 0)
    cy_record_set_int (course, CY_COURSE_CAPACITY, (spec->people + 9) / 10 * 10);
  cy_record_set_text (course, CY_COURSE_CERTIFICATE, spec->certificate);
  if (spec->certificate != NULL)
    cy_record_set_int (course, CY_COURSE_CERTIFICATE_MONTHS, 36);
  cy_record_set_text (course, CY_COURSE_STATE, state);

  return cy_mapper_save (demo->conn, course, error) ? g_steal_pointer (&course) : NULL;
}

/* Two sittings a day where it is counted by day, one where by hour. */
static gboolean
add_session (CyDemo   *demo,
             CyRecord *course,
             CyDate    date,
             guint     nth,
             gboolean  is_half,
             gint64    quantity,
             GArray   *sessions,
             GError  **error)
{
  g_autoptr (CyRecord) session = cy_record_new (CY_COURSE_SESSION);
  gboolean is_morning = nth % 2 == 0;
  gint64   id;

  cy_record_set_int (session, CY_COURSE_SESSION_COURSE, cy_record_get_id (course));
  cy_record_set_int (session, CY_COURSE_SESSION_DATE, date);
  cy_record_set_text (session,
                      CY_COURSE_SESSION_STARTS,
                      !is_half || is_morning ? "09:00" : "14:30");
  cy_record_set_text (session, CY_COURSE_SESSION_ENDS, is_half && is_morning ? "12:00" : "17:30");
  cy_record_set_text (session, CY_COURSE_SESSION_TOPIC, topics[nth % G_N_ELEMENTS (topics)]);
  cy_record_set_text (session, CY_COURSE_SESSION_TEACHER, teachers[nth % G_N_ELEMENTS (teachers)]);
  cy_record_set_int (session,
                     CY_COURSE_SESSION_ONLINE,
                     cy_record_get_int (course, CY_COURSE_ONLINE));
  cy_record_set_int (session, CY_COURSE_SESSION_QUANTITY, quantity);
  if (!cy_mapper_save (demo->conn, session, error))
    return FALSE;
  id = cy_record_get_id (session);
  g_array_append_val (sessions, id);

  return TRUE;
}

static GArray *
make_sessions (CyDemo *demo, CyRecord *course, const CyDemoCourse *spec, GError **error)
{
  g_autoptr (GArray) sessions = g_array_new (FALSE, FALSE, sizeof (gint64));
  CyDate   since = cy_record_get_int (course, CY_COURSE_SINCE);
  gboolean is_half = spec->hours == 0;
  guint    n = (guint) spec->n_days * (is_half ? 2 : 1);

  for (guint i = 0; i < n; i++)
    if (!add_session (demo,
                      course,
                      cy_date_add_days (since, (int) (is_half ? i / 2 : i)),
                      i,
                      is_half,
                      is_half ? 5 : spec->hours,
                      sessions,
                      error))
      return NULL;

  return g_steal_pointer (&sessions);
}

/* ---- The people ---- */

/* Everybody in the pool or in a village post of a part of the townships, less one in twelve. */
static GArray *
list_everybody (CyDemo *demo, const CyDemoCourse *spec, guint nth, GError **error)
{
  return cy_sql_list_ids (demo->conn,
                          "SELECT p.id FROM person p JOIN unit u ON u.id=p.unit"
                          " WHERE p.deleted IS NULL AND (EXISTS (SELECT 1 FROM pool_entry e"
                          " WHERE e.person=p.id AND e.state='in' AND e.deleted IS NULL)"
                          " OR EXISTS (SELECT 1 FROM post o WHERE o.person=p.id"
                          " AND o.until IS NULL AND o.deleted IS NULL))"
                          " AND u.parent%?1=?2 AND (p.id*?3+?4)%12<>0 ORDER BY p.id",
                          error,
                          "iiii",
                          (gint64) spec->n_parts,
                          (gint64) spec->part,
                          (gint64) SPREAD,
                          (gint64) nth);
}

/* What is derived of people and units is not there before the step ends. */
static GArray *
list_people (CyDemo *demo, const CyDemoCourse *spec, gint64 unit, guint nth, GError **error)
{
  if (spec->n_parts > 0)
    return list_everybody (demo, spec, nth, error);

  return cy_sql_list_ids (demo->conn,
                          "SELECT p.id FROM person p JOIN unit u ON u.id=p.unit"
                          " WHERE p.deleted IS NULL AND EXISTS (SELECT 1 FROM pool_entry e"
                          " WHERE e.person=p.id AND e.state='in' AND e.deleted IS NULL)"
                          " AND (?1=0 OR u.id=?1 OR u.parent=?1)"
                          " ORDER BY (p.id*?2+?3*131)%1009, p.id LIMIT ?4",
                          error,
                          "iiii",
                          unit,
                          (gint64) SPREAD,
                          (gint64) nth,
                          (gint64) spec->people);
}

static const char *
choose_mark (guint nth, guint person, guint session)
{
  guint chance = spread (nth, person, session);

  /* A few are away again and again. */
  if (spread (nth, person, 99) < 6)
    return chance < 60 ? CY_MARK_LEAVE : CY_MARK_PRESENT;

  return chance < 93   ? CY_MARK_PRESENT
         : chance < 96 ? CY_MARK_LEAVE
         : chance < 98 ? CY_MARK_MADE_UP
                       : CY_MARK_ABSENT;
}

static gboolean
add_mark (CyDemo     *demo,
          gint64      enrolment,
          gint64      session,
          const char *mark,
          CyDate      day,
          GError    **error)
{
  g_autoptr (CyRecord) record = cy_record_new (CY_ATTENDANCE);

  cy_record_set_int (record, CY_ATTENDANCE_ENROLMENT, enrolment);
  cy_record_set_int (record, CY_ATTENDANCE_SESSION, session);
  cy_record_set_text (record, CY_ATTENDANCE_MARK, mark);
  if (g_str_equal (mark, CY_MARK_MADE_UP))
    cy_record_set_int (record, CY_ATTENDANCE_MADE_UP, day);
  if (g_str_equal (mark, CY_MARK_LEAVE))
    cy_record_set_text (record, CY_ATTENDANCE_REASON, "因村内工作请假");

  return cy_mapper_save (demo->conn, record, error);
}

/* The first @n_marked sessions have marks. */
static gboolean
enrol (CyDemo   *demo,
       CyRecord *course,
       GArray   *people,
       GArray   *sessions,
       guint     n_marked,
       guint     nth,
       GError  **error)
{
  CyDate since = cy_record_get_int (course, CY_COURSE_SINCE);
  CyDate later = cy_date_add_days (cy_record_get_int (course, CY_COURSE_UNTIL), 7);

  for (guint i = 0; i < people->len; i++)
    {
      g_autoptr (CyRecord) record = cy_record_new (CY_ENROLMENT);

      cy_record_set_int (record, CY_ENROLMENT_PERSON, g_array_index (people, gint64, i));
      cy_record_set_int (record, CY_ENROLMENT_COURSE, cy_record_get_id (course));
      cy_record_set_int (record, CY_ENROLMENT_ADDED, cy_date_add_days (since, -7));
      cy_record_set_text (record, CY_ENROLMENT_STATE, CY_ENROLMENT_TAKES_PART);
      if (!cy_mapper_save (demo->conn, record, error))
        return FALSE;
      for (guint j = 0; j < n_marked; j++)
        if (!add_mark (demo,
                       cy_record_get_id (record),
                       g_array_index (sessions, gint64, j),
                       choose_mark (nth, i, j),
                       later,
                       error))
          return FALSE;
    }

  return TRUE;
}

/* ---- What came of it ---- */

static gboolean
set_results (CyDemo *demo, const CyCourseFile *file, guint nth, GError **error)
{
  g_autoptr (GArray) verdicts = g_array_new (FALSE, FALSE, sizeof (CyCourseVerdict));

  for (guint i = 0; i < file->people->len; i++)
    {
      const CyAttendee *person = cy_course_file_get_person (file, i);
      guint             luck = spread (nth, i, 55);
      CyCourseVerdict   verdict = { cy_record_get_id (person->enrolment),
                                    cy_course_result_propose (file, i),
                                    720 + (gint64) (luck * 5 / 2) };

      if (verdict.result != NULL && luck > 92 && cy_course_result_has_passed (verdict.result))
        verdict.result = CY_RESULT_EXCELLENT;
      if (verdict.result == NULL || !cy_course_result_has_passed (verdict.result))
        verdict.score = -1;
      g_array_append_val (verdicts, verdict);
    }

  return cy_course_results_write (demo->conn,
                                  (const CyCourseVerdict *) verdicts->data,
                                  verdicts->len,
                                  "培训结果",
                                  error);
}

static gboolean
set_feedback (CyDemo *demo, const CyCourseFile *file, guint nth, GError **error)
{
  g_autoptr (GArray) list = cy_course_feedback_list (file);

  for (guint i = 0; i < list->len; i++)
    {
      CyCourseFeedback *feedback = &g_array_index (list, CyCourseFeedback, i);
      gint64            n = file->people->len * 9 / 10;

      feedback->answers[0] = n * (50 + spread (nth, i, 3) % 30) / 100;
      feedback->answers[1] = (n - feedback->answers[0]) * 3 / 4;
      feedback->answers[2] = (n - feedback->answers[0] - feedback->answers[1]) * 2 / 3;
      feedback->answers[3] = n - feedback->answers[0] - feedback->answers[1] - feedback->answers[2];
      if (!cy_course_feedback_write (demo->conn, file, feedback, "培训评价", error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
conclude (CyDemo *demo, CyRecord *course, const CyDemoCourse *spec, guint nth, GError **error)
{
  g_autoptr (CyCourseFile) file =
    cy_course_file_load (demo->conn, cy_record_get_id (course), demo->today, error);
  g_autofree char *prefix =
    g_strdup_printf ("云培字〔%d〕", (int) cy_record_get_int (course, CY_COURSE_YEAR));
  CyCertificates plan = { prefix, 1, 4, "号", cy_record_get_int (course, CY_COURSE_UNTIL) };
  guint          n;

  if (file == NULL || !set_results (demo, file, nth, error) ||
      !set_feedback (demo, file, nth, error))
    return FALSE;

  return spec->certificate == NULL || (cy_certificates_find_next (demo->conn, &plan, error) &&
                                       cy_certificates_issue (demo->conn,
                                                              cy_record_get_id (course),
                                                              &plan,
                                                              "颁发证书",
                                                              &n,
                                                              error));
}

/* ---- Courses ---- */

/**
 * cy_demo_course_make:
 * @demo: the county, with its people
 * @spec: a course
 * @since: its first day
 * @state: how far it is
 * @nth: unlike that of any other one
 * @error: return location
 *
 * Returns: whether it is in the library, with sessions, people, marks and results
 */
gboolean
cy_demo_course_make (CyDemo             *demo,
                     const CyDemoCourse *spec,
                     CyDate              since,
                     const char         *state,
                     guint               nth,
                     GError            **error)
{
  g_autoptr (CyRecord) course = make_course (demo, spec, since, state, error);
  g_autoptr (GArray) sessions = course != NULL ? make_sessions (demo, course, spec, error) : NULL;
  g_autoptr (GArray) people = NULL;
  gboolean is_done = g_str_equal (state, CY_COURSE_DONE);
  guint    n_marked;

  if (sessions == NULL)
    return FALSE;
  people = list_people (demo,
                        spec,
                        spec->town < 0 ? 0 : cy_record_get_int (course, CY_COURSE_UNIT),
                        nth,
                        error);
  if (people == NULL)
    return FALSE;
  n_marked = is_done                                  ? sessions->len
             : g_str_equal (state, CY_COURSE_RUNNING) ? sessions->len / 2
                                                      : 0;

  return enrol (demo, course, people, sessions, n_marked, nth, error) &&
         (!is_done || conclude (demo, course, spec, nth, error));
}

/* Most of the townships that plan hold what they plan. */
static gboolean
make_in_towns (CyDemo *demo, int year, guint *nth, GError **error)
{
  CyDate since = cy_date_new (year, of_a_town.month, of_a_town.day);

  if (cy_date_days_between (since, demo->today) < 14)
    return TRUE;
  for (CyDemoCourse spec = of_a_town;; spec.town++)
    {
      gint64 id = find_town (demo, spec.town, error);
      g_autoptr (CyRecord) town = NULL;
      g_autofree char *name = NULL;

      if (id <= 0)
        return id == 0;
      if (id % 3 == 1 || id % 5 == 0)
        continue;
      town = cy_mapper_load (demo->conn, CY_UNIT, id, error);
      if (town == NULL)
        return FALSE;
      name = cy_demo_fill_in (of_a_town.name, cy_record_get_text (town, CY_UNIT_NAME));
      spec.name = name;
      if (!cy_demo_course_make (demo, &spec, since, CY_COURSE_DONE, (*nth)++, error))
        return FALSE;
    }
}

/**
 * cy_demo_courses_make:
 * @demo: the county, with its people
 * @error: return location
 *
 * Courses of this year and the last that are over by today, one that is half over, and one of next
 * month.
 *
 * Returns: whether they are in the library
 */
gboolean
cy_demo_courses_make (CyDemo *demo, GError **error)
{
  int   year = cy_date_get_year (demo->today);
  guint nth = 0;

  for (int y = year - 1; y <= year; y++)
    {
      for (guint i = 0; i < G_N_ELEMENTS (specs); i++)
        {
          CyDate since = cy_date_new (y, specs[i].month, specs[i].day);

          if (cy_date_days_between (since, demo->today) >= 14 &&
              !cy_demo_course_make (demo, &specs[i], since, CY_COURSE_DONE, nth++, error))
            return FALSE;
        }
      if (!make_in_towns (demo, y, &nth, error))
        return FALSE;
    }

  return cy_demo_course_make (demo,
                              &running,
                              cy_date_add_days (demo->today, -1),
                              CY_COURSE_RUNNING,
                              nth,
                              error) &&
         cy_demo_course_make (demo,
                              &planned,
                              cy_date_add_days (demo->today, 20),
                              CY_COURSE_PLANNED,
                              nth + 1,
                              error);
}
