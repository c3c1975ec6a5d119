/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What was heard of the people in the pool of the demo county, their screenings and adjustments,
 * and on what basis some left. */
#include "cy-demo-private.h"

#include "cy-follow-actions.h"
#include "cy-pool.h"

static const char *const thoughts[] = {
  "思想稳定，愿意扎根本村干事",
  "对村集体经济发展有想法，希望多参加培训",
  "积极参加主题党日和志愿服务，群众反映好",
  "家庭负担较重，近期情绪有波动，已安排谈心",
  "想外出闯一闯，对回村任职还在犹豫",
  "主动申请参与驻村夜校和矛盾纠纷调解",
};
static const char *const sources[] = { "入户走访", "电话联系", "村党组织反映", "谈心谈话" };
static const char *const recorders[] = { "周文斌", "李晓琴", "王建国", "赵丽华", "吴永福" };
static const char *const screeners[] = { "陈国栋、杨敏",
                                         "李志远、罗琴",
                                         "王家明、周倩",
                                         "张维、何光远" };
static const char *const bases[] = { "查阅档案、走访党员群众、征求派出所意见",
                                     "谈话了解，核对信访和纪检反馈",
                                     "村党组织鉴定，联审单位反馈无异议" };
static const struct
{
  const char *code;
  const char *place;
} stays[] = {
  { "village", NULL }, { "village", NULL }, { "village", NULL }, { "village", NULL },
  { "village", NULL }, { "town", NULL },    { "county", NULL },  { "away", "贵阳" },
  { "away", "东莞" },  { "study", "遵义" },
};
static const char *const works[] = {
  "farm", "farm", "business", "wage", "public", "public", "none"
};
static const struct
{
  const char *reason;
  const char *basis;
  const char *document;
} exits[] = {
  { "U1", "村党组织换届选举", "任职批复" },
  { "U2", "村民委员会换届选举", "选举结果报告" },
  { "U3", "公开招聘村级专干", "聘用文件" },
  { "U4", "考录事业单位工作人员", "录用通知" },
  { "U5", "从村干部中选拔乡镇班子成员", "任职文件" },
  { "X1", "年满四十五周岁，按规则退出", NULL },
  { "X2", "年度考核测评靠后", "考核结果通报" },
  { "X3", "有关部门反馈", "有关部门意见" },
  { "X4", "长期外出，无法参加培养", "乡镇情况说明" },
  { "X5", "本人提出退出", "本人书面申请" },
  { "X6", "健康原因，不宜继续培养", NULL },
  { "X8", "政治筛查不通过，党委研究", "党委会议记录" },
  { "X9", "年度动态调整，优化结构", "党委会议记录" },
};

#define PICK(list, i) ((list)[(i) % G_N_ELEMENTS (list)])

/* The same person always gets the same: chance would change everybody who is made after. */
static guint
spread (const CyDemoPerson *person, guint step, guint among)
{
  guint32 mixed = (person->number + 1) * 2654435761u + step * 40503u;

  mixed = (mixed ^ mixed >> 15) * 2246822519u;

  return (mixed ^ mixed >> 13) % among;
}

/* So many days ago, and never before somebody came. */
static CyDate
days_ago (CyDemo *demo, CyRecord *entry, guint days)
{
  CyDate date = cy_date_add_days (demo->today, -(int) days);

  return MAX (date, cy_record_get_int (entry, CY_ENTRY_ADMITTED));
}

static void
set_organ (CyRecord *record, guint field, const CyDemoPerson *person)
{
  g_autofree char *organ = cy_demo_fill_in ("%s党委会", person->village->town);

  cy_record_set_text (record, field, organ);
}

/* ---- What was heard ---- */

static CyRecord *
add_note (CyDemo *demo, CyDemoPerson *person, CyRecord *entry, const char *kind, guint days)
{
  CyRecord *note = cy_demo_person_add (person, CY_FOLLOW_UP);

  cy_record_set_text (note, CY_FOLLOW_UP_KIND, kind);
  cy_record_set_int (note, CY_FOLLOW_UP_DATE, days_ago (demo, entry, days));
  cy_record_set_text (note, CY_FOLLOW_UP_SOURCE, PICK (sources, spread (person, days, 97)));
  cy_record_set_text (note, CY_FOLLOW_UP_RECORDER, PICK (recorders, person->number));

  return note;
}

/* One in four was not asked after for too long, one in twelve never. */
static void
add_news (CyDemo *demo, CyDemoPerson *person, CyRecord *entry)
{
  guint     days = 4 + spread (person, 1, 112);
  guint     stay = spread (person, 3, G_N_ELEMENTS (stays));
  CyRecord *note;

  if (spread (person, 2, 12) == 0)
    return;
  note = add_note (demo, person, entry, CY_FOLLOW_THOUGHT, days);
  cy_record_set_text (note, CY_FOLLOW_UP_CONTENT, PICK (thoughts, spread (person, 4, 101)));
  note = add_note (demo, person, entry, CY_FOLLOW_WHEREABOUTS, days + spread (person, 5, 60));
  cy_record_set_text (note, CY_FOLLOW_UP_WHEREABOUTS, stays[stay].code);
  if (stays[stay].place != NULL)
    cy_record_set_text (note, CY_FOLLOW_UP_PLACE, stays[stay].place);
  if (spread (person, 6, 5) == 0)
    return;
  note = add_note (demo, person, entry, CY_FOLLOW_EMPLOYMENT, days + spread (person, 7, 90));
  cy_record_set_text (note, CY_FOLLOW_UP_EMPLOYMENT, PICK (works, spread (person, 8, 89)));
}

/* ---- Screening ---- */

static CyRecord *
add_screening (CyDemoPerson *person, CyDate date, const char *conclusion)
{
  CyRecord *screening = cy_demo_person_add (person, CY_SCREENING);

  cy_record_set_int (screening, CY_SCREENING_DATE, date);
  cy_record_set_text (screening,
                      CY_SCREENING_SCREENERS,
                      PICK (screeners, g_str_hash (person->village->town)));
  cy_record_set_text (screening, CY_SCREENING_BASIS, PICK (bases, person->number));
  cy_record_set_text (screening, CY_SCREENING_CONCLUSION, conclusion);

  return screening;
}

static void
decide (CyRecord           *screening,
        const CyDemoPerson *person,
        const char         *decision,
        const char         *basis,
        CyDate              date)
{
  cy_record_set_text (screening, CY_SCREENING_DECISION, decision);
  cy_record_set_text (screening, CY_SCREENING_DECISION_BASIS, basis);
  set_organ (screening, CY_SCREENING_DECISION_ORGAN, person);
  cy_record_set_int (screening, CY_SCREENING_DECIDED, date);
}

/* Nearly all passed; a few are to be watched, one did not pass and was kept. */
static void
screen (CyDemo *demo, CyDemoPerson *person, CyRecord *entry)
{
  CyDate    date = days_ago (demo, entry, 20 + spread (person, 9, 380));
  gboolean  fails = !demo->has_kept && spread (person, 10, 40) == 7;
  gboolean  is_watched = spread (person, 11, 60) == 3;
  CyRecord *screening;

  if (spread (person, 12, 9) == 0 && !fails)
    return;
  screening = add_screening (person,
                             date,
                             fails        ? CY_SCREENING_FAIL
                             : is_watched ? CY_SCREENING_WATCH
                                          : CY_SCREENING_PASS);
  if (is_watched && !fails)
    cy_record_set_text (screening, CY_SCREENING_MEASURE, "由联系领导谈话提醒，半年后复核");
  if (!fails)
    return;
  demo->has_kept = TRUE;
  cy_record_set_text (screening, CY_SCREENING_MEASURE, "补充核查两次");
  decide (screening,
          person,
          CY_DECISION_KEEP,
          "补充核查未发现问题，举报不实，党委研究保留",
          MIN (cy_date_add_days (date, 20), demo->today));
}

/* ---- Adjustment ---- */

static void
add_adjustment (CyDemoPerson *person,
                CyDate        date,
                const char   *occasion,
                const char   *outcome,
                const char   *basis)
{
  CyRecord *adjustment = cy_demo_person_add (person, CY_ADJUSTMENT);

  cy_record_set_int (adjustment, CY_ADJUSTMENT_YEAR, cy_date_get_year (date));
  cy_record_set_int (adjustment, CY_ADJUSTMENT_DATE, date);
  cy_record_set_text (adjustment, CY_ADJUSTMENT_OCCASION, occasion);
  cy_record_set_text (adjustment, CY_ADJUSTMENT_OUTCOME, outcome);
  cy_record_set_text (adjustment, CY_ADJUSTMENT_BASIS, basis);
  set_organ (adjustment, CY_ADJUSTMENT_ORGAN, person);
}

/* Every other township has done it this year; who came after that waits for the next time. */
static void
adjust (CyDemo *demo, CyDemoPerson *person, CyRecord *entry)
{
  guint       days = 15 + g_str_hash (person->village->town) % 70;
  CyDate      date = cy_date_add_days (demo->today, -(int) days);
  gboolean    moves = spread (person, 13, 14) == 0;
  const char *tier = cy_record_get_text (entry, CY_ENTRY_TIER);

  if (g_str_hash (person->village->town) % 2 == 0 ||
      date < cy_record_get_int (entry, CY_ENTRY_ADMITTED))
    return;
  add_adjustment (person,
                  date,
                  CY_OCCASION_YEARLY,
                  moves ? CY_ADJUST_TIER : CY_ADJUST_KEEP,
                  moves ? "年度研判，结合本人意愿和岗位需要调整类别" : "年度研判，培养情况良好");
  if (moves)
    cy_record_set_text (g_ptr_array_index (person->parts, person->parts->len - 1),
                        CY_ADJUSTMENT_TIER,
                        tier);
}

/* ---- Leaving ---- */

/* One of those whom an adjustment let go left because of a screening. */
static void
fail_one (CyDemo *demo, CyDemoPerson *person, CyRecord *entry)
{
  CyDate    left = cy_record_get_int (entry, CY_ENTRY_EXIT_DATE);
  CyRecord *screening;

  if (demo->has_failed || g_strcmp0 (cy_record_get_text (entry, CY_ENTRY_EXIT_REASON), "X9") != 0)
    return;
  demo->has_failed = TRUE;
  cy_record_set_text (entry, CY_ENTRY_EXIT_REASON, CY_SCREENING_EXIT);
  screening = add_screening (person, left, CY_SCREENING_FAIL);
  decide (screening, person, CY_DECISION_EXIT, "政治筛查不通过，党委研究出库", left);
}

static void
let_leave (CyDemo *demo, CyDemoPerson *person, CyRecord *entry)
{
  CyDate date = cy_record_get_int (entry, CY_ENTRY_EXIT_DATE);

  fail_one (demo, person, entry);
  for (guint i = 0; i < G_N_ELEMENTS (exits); i++)
    if (g_strcmp0 (exits[i].reason, cy_record_get_text (entry, CY_ENTRY_EXIT_REASON)) == 0)
      {
        cy_record_set_text (entry, CY_ENTRY_EXIT_BASIS, exits[i].basis);
        set_organ (entry, CY_ENTRY_EXIT_ORGAN, person);
        if (exits[i].document != NULL)
          cy_record_set_text (entry, CY_ENTRY_EXIT_DOCUMENT, exits[i].document);
        add_adjustment (person, date, CY_OCCASION_EVENT, CY_ADJUST_OUT, exits[i].basis);
      }
}

/**
 * cy_demo_follow_make:
 * @demo: the county
 * @person: gets the records
 * @entry: of the pool, as it stands today
 *
 * In a county of very many people there are none.
 */
void
cy_demo_follow_make (CyDemo *demo, CyDemoPerson *person, CyRecord *entry)
{
  const char *state = cy_record_get_text (entry, CY_ENTRY_STATE);

  if (demo->is_lean)
    return;
  if (g_str_equal (state, CY_POOL_IN))
    {
      add_news (demo, person, entry);
      screen (demo, person, entry);
      adjust (demo, person, entry);
    }
  else if (g_str_equal (state, CY_POOL_USED) || g_str_equal (state, CY_POOL_OUT))
    let_leave (demo, person, entry);
}
