/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Two years of postings of the demo county, with tasks, appraisals, exchanges and two-way
 * cultivation.
 *
 * Made from what is in the library, so that the chance of the county goes on as without it. */
#include "cy-demo-private.h"

#include "cy-code.h"
#include "cy-exchange-link.h"
#include "cy-mapper.h"
#include "cy-posting-deed.h"
#include "cy-posting.h"
#include "cy-sql.h"

/* Of so many people in the pool one was posted; of so many one is cultivated in both senses. */
#define POSTED_EVERY 3
#define TWO_WAY_EVERY 13
#define TASK_EVERY 17

#define DAYS_OF_MONTH 30
#define RING 3

typedef struct
{
  gint64   person;
  gint64   village;
  gint64   town;
  gboolean is_member;
} Member;

/* When somebody went and for how long. */
typedef struct
{
  int         began; /* days ago, negative for ahead */
  int         days;
  const char *state;
} Stay;

typedef struct
{
  CyDemo *demo;
  GArray *members;
} Work;

static const struct
{
  const char *name;
  const char *trade;
  const char *system;
  const char *post;
} hosts[] = {
  { "县农业农村局", "6", "2", "产业发展股跟班" },
  { "县委组织部", "6", "1", "组织股跟班" },
  { "云岭果业有限公司", "1", "5", "合作社联络员" },
  { "县人民法院", "6", "3", "诉前调解助理" },
  { "县总工会", "6", "4", "服务中心跟班" },
  { "云岭文旅发展公司", "4", "5", "景区运营助理" },
  { "县乡村振兴服务中心", "6", "2", "项目专干" },
};
static const char *const town_posts[] = { "党建办跟班", "综治中心跟班", "经济发展办跟班" };
static const char *const village_posts[] = { "村党组织书记助理",
                                             "村委会主任助理",
                                             "村集体经济专干" };
static const char *const supervisors[] = { "周文斌", "李晓琴", "王建国", "赵丽华", "吴永福" };
static const char *const goals[] = {
  "熟悉机关工作流程，提升政策把握能力",
  "在复杂环境中锻炼群众工作本领",
  "学习产业发展和集体经济经营",
  "补齐依法办事和矛盾调处短板",
};
static const char *const opinions[] = {
  "政治素质好，工作主动，能独当一面，群众评价高",
  "勤学肯干，能按时完成交办任务，协调能力有提升",
  "熟悉情况快，能入户开展工作，还需加强政策学习",
  "踏实肯干，遇到复杂矛盾时经验不足",
};
static const char *const checks[] = {
  "已熟悉岗位，表现稳定，后半程加强入户走访",
  "工作有思路，建议多承担急难任务",
};
static const struct
{
  const char *kind;
  const char *title;
  const char *target;
  const char *result;
} tasks[] = {
  { "K01", "修复村级饮水管网", "解决 86 户饮水困难", "管网通水，群众满意" },
  { "K02", "规范“三会一课”台账", "台账齐全，按月公开", "台账经检查合格" },
  { "K03", "人居环境整治", "清理三堆 40 处，建成示范组 1 个", "验收通过" },
  { "K04", "盘活闲置校舍发展民宿", "集体增收 5 万元", "签约出租，年租金 5.2 万元" },
  { "K05", "化解山林权属纠纷", "三起纠纷签订调解协议", "三起均已签订协议" },
  { "K06", "组建应急小分队", "队员 15 人，演练 2 次", "完成防汛演练" },
  { "K07", "产业路征地协调", "完成 24 户丈量签字", "全部签字" },
  { "K08", "防返贫监测户走访", "监测户每月走访 1 次", "走访全覆盖" },
};

#define PICK(list, i) ((list)[(i) % G_N_ELEMENTS (list)])

/* The same person always gets the same. */
static guint
spread (guint a, guint b, guint among)
{
  guint32 mixed = (a + 1) * 2654435761u + b * 40503u;

  mixed = (mixed ^ mixed >> 15) * 2246822519u;

  return (mixed ^ mixed >> 13) % among;
}

static gboolean
add_member (CySqlRow *row, gpointer data, GError **error)
{
  Member member = { cy_sql_row_get_int (row, 0),
                    cy_sql_row_get_int (row, 1),
                    cy_sql_row_get_int (row, 2),
                    cy_sql_row_get_int (row, 3) != 0 };

  g_array_append_val (data, member);

  return TRUE;
}

static const Member *
get_member (const Work *work, guint nth)
{
  return &g_array_index (work->members, Member, nth % work->members->len);
}

/* Somebody's village in another township. */
static gint64
find_village (const Work *work, const Member *member, guint from)
{
  for (guint i = 0; i < work->members->len; i++)
    {
      const Member *other = get_member (work, from + i);

      if (other->town != member->town)
        return other->village;
    }

  return 0;
}

/* ---- Where to ---- */

static void
go_outside (CyRecord *posting, guint nth)
{
  cy_record_set_text (posting, CY_POSTING_KIND, nth % 2 == 0 ? "F01" : "F02");
  cy_record_set_text (posting, CY_POSTING_HOST, PICK (hosts, nth).name);
  cy_record_set_text (posting, CY_POSTING_TRADE, PICK (hosts, nth).trade);
  cy_record_set_text (posting, CY_POSTING_SYSTEM, PICK (hosts, nth).system);
  cy_record_set_text (posting, CY_POSTING_POST, PICK (hosts, nth).post);
}

static void
go_to_village (CyRecord *posting, gint64 village, gboolean is_hard, guint nth)
{
  cy_record_set_text (posting, CY_POSTING_KIND, is_hard ? "F08" : nth % 3 == 0 ? "F05" : "F03");
  cy_record_set_int (posting, CY_POSTING_UNIT, village);
  cy_record_set_int (posting, CY_POSTING_HARD, is_hard);
  cy_record_set_text (posting, CY_POSTING_POST, PICK (village_posts, nth));
}

static void
choose_host (const Work *work, const Member *member, CyRecord *posting, guint nth)
{
  gint64 village = find_village (work, member, nth * 37 + 11);
  guint  kind = spread (nth, 12, 10);

  if (kind < 3)
    {
      cy_record_set_text (posting, CY_POSTING_KIND, "F01");
      cy_record_set_int (posting, CY_POSTING_UNIT, member->town);
      cy_record_set_text (posting, CY_POSTING_POST, PICK (town_posts, nth));
    }
  else if (kind < 6 || village == 0)
    go_outside (posting, spread (nth, 13, 97));
  else
    go_to_village (posting, village, kind > 7, nth);
}

/* ---- The course ---- */

static CyDate
get_day (const Work *work, int days_ago)
{
  return cy_date_add_days (work->demo->today, -days_ago);
}

static void
appraise (const Work *work, CyRecord *posting, guint nth)
{
  CyDate until = cy_record_get_int (posting, CY_POSTING_UNTIL);
  guint  grade = spread (nth, 5, 10);

  cy_record_set_int (posting,
                     CY_POSTING_APPRAISED,
                     MIN (cy_date_add_days (until, 5), work->demo->today));
  cy_record_set_text (posting, CY_POSTING_APPRAISER, PICK (supervisors, nth));
  cy_record_set_text (posting, CY_POSTING_GRADE, grade < 3 ? "1" : grade < 7 ? "2" : "3");
  cy_record_set_text (posting, CY_POSTING_APPRAISAL, PICK (opinions, grade < 3 ? 0 : nth));
}

static CyRecord *
make_posting (const Work *work, const Member *member, const Stay *stay, guint nth)
{
  CyRecord *posting = cy_record_new (CY_POSTING);
  CyDate    since = get_day (work, stay->began);
  CyDate    until = get_day (work, stay->began - stay->days);

  cy_record_set_int (posting, CY_POSTING_PERSON, member->person);
  cy_record_set_text (posting, CY_POSTING_STATE, stay->state);
  cy_record_set_int (posting, CY_POSTING_PLANNED_SINCE, since);
  cy_record_set_int (posting, CY_POSTING_PLANNED_UNTIL, until);
  cy_record_set_text (posting, CY_POSTING_SUPERVISOR, PICK (supervisors, nth * 3 + 1));
  cy_record_set_text (posting, CY_POSTING_GOALS, PICK (goals, nth));
  if (spread (nth, 3, 3) > 0)
    cy_record_set_int (posting, CY_POSTING_SUBSIDY, 45000);
  if (stay->began > 0)
    cy_record_set_int (posting, CY_POSTING_SINCE, since);
  if (stay->began - stay->days / 2 > 0 && spread (nth, 4, 3) > 0)
    {
      cy_record_set_int (posting,
                         CY_POSTING_MIDTERM_DATE,
                         get_day (work, stay->began - stay->days / 2));
      cy_record_set_text (posting, CY_POSTING_MIDTERM_BY, PICK (supervisors, nth + 2));
      cy_record_set_text (posting, CY_POSTING_MIDTERM, PICK (checks, nth));
    }
  choose_host (work, member, posting, nth);

  return posting;
}

static void
finish (const Work *work, CyRecord *posting, const Stay *stay, guint nth)
{
  if (g_str_equal (stay->state, "done"))
    {
      cy_record_set_int (posting, CY_POSTING_UNTIL, get_day (work, stay->began - stay->days));
      appraise (work, posting, nth);
    }
  else if (g_str_equal (stay->state, "stopped"))
    {
      cy_record_set_int (posting, CY_POSTING_UNTIL, get_day (work, stay->began - stay->days / 3));
      cy_record_set_text (posting, CY_POSTING_END_REASON, "本村换届需要，提前召回");
    }
}

/* ---- What it left ---- */

/* What somebody could do, and what the posting trained. */
static gint64
get_level (const Work *work, CyRecord *posting, guint ability)
{
  gint64      person = cy_record_get_int (posting, CY_POSTING_PERSON);
  const char *kind = cy_record_get_text (posting, CY_POSTING_KIND);
  CyDate      date = cy_record_get_int (posting, CY_POSTING_APPRAISED);
  gint64      level = cy_demo_ability_level (work->demo, person, ability, date);

  return CLAMP (level + cy_demo_ability_lift (person, kind, ability),
                CY_POSTING_LEVEL_MIN,
                CY_POSTING_LEVEL_MAX);
}

static gboolean
save_levels (const Work *work, CyRecord *posting, GError **error)
{
  CyCodeSet *set = cy_code_set_get ("ability");
  g_autoptr (GArray) levels = g_array_new (FALSE, FALSE, sizeof (CyPostingLevel));

  for (guint i = 0; i < cy_code_set_get_n_codes (set); i++)
    {
      CyPostingLevel level = { cy_code_set_get_nth (set, i)->code, get_level (work, posting, i) };

      g_array_append_val (levels, level);
    }

  return cy_posting_put_levels (work->demo->conn,
                                posting,
                                (const CyPostingLevel *) levels->data,
                                levels->len,
                                error);
}

static void
fill_task (const Work *work, CyRecord *task, int given, int due, gboolean is_done, guint nth)
{
  guint kind = spread (nth, 15, G_N_ELEMENTS (tasks));

  cy_record_set_text (task, CY_STRETCH_TASK_KIND, PICK (tasks, kind).kind);
  cy_record_set_text (task, CY_STRETCH_TASK_TITLE, PICK (tasks, kind).title);
  cy_record_set_text (task, CY_STRETCH_TASK_TARGET, PICK (tasks, kind).target);
  cy_record_set_int (task, CY_STRETCH_TASK_GIVEN, get_day (work, given));
  cy_record_set_int (task, CY_STRETCH_TASK_DUE, get_day (work, due));
  cy_record_set_int (task, CY_STRETCH_TASK_PROGRESS, is_done ? 100 : 20 + spread (nth, 6, 7) * 10);
  if (!is_done)
    return;
  cy_record_set_int (task, CY_STRETCH_TASK_DONE, get_day (work, due + (int) spread (nth, 7, 12)));
  cy_record_set_text (task, CY_STRETCH_TASK_EVIDENCE, "验收记录、现场照片");
  cy_record_set_text (task, CY_STRETCH_TASK_RESULT, PICK (tasks, kind).result);
  cy_record_set_text (task, CY_STRETCH_TASK_JUDGE, PICK (supervisors, nth));
}

/* What came with a posting that is over is done. */
static gboolean
save_task (const Work *work,
           gint64      person,
           gint64      posting,
           int         given,
           int         due,
           guint       nth,
           GError    **error)
{
  gboolean is_over = posting != 0 && due > DAYS_OF_MONTH;
  g_autoptr (CyRecord) task = cy_record_new (CY_STRETCH_TASK);

  cy_record_set_int (task, CY_STRETCH_TASK_PERSON, person);
  if (posting != 0)
    cy_record_set_int (task, CY_STRETCH_TASK_POSTING, posting);
  fill_task (work, task, given, due, is_over || (due > 0 && spread (nth, 8, 9) > 0), nth);

  return cy_mapper_save (work->demo->conn, task, error);
}

static gboolean
save_stay (Work *work, const Member *member, const Stay *stay, guint nth, GError **error)
{
  g_autoptr (CyRecord) posting = make_posting (work, member, stay, nth);

  finish (work, posting, stay, nth);
  if (!cy_posting_put (work->demo->conn, posting, NULL, error))
    return FALSE;
  if (g_str_equal (stay->state, "done") && !save_levels (work, posting, error))
    return FALSE;
  if (stay->began <= DAYS_OF_MONTH || nth % 3 == 2)
    return TRUE;

  return save_task (work,
                    member->person,
                    cy_record_get_id (posting),
                    stay->began - 10,
                    stay->began - stay->days + 8,
                    nth,
                    error);
}

/* ---- Everybody ---- */

static gboolean
post_member (Work *work, const Member *member, guint nth, GError **error)
{
  int  shift = (int) spread (nth, 1, 20);
  Stay early = { 600 - shift, 180, "done" };
  Stay late = { 330 + shift, 120, "done" };
  Stay recent = { 170 + shift, 92, "done" };
  Stay now = { 120 + shift, 183, "running" };
  Stay soon = { 150 + shift, 153 + shift + (int) spread (nth, 14, 27), "running" };
  Stay fresh = { 25 + shift, 183, "running" };
  Stay ahead = { -10 - shift, 150, "planned" };
  Stay overdue = { 190, 184, "running" };
  Stay stopped = { 200, 150, "stopped" };

  switch (nth == 9 ? 9 : nth == 7 ? 8 : nth % 8)
    {
    case 0:
      return save_stay (work, member, &early, nth, error) &&
             save_stay (work, member, &now, nth + 1, error);
    case 1:
      return save_stay (work, member, &late, nth, error);
    case 2:
      return save_stay (work, member, &soon, nth, error);
    case 3:
      return save_stay (work, member, &early, nth, error) &&
             save_stay (work, member, &late, nth + 2, error);
    case 4:
      return save_stay (work, member, &early, nth, error) &&
             save_stay (work, member, &ahead, nth + 3, error);
    case 5:
      return save_stay (work, member, &fresh, nth, error);
    case 8:
      return save_stay (work, member, &overdue, nth, error);
    case 9:
      return save_stay (work, member, &stopped, nth, error);
    default:
      return save_stay (work, member, &recent, nth, error);
    }
}

static gboolean
cultivate (Work *work, const Member *member, guint nth, GError **error)
{
  static const char *const stages[] = { "1", "2", "2", "3" };
  g_autoptr (CyRecord) two_way = cy_record_new (CY_TWO_WAY);

  cy_record_set_int (two_way, CY_TWO_WAY_PERSON, member->person);
  cy_record_set_text (two_way, CY_TWO_WAY_SENSE, member->is_member ? "1" : "2");
  cy_record_set_int (two_way, CY_TWO_WAY_SINCE, get_day (work, 60 + (int) spread (nth, 2, 500)));
  cy_record_set_text (two_way, CY_TWO_WAY_HELPER, PICK (supervisors, nth));
  cy_record_set_text (two_way,
                      CY_TWO_WAY_GOALS,
                      member->is_member ? "落实小额信贷，结对种养大户学技术"
                                        : "安排联系人，每季度谈话一次");
  if (!member->is_member)
    cy_record_set_text (two_way, CY_TWO_WAY_STAGE, PICK (stages, nth));

  return cy_mapper_save (work->demo->conn, two_way, error);
}

static gboolean
make_all (Work *work, GError **error)
{
  for (guint i = 0; i < work->members->len; i++)
    {
      const Member *member = get_member (work, i);

      if (i % POSTED_EVERY == 0 && !post_member (work, member, i / POSTED_EVERY, error))
        return FALSE;
      if (i % TWO_WAY_EVERY == 5 && !cultivate (work, member, i, error))
        return FALSE;
      if (i % TASK_EVERY == 4 &&
          !save_task (work, member->person, 0, 100, (int) spread (i, 9, 120) - 60, i, error))
        return FALSE;
    }

  return TRUE;
}

/* ---- Exchanges ---- */

/* People of so many different villages who were not posted; fewer when there are not so many. */
static GArray *
choose_ring (const Work *work, guint n, guint from)
{
  GArray *ring = g_array_new (FALSE, FALSE, sizeof (Member));

  for (guint i = from; i < work->members->len && ring->len < n; i += POSTED_EVERY)
    {
      const Member *member = get_member (work, i);
      gboolean      is_new = TRUE;

      for (guint j = 0; j < ring->len; j++)
        is_new = is_new && g_array_index (ring, Member, j).town != member->town;
      if (is_new)
        g_array_append_vals (ring, member, 1);
    }

  return ring;
}

/* Each goes to the next one's village, the last to the first one's. */
static gboolean
exchange (Work *work, guint n, guint from, const char *name, const char *way, GError **error)
{
  g_autoptr (GArray) ring = choose_ring (work, n, from);
  g_autoptr (CyRecord) record = cy_record_new (CY_EXCHANGE);
  Stay stay = { 70, 183, "running" };

  if (ring->len < n)
    return TRUE;
  cy_record_set_text (record, CY_EXCHANGE_NAME, name);
  cy_record_set_text (record, CY_EXCHANGE_WAY, way);
  cy_record_set_int (record, CY_EXCHANGE_DATE, get_day (work, stay.began));
  cy_record_set_text (record, CY_EXCHANGE_DOCUMENT, "县委组织部干部交流通知");
  if (!cy_mapper_save (work->demo->conn, record, error))
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      const Member *member = &g_array_index (ring, Member, i);
      g_autoptr (CyRecord) posting = make_posting (work, member, &stay, from + i);

      cy_record_unset (posting, CY_POSTING_HOST);
      cy_record_unset (posting, CY_POSTING_TRADE);
      cy_record_unset (posting, CY_POSTING_SYSTEM);
      go_to_village (posting, g_array_index (ring, Member, (i + 1) % n).village, FALSE, i + 1);
      cy_record_set_int (posting, CY_POSTING_EXCHANGE, cy_record_get_id (record));
      if (!cy_posting_put (work->demo->conn, posting, NULL, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * cy_demo_postings_make:
 * @demo: the county, with its people
 * @error: return location
 *
 * In a county of very many people there are none.
 *
 * Returns: whether the postings are in the library
 */
gboolean
cy_demo_postings_make (CyDemo *demo, GError **error)
{
  g_autoptr (GArray) members = g_array_new (FALSE, FALSE, sizeof (Member));
  Work work = { .demo = demo, .members = members };

  if (demo->is_lean)
    return TRUE;
  if (!cy_sql_each (demo->conn,
                    cy_sql_get ("demo/pool-people.sql"),
                    add_member,
                    members,
                    error,
                    ""))
    return FALSE;

  return members->len == 0 ||
         (make_all (&work, error) &&
          exchange (&work, 2, 1, "两村青年干部互派", CY_EXCHANGE_WAY_TWO, error) &&
          exchange (&work, RING, 2, "三乡镇轮岗交流", CY_EXCHANGE_WAY_MANY, error));
}
