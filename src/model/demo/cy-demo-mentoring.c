/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Two years of mentoring in the demo county: leaders of county, townships and villages, whom they
 * guide, their talks, and the quarterly reports.
 *
 * Made from what is in the library, so that the chance of the county goes on as without it. */
#include "cy-demo-private.h"

#include "cy-code.h"
#include "cy-mapper.h"
#include "cy-mentoring.h"
#include "cy-pool.h"
#include "cy-sql.h"

/* As many as a mentor of a township gets; one of the county gets more than the rule allows.
 */
#define PEOPLE_PER_MENTOR 4
#define PEOPLE_OF_HEAVY 7
#define MONTHS 24
#define QUARTERS 5

static const char *const county_posts[][2] = {
  { "县委", "副书记" },           { "县委", "常委、组织部部长" }, { "县委", "常委、宣传部部长" },
  { "县委", "常委、统战部部长" }, { "县人大常委会", "副主任" },   { "县政府", "副县长" },
  { "县政协", "副主席" },         { "县委组织部", "副部长" },     { "县农业农村局", "局长" },
  { "县民政局", "局长" },         { "县司法局", "局长" },         { "县乡村振兴服务中心", "主任" },
};
static const char *const town_posts[] = {
  "党委书记", "党委副书记、镇长", "党委副书记", "党委委员、组织委员", "副镇长",
  "人大主席", "纪委书记",         "包村干部",   "驻村工作队队长"
};
static const char *const specialties[] = { "基层党建",   "产业发展", "矛盾调解", "项目资金",
                                           "信访和综治", "集体经济", "群众工作" };
static const char *const goals[] = {
  "一年内熟悉村级事务，两年内能独立主持一项重点工作",
  "每季度带着走访一次，学会和群众打交道",
  "跟着处理三件以上矛盾纠纷，写出案例",
  "参与一个集体经济项目的全过程，能算清账",
};
static const char *const contents[] = {
  "谈近期思想和家庭情况，工作劲头足，想多参与村里的项目；提醒注意工作方法，遇事多和老支书商量。",
  "谈入党以来的体会和不足，政策学习还不够系统；商定下季度读完一本书、讲一次微党课。",
  "谈外出务工意向，目前愿意留村发展；答应帮助联系合作社的技术员岗位。",
  "谈调解工作中的难处，肯定敢于面对矛盾；讲了几个老办法，约定下次一同入户。",
  "谈能力差距和努力方向，文字和财务是短板；安排跟班学习村财代理记账。",
};
static const char *const responses[] = { "本人表示认可，会抓紧补课",
                                         "愿意继续跟着学，争取年内见效",
                                         "提出希望多参加培训" };
static const char *const places[] = { "村委会办公室", "镇政府会议室", "本人家中", "合作社" };
static const char *const reports[] = {
  "本季度参加支部活动三次，协助完成入户走访和台账更新；下季度重点学习集体经济管理。",
  "本季度参与环境整治和防汛值守，学会了项目申报流程；不足是群众工作方法还少。",
  "本季度协助调解纠纷两起，组织夜校一期；下季度想到镇上跟班学习。",
};
static const char *const comments[] = { "进步明显，继续保持",
                                        "内容还要更具体，多写问题和办法",
                                        "已阅，按计划推进" };

#define PICK(list, i) ((list)[(i) % G_N_ELEMENTS (list)])

/**
 * Guide:
 * @n_people: how many this mentor was given
 */
typedef struct
{
  gint64 id;
  char  *name;
  guint  n_people;
} Guide;

/* Who is guided, by township and village. */
typedef struct
{
  gint64 person;
  gint64 unit;
  gint64 town;
  char  *town_name;
  char  *tier;
  CyDate admitted;
} Candidate;

typedef struct
{
  CyDemo     *demo;
  GPtrArray  *county;   /* of Guide */
  GHashTable *towns;    /* id → GPtrArray of Guide, the newest last */
  GHashTable *villages; /* id → Guide */
  guint       n_mentors;
  guint       n_county; /* pairs with them so far */
  Guide      *heavy;    /* who has more than is allowed */
} Mentors;

static void
guide_free (gpointer data)
{
  Guide *guide = data;

  g_free (guide->name);
  g_free (guide);
}

static void
candidate_clear (gpointer data)
{
  Candidate *candidate = data;

  g_free (candidate->town_name);
  g_free (candidate->tier);
}

static guint
count_words (CyDemoWords words)
{
  guint n = 0;

  while (words[n].text != NULL)
    n++;

  return n;
}

/* ---- Mentors ---- */

static char *
make_name (guint number)
{
  CyDemoWords given = cy_demo_spread (number, 1, 4) == 0 ? cy_demo_given_women : cy_demo_given_men;
  const char *surname =
    cy_demo_surnames[cy_demo_spread (number, 2, count_words (cy_demo_surnames))].text;

  return g_strconcat (surname, given[cy_demo_spread (number, 3, count_words (given))].text, NULL);
}

static Guide *
add_mentor (Mentors    *self,
            const char *kind,
            gint64      unit,
            const char *organ,
            const char *post,
            GError    **error)
{
  guint            number = self->n_mentors++;
  g_autofree char *name = make_name (number);
  g_autofree char *phone = g_strdup_printf ("139%08u", 10000000 + number * 7919 % 89999999);
  g_autoptr (CyRecord) record = cy_record_new (CY_MENTOR);
  Guide *guide;

  cy_record_set_text (record, CY_MENTOR_NAME, name);
  cy_record_set_text (record, CY_MENTOR_KIND, kind);
  if (unit != 0)
    cy_record_set_int (record, CY_MENTOR_UNIT, unit);
  cy_record_set_text (record, CY_MENTOR_ORGAN, organ);
  cy_record_set_text (record, CY_MENTOR_POST, post);
  cy_record_set_text (record,
                      CY_MENTOR_SPECIALTY,
                      PICK (specialties, cy_demo_spread (number, 4, 97)));
  cy_record_set_text (record, CY_MENTOR_PHONE, phone);
  if (!cy_mapper_save (self->demo->conn, record, error))
    return NULL;
  guide = g_new0 (Guide, 1);
  guide->id = cy_record_get_id (record);
  guide->name = g_steal_pointer (&name);

  return guide;
}

static gboolean
add_county_mentors (Mentors *self, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (county_posts); i++)
    {
      Guide *guide = add_mentor (self, "M01", 0, county_posts[i][0], county_posts[i][1], error);

      if (guide == NULL)
        return FALSE;
      g_ptr_array_add (self->county, guide);
    }

  return TRUE;
}

/* The newest of the township, as long as there is room; one has more than is allowed. */
static Guide *
get_town_mentor (Mentors *self, const Candidate *candidate, GError **error)
{
  GPtrArray *guides = g_hash_table_lookup (self->towns, &candidate->town);
  Guide     *last;
  guint      room;

  if (guides == NULL)
    {
      guides = g_ptr_array_new_with_free_func (guide_free);
      g_hash_table_insert (self->towns,
                           g_memdup2 (&candidate->town, sizeof candidate->town),
                           guides);
    }
  last = guides->len > 0 ? g_ptr_array_index (guides, guides->len - 1) : NULL;
  room = self->heavy == NULL || self->heavy == last ? PEOPLE_OF_HEAVY : PEOPLE_PER_MENTOR;
  if (last != NULL && last->n_people < room)
    return last;
  last = add_mentor (self,
                     "M02",
                     candidate->town,
                     candidate->town_name,
                     PICK (town_posts, guides->len),
                     error);
  if (last != NULL)
    g_ptr_array_add (guides, last);

  return last;
}

static Guide *
get_village_mentor (Mentors *self, const Candidate *candidate, GError **error)
{
  Guide *guide = g_hash_table_lookup (self->villages, &candidate->unit);

  if (guide != NULL && guide->n_people < PEOPLE_PER_MENTOR)
    return guide;
  guide = add_mentor (self,
                      "M03",
                      candidate->unit,
                      NULL,
                      guide == NULL ? "村党组织书记" : "老支书",
                      error);
  if (guide != NULL)
    g_hash_table_insert (self->villages,
                         g_memdup2 (&candidate->unit, sizeof candidate->unit),
                         guide);

  return guide;
}

/* ---- Talks and reports ---- */

static gboolean
add_talk (CyDemo     *demo,
          gint64      person,
          gint64      pair,
          const char *talker,
          CyDate      date,
          gboolean    has_next,
          GError    **error)
{
  guint number = (guint) (date % 10007);
  g_autoptr (CyRecord) talk = cy_record_new (CY_TALK);

  cy_record_set_int (talk, CY_TALK_PERSON, person);
  cy_record_set_int (talk, CY_TALK_MENTORING, pair);
  cy_record_set_int (talk, CY_TALK_DATE, date);
  cy_record_set_text (talk, CY_TALK_KIND, "N01");
  cy_record_set_text (talk, CY_TALK_TALKER, talker);
  cy_record_set_text (talk, CY_TALK_PLACE, PICK (places, cy_demo_spread (person, number, 97)));
  cy_record_set_text (talk,
                      CY_TALK_CONTENT,
                      PICK (contents, cy_demo_spread (person, number + 1, 97)));
  cy_record_set_text (talk,
                      CY_TALK_RESPONSE,
                      PICK (responses, cy_demo_spread (person, number + 2, 97)));
  if (has_next)
    cy_record_set_int (talk,
                       CY_TALK_NEXT_DATE,
                       cy_date_add_days (date, 90 + (int) cy_demo_spread (person, 12, 60)));

  return cy_mapper_save (demo->conn, talk, error);
}

/* Each half-year; one in nine was not talked with for too long. */
static gboolean
talk (CyDemo *demo, gint64 person, gint64 pair, const Guide *guide, CyDate since, GError **error)
{
  int days =
    3 + (int) cy_demo_spread (person, 21, 150) + (cy_demo_spread (person, 22, 9) == 0 ? 200 : 0);

  for (guint i = 0; i < 4; i++)
    {
      CyDate date = cy_date_add_days (demo->today, -days - (int) i * 165);

      if (date <= since)
        break;
      if (!add_talk (demo,
                     person,
                     pair,
                     guide->name,
                     date,
                     i == 0 && days < 80 && cy_demo_spread (person, 23, 3) == 0,
                     error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
add_report (CyDemo *demo, gint64 person, CyDate end, const char *reader, GError **error)
{
  guint number = (guint) (end % 10007);
  g_autoptr (CyRecord) report = cy_record_new (CY_QUARTER_REPORT);
  CyDate date = cy_date_add_days (end, 1 + (int) cy_demo_spread (person, number, 18));

  cy_record_set_int (report, CY_QUARTER_REPORT_PERSON, person);
  cy_record_set_int (report, CY_QUARTER_REPORT_YEAR, cy_date_get_year (end));
  cy_record_set_int (report, CY_QUARTER_REPORT_QUARTER, (cy_date_get_month (end) + 2) / 3);
  cy_record_set_int (report, CY_QUARTER_REPORT_DATE, MIN (date, demo->today));
  cy_record_set_text (report,
                      CY_QUARTER_REPORT_CONTENT,
                      PICK (reports, cy_demo_spread (person, number + 1, 97)));
  if (cy_demo_spread (person, number + 2, 4) != 0)
    {
      cy_record_set_text (report, CY_QUARTER_REPORT_READER, reader);
      cy_record_set_text (report,
                          CY_QUARTER_REPORT_COMMENT,
                          PICK (comments, cy_demo_spread (person, number + 3, 97)));
    }

  return cy_mapper_save (demo->conn, report, error);
}

/* The last day of the quarter that ended so many quarters before the last one. */
static CyDate
get_quarter_end (CyDate today, guint nth)
{
  int    month = (cy_date_get_month (today) - 1) / 3 * 3 + 1;
  CyDate first = cy_date_new (cy_date_get_year (today), month, 1);

  return cy_date_add_days (cy_date_add_months (first, -3 * (int) nth), -1);
}

/* One in eight still owes that of the last quarter. */
static gboolean
hand_in (CyDemo *demo, gint64 person, const Guide *guide, CyDate since, GError **error)
{
  guint first = cy_demo_spread (person, 31, 8) == 0 ? 1 : 0;

  for (guint i = first; i < QUARTERS; i++)
    {
      CyDate end = get_quarter_end (demo->today, i);

      if (end <= since)
        break;
      if (!add_report (demo, person, end, guide->name, error))
        return FALSE;
    }

  return TRUE;
}

/* ---- Pairs ---- */

/* Returns the id, 0 when it could not be saved. */
static gint64
add_pair (CyDemo      *demo,
          gint64       person,
          const Guide *guide,
          CyDate       since,
          CyDate       until,
          GError     **error)
{
  g_autoptr (CyRecord) pair = cy_record_new (CY_MENTORING);
  g_autofree char *agreement = g_strdup_printf ("帮带〔%d〕%03u号",
                                                cy_date_get_year (since),
                                                1 + cy_demo_spread (person, 41, 999));

  cy_record_set_int (pair, CY_MENTORING_PERSON, person);
  cy_record_set_int (pair, CY_MENTORING_MENTOR, guide->id);
  cy_record_set_int (pair, CY_MENTORING_SINCE, since);
  cy_record_set_text (pair, CY_MENTORING_AGREEMENT, agreement);
  cy_record_set_text (pair, CY_MENTORING_GOALS, PICK (goals, cy_demo_spread (person, 42, 97)));
  if (until != CY_DATE_NONE)
    {
      cy_record_set_int (pair, CY_MENTORING_UNTIL, until);
      cy_record_set_text (pair, CY_MENTORING_END_REASON, "导师工作调整");
    }

  return cy_mapper_save (demo->conn, pair, error) ? cy_record_get_id (pair) : 0;
}

/* Some two weeks after the admission, at most two years ago. */
static CyDate
get_since (CyDemo *demo, const Candidate *candidate)
{
  CyDate earliest = cy_date_add_months (demo->today, -MONTHS);
  CyDate first = cy_date_get_day (candidate->admitted) != 0 ? candidate->admitted : earliest;
  CyDate since =
    cy_date_add_days (MAX (first, earliest), 4 + (int) cy_demo_spread (candidate->person, 43, 20));

  return MIN (since, demo->today);
}

static gboolean
guide_in_town (Mentors *self, const Candidate *candidate, CyDate since, GError **error)
{
  Guide *guide = get_town_mentor (self, candidate, error);
  gint64 pair;

  if (guide == NULL)
    return FALSE;
  if (++guide->n_people > PEOPLE_PER_MENTOR)
    self->heavy = guide;
  pair = add_pair (self->demo, candidate->person, guide, since, CY_DATE_NONE, error);

  return pair != 0 && talk (self->demo, candidate->person, pair, guide, since, error) &&
         hand_in (self->demo, candidate->person, guide, since, error);
}

static gboolean
guide_in_village (Mentors *self, const Candidate *candidate, CyDate since, GError **error)
{
  Guide *guide = get_village_mentor (self, candidate, error);

  if (guide == NULL)
    return FALSE;
  guide->n_people++;

  return add_pair (self->demo, candidate->person, guide, since, CY_DATE_NONE, error) != 0;
}

/* Future secretaries, as many as the leaders of the county have room for; one in five of them had
 * another one before. */
static gboolean
guide_in_county (Mentors *self, const Candidate *candidate, CyDate since, GError **error)
{
  guint  nth = self->n_county / PEOPLE_PER_MENTOR;
  CyDate change = cy_date_add_months (since, 6);
  Guide *guide;

  if (g_strcmp0 (candidate->tier, CY_TIER_SECRETARY) != 0 || nth >= self->county->len)
    return TRUE;
  self->n_county++;
  guide = g_ptr_array_index (self->county, nth);
  if (cy_demo_spread (candidate->person, 44, 5) == 0 && change < self->demo->today)
    {
      Guide *before = g_ptr_array_index (self->county, (nth + 1) % self->county->len);

      if (add_pair (self->demo, candidate->person, before, since, change, error) == 0)
        return FALSE;
      since = change;
    }

  return add_pair (self->demo, candidate->person, guide, since, CY_DATE_NONE, error) != 0;
}

/* One in fourteen has nobody, so that there is something to do. */
static gboolean
guide_one (Mentors *self, const Candidate *candidate, GError **error)
{
  CyDate since = get_since (self->demo, candidate);

  if (cy_demo_spread (candidate->person, 45, 14) == 0)
    return TRUE;
  if (!guide_in_town (self, candidate, since, error) ||
      !guide_in_county (self, candidate, since, error))
    return FALSE;

  return cy_demo_spread (candidate->person, 46, 3) == 0 ||
         guide_in_village (self, candidate, since, error);
}

/* ---- Whom ---- */

static gboolean
add_candidate (CySqlRow *row, gpointer data, GError **error)
{
  Candidate candidate = { cy_sql_row_get_int (row, 0),  cy_sql_row_get_int (row, 1),
                          cy_sql_row_get_int (row, 2),  cy_sql_row_dup_text (row, 3),
                          cy_sql_row_dup_text (row, 4), cy_sql_row_get_int (row, 5) };

  g_array_append_val (data, candidate);

  return TRUE;
}

static GArray *
list_candidates (CyDemo *demo, GError **error)
{
  g_autoptr (GArray) list = g_array_new (FALSE, FALSE, sizeof (Candidate));

  g_array_set_clear_func (list, candidate_clear);

  return cy_sql_each (demo->conn,
                      "SELECT p.id, p.unit, t.id, t.name, e.tier, e.admitted FROM person p"
                      " JOIN pool_entry e ON e.person = p.id AND e.state = 'in'"
                      " AND e.deleted IS NULL"
                      " JOIN unit u ON u.id = p.unit JOIN unit t ON t.id = u.parent"
                      " WHERE p.deleted IS NULL GROUP BY p.id ORDER BY u.ord, p.id",
                      add_candidate,
                      list,
                      error,
                      "")
           ? g_steal_pointer (&list)
           : NULL;
}

static gboolean
guide_all (Mentors *self, GArray *candidates, GError **error)
{
  if (!add_county_mentors (self, error))
    return FALSE;
  for (guint i = 0; i < candidates->len; i++)
    if (!guide_one (self, &g_array_index (candidates, Candidate, i), error))
      return FALSE;

  return TRUE;
}

/**
 * cy_demo_mentoring_make:
 * @demo: the county, with its people
 * @error: return location
 *
 * In a county of very many people there is none.
 *
 * Returns: whether it is in the library
 */
gboolean
cy_demo_mentoring_make (CyDemo *demo, GError **error)
{
  g_autoptr (GArray) candidates = NULL;
  g_autoptr (GPtrArray) county = g_ptr_array_new_with_free_func (guide_free);
  g_autoptr (GHashTable) towns =
    g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  g_autoptr (GHashTable) villages =
    g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, guide_free);
  Mentors mentors = { .demo = demo, .county = county, .towns = towns, .villages = villages };

  if (demo->is_lean)
    return TRUE;
  candidates = list_candidates (demo, error);

  return candidates != NULL && guide_all (&mentors, candidates, error);
}
