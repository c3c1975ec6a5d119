/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * How the candidates of the demo county were inspected: by whom, by which methods, what was said.
 *
 * Made from what is in the library, so that the chance of the county goes on as without it. */
#include "cy-demo-private.h"

#include "cy-code.h"
#include "cy-inspect-group.h"
#include "cy-inspect-survey.h"
#include "cy-inspection.h"
#include "cy-mapper.h"
#include "cy-sql.h"

#define N_LEADERS 8
#define N_SAYINGS 5

/* Of so many finished inspections one has its question sheets. */
#define SHEETS_EVERY 4

static const char *const leaders[N_LEADERS] = {
  "罗文斌", "周正华", "杨晓燕", "陈志强", "吴德明", "何海燕", "谢朝阳", "唐世荣",
};

static const char *const words[][N_SAYINGS] = {
  { "政治立场坚定，带头参加组织生活",
    "为人正派，邻里有口皆碑",
    "孝敬老人，热心公益，主动参加志愿服务",
    "遵纪守法，处事公道",
    "思想上积极要求进步，群众评价较好" },
  { "熟悉村情民情，协调能力较强",
    "懂技术、会经营，能带动周边农户",
    "语言表达清楚，能做群众工作",
    "善于学习，能熟练办理线上业务",
    "有一定组织能力，遇到复杂问题能主动请教" },
  { "随叫随到，防汛期间连续值守",
    "长期在村，入户走访次数多",
    "工作踏实，不计较得失",
    "承担网格工作，按时完成任务",
    "工作勤恳，村里的事参与较多" },
  { "牵头流转土地，带动农户增收",
    "调解多起邻里纠纷，均已化解",
    "协助办理群众事项，满意度较高",
    "参与人居环境整治，所在组走在前列",
    "合作社经营平稳，按期分红" },
  { "经手账目清楚，未见反映",
    "不占集体便宜，处事有分寸",
    "生活节俭，无不良嗜好",
    "能自觉接受监督",
    "未收到违规违纪反映" },
};
static const char *const weaknesses[N_SAYINGS] = {
  "处理复杂矛盾的经验还不足",     "理论学习不够系统",     "有时工作方法简单，耐心不够",
  "外出时间较多，在村时间需保证", "对产业政策的研究不深",
};

/* Who is heard by each method: two kinds, and how many at least of each. */
static const struct
{
  const char *kinds[2];
  guint       n[2];
  const char *place;
} hearings[CY_INSPECT_N_METHODS] = {
  { { "党员", "村民代表" }, { 5, 8 }, "村党群服务中心" },
  { { "乡镇干部", "村两委成员" }, { 2, 3 }, "乡镇会议室" },
  { { "同事", "邻居" }, { 2, 2 }, "工作单位和住地" },
  { { "村民", "产业户" }, { 3, 1 }, "田间和产业基地" },
  { { "家属", "邻居" }, { 1, 2 }, "本人家中" },
};

typedef struct
{
  gint64   entry;
  gint64   person;
  gboolean is_present;
  CyDate   since;
  CyDate   date;
  char    *town;
  char    *place;
  char    *tier;
} Subject;

/* How far an inspection has come. */
typedef struct
{
  guint    n_methods;
  gboolean is_finished;
  gboolean is_torn; /* two methods say different things */
  gboolean has_sheets;
} Course;

typedef struct
{
  CyDemo  *demo;
  Subject *subject;
  Course   course;
  guint    nth;
  gint64   inspection;
  char    *leader;
  char    *members;
} Work;

static void
subject_clear (gpointer data)
{
  Subject *self = data;

  g_free (self->town);
  g_free (self->place);
  g_free (self->tier);
}

/* The same person always gets the same. */
static guint
spread (const Work *work, guint what, guint among)
{
  return (work->nth * 7 + what * 11 + work->nth / 3) % among;
}

/* The order of resources/sql/demo/inspected.sql. */
static gboolean
add_subject (CySqlRow *row, gpointer data, GError **error)
{
  Subject subject = {
    .entry = cy_sql_row_get_int (row, 0),
    .person = cy_sql_row_get_int (row, 1),
    .is_present = cy_sql_row_get_int (row, 2) != 0,
    .since = cy_sql_row_get_int (row, 3),
    .date = cy_sql_row_get_int (row, 4),
    .town = cy_sql_row_dup_text (row, 5),
    .place = cy_sql_row_dup_text (row, 6),
    .tier = cy_sql_row_dup_text (row, 7),
  };

  g_array_append_val ((GArray *) data, subject);

  return TRUE;
}

/* ---- How far it has come ---- */

/* Who stands at the step is at every stage of it; who is past it was inspected, a few too little.
 */
static Course
plan (const Work *work, guint *n_torn)
{
  static const guint stages[] = { 0, 3, 1, 4, 0, 2, 3, 4 };
  Course             course = { .n_methods = 3 + spread (work, 1, 3), .is_finished = TRUE };

  if (work->subject->is_present)
    {
      course.n_methods = stages[work->nth % G_N_ELEMENTS (stages)];
      course.is_finished = course.n_methods > 3 || work->nth % 16 == 1;
    }
  else if (work->nth % 11 == 3)
    course.n_methods = 2;
  course.has_sheets = work->subject->is_present || work->nth % SHEETS_EVERY == 0;
  course.is_torn = course.is_finished && course.n_methods >= 3 && *n_torn < 2 &&
                   cy_date_days_between (work->subject->since, work->demo->today) < 300;
  *n_torn += course.is_torn;

  return course;
}

static CyDate
day_of (const Work *work, guint nth)
{
  CyDate last = work->subject->date != CY_DATE_NONE ? work->subject->date : work->demo->today;
  CyDate day = cy_date_add_days (work->subject->since, 1 + (int) nth);

  return MIN (day, last);
}

/* ---- One inspection ---- */

static gboolean
save_inspection (Work *work, GError **error)
{
  g_autoptr (CyRecord) record = cy_record_new (CY_INSPECTION);
  const char *tier = cy_code_get_name ("tier", work->subject->tier);

  cy_record_set_int (record, CY_INSPECTION_PERSON, work->subject->person);
  cy_record_set_int (record, CY_INSPECTION_ENTRY, work->subject->entry);
  cy_record_set_int (record, CY_INSPECTION_DATE, day_of (work, 0));
  cy_record_set_text (record,
                      CY_INSPECTION_ORGAN,
                      work->nth % 3 == 0 ? "县委组织部" : work->subject->town);
  cy_record_set_text (record, CY_INSPECTION_LEADER, work->leader);
  cy_record_set_text (record, CY_INSPECTION_MEMBERS, work->members);
  cy_record_set_text (record, CY_INSPECTION_PURPOSE, tier);
  cy_record_set_text (record,
                      CY_INSPECTION_STATE,
                      work->course.is_finished ? CY_INSPECTION_FINISHED : CY_INSPECTION_OPEN);
  if (work->course.is_finished)
    {
      cy_record_set_int (record, CY_INSPECTION_DONE, day_of (work, 2 + work->course.n_methods));
      cy_record_set_text (record, CY_INSPECTION_GRADE, spread (work, 2, 3) == 0 ? "1" : "2");
      cy_record_set_text (record,
                          CY_INSPECTION_CONCLUSION,
                          "考察组认为，该同志综合表现较好，群众基础较好，建议列为后备力量人选。");
    }
  if (!cy_mapper_save (work->demo->conn, record, error))
    return FALSE;
  work->inspection = cy_record_get_id (record);

  return TRUE;
}

/* ---- Records ---- */

static void
set_heard (const Work *work, CyRecord *record, guint method)
{
  g_autofree char *heard = g_strdup_printf ("%s %u、%s %u",
                                            hearings[method].kinds[0],
                                            hearings[method].n[0] + spread (work, method, 4),
                                            hearings[method].kinds[1],
                                            hearings[method].n[1] + spread (work, method + 3, 3));
  g_autofree char *place = g_strconcat (work->subject->place, " ", hearings[method].place, NULL);
  gint64           n_voices = 0;

  cy_heard_count (heard, &n_voices);
  cy_record_set_text (record, CY_INSPECTION_RECORD_HEARD, heard);
  cy_record_set_int (record, CY_INSPECTION_RECORD_VOICES, n_voices);
  cy_record_set_text (record, CY_INSPECTION_RECORD_PLACE, g_strstrip (place));
}

static void
set_findings (const Work *work, CyRecord *record, guint method)
{
  guint weakness = spread (work, method + 9, 2 * N_SAYINGS);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    /* Nobody speaks of everything. */
    if (method == 0 || spread (work, i + method, 3) > 0)
      cy_record_set_text (record,
                          CY_INSPECTION_RECORD_MORALITY + i,
                          words[i][spread (work, 2 * method + i, N_SAYINGS)]);
  if (weakness < N_SAYINGS)
    cy_record_set_text (record, CY_INSPECTION_RECORD_SHORTCOMINGS, weaknesses[weakness]);
}

static void
set_marks (const Work *work, CyRecord *record, guint method)
{
  gint64 mark = 820 + 10 * (gint64) spread (work, method + 4, 14);

  if (work->course.is_torn && method == 0)
    mark = 945;
  if (work->course.is_torn && method == 2)
    mark = 700;
  cy_record_set_int (record, CY_INSPECTION_RECORD_MARK, mark);
  cy_record_set_text (record,
                      CY_INSPECTION_RECORD_GRADE,
                      mark >= 880   ? "1"
                      : mark >= 780 ? "2"
                                    : "3");
  cy_record_set_text (record,
                      CY_INSPECTION_RECORD_CONCLUSION,
                      mark >= 780 ? "评价较好" : "评价一般，建议进一步了解");
}

/* All who were heard answer; the less they like somebody, the fewer say so at once. */
static gboolean
save_sheet (const Work *work, gint64 record, gint64 n_voices, GError **error)
{
  g_autoptr (GPtrArray) sheet = cy_survey_list_questions (CY_INSPECT_SURVEY);

  for (guint i = 0; i < sheet->len; i++)
    {
      CyRecord *answer = g_ptr_array_index (sheet, i);
      gint64    plain = spread (work, i, 3);
      gint64    poor = spread (work, i + 5, 7) == 0;
      gint64    unsure = spread (work, i + 2, 4) == 0;
      gint64    fairly = (n_voices - plain - poor - unsure) * (2 + spread (work, i, 3)) / 10;

      cy_record_set_int (answer, CY_INSPECTION_ANSWER_RECORD, record);
      cy_record_set_int (answer,
                         CY_INSPECTION_ANSWER_VERY,
                         n_voices - fairly - plain - poor - unsure);
      cy_record_set_int (answer, CY_INSPECTION_ANSWER_FAIRLY, fairly);
      cy_record_set_int (answer, CY_INSPECTION_ANSWER_PLAIN, plain);
      cy_record_set_int (answer, CY_INSPECTION_ANSWER_POOR, poor);
      cy_record_set_int (answer, CY_INSPECTION_ANSWER_UNSURE, unsure);
      if (!cy_mapper_save (work->demo->conn, answer, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
save_record (const Work *work, guint nth, guint method, GError **error)
{
  static const char *const circles[] = { "work", "results", "life" };
  g_autoptr (CyRecord) record = cy_record_new (CY_INSPECTION_RECORD);
  g_autofree char *inspectors = g_strjoin ("、", work->leader, work->members, NULL);
  char             code[] = { (char) ('1' + method), '\0' };

  cy_record_set_int (record, CY_INSPECTION_RECORD_PERSON, work->subject->person);
  cy_record_set_int (record, CY_INSPECTION_RECORD_INSPECTION, work->inspection);
  cy_record_set_text (record, CY_INSPECTION_RECORD_METHOD, code);
  if (g_str_equal (code, CY_INSPECT_CIRCLES))
    cy_record_set_text (record, CY_INSPECTION_RECORD_CIRCLE, circles[spread (work, 6, 3)]);
  cy_record_set_int (record, CY_INSPECTION_RECORD_DATE, day_of (work, 1 + nth));
  cy_record_set_text (record, CY_INSPECTION_RECORD_INSPECTORS, inspectors);
  set_heard (work, record, method);
  set_findings (work, record, method);
  set_marks (work, record, method);

  return cy_mapper_save (work->demo->conn, record, error) &&
         (method != 0 || !work->course.has_sheets ||
          save_sheet (work,
                      cy_record_get_id (record),
                      cy_record_get_int (record, CY_INSPECTION_RECORD_VOICES),
                      error));
}

/* Surveys and extended inspections are rarely left out, the others go round. */
static gboolean
save_records (const Work *work, GError **error)
{
  static const guint8 orders[][CY_INSPECT_N_METHODS] = {
    { 0, 2, 4, 3, 1 },
    { 0, 3, 2, 4, 1 },
    { 0, 2, 3, 1, 4 },
  };
  const guint8 *order = orders[spread (work, 8, G_N_ELEMENTS (orders))];

  for (guint i = 0; i < work->course.n_methods; i++)
    if (!save_record (work, i, order[i], error))
      return FALSE;

  return TRUE;
}

static void
work_clear (Work *self)
{
  g_free (self->leader);
  g_free (self->members);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Work, work_clear)

static gboolean
inspect (CyDemo *demo, Subject *subject, guint nth, guint *n_torn, GError **error)
{
  g_auto (Work) work = { .demo = demo, .subject = subject, .nth = nth };

  work.course = plan (&work, n_torn);
  work.leader = g_strdup (leaders[nth % N_LEADERS]);
  work.members = g_strjoin ("、",
                            leaders[(nth + 3) % N_LEADERS],
                            nth % 2 == 0 ? leaders[(nth + 5) % N_LEADERS] : NULL,
                            NULL);
  /* Half of those who are still to be inspected know by whom. */
  if (work.course.n_methods == 0 && nth % 16 < 8)
    return TRUE;

  return save_inspection (&work, error) && save_records (&work, error);
}

/**
 * cy_demo_inspect:
 * @demo: the county, its people made
 * @error: return location
 *
 * In a county of very many people nobody is.
 *
 * Returns: whether all who came as far as that step were inspected
 */
gboolean
cy_demo_inspect (CyDemo *demo, GError **error)
{
  g_autoptr (GArray) subjects = g_array_new (FALSE, FALSE, sizeof (Subject));
  guint n_torn = 0;

  g_array_set_clear_func (subjects, subject_clear);
  if (demo->is_lean)
    return TRUE;
  if (!cy_sql_each (demo->conn,
                    cy_sql_get ("demo/inspected.sql"),
                    add_subject,
                    subjects,
                    error,
                    ""))
    return FALSE;
  for (guint i = 0; i < subjects->len; i++)
    if (!inspect (demo, &g_array_index (subjects, Subject, i), i, &n_torn, error))
      return FALSE;

  return TRUE;
}
