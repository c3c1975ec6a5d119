/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Two years of ability records and judgements of potential in the demo county, and what its tiers
 * ask for.
 *
 * Made from what is in the library, so that the chance of the county goes on as without it. */
#include "cy-demo-private.h"

#include "cy-ability-edit.h"
#include "cy-ability-rule.h"
#include "cy-ability.h"
#include "cy-code.h"
#include "cy-mapper.h"
#include "cy-pool.h"
#include "cy-sql.h"

/* In the two years most were assessed twice and inspected in between. */
static const struct
{
  guint       months;
  const char *source;
  const char *evidence;
  guint       among_a_hundred;
} rounds[] = {
  { 27, "1", "上上年度考核：述职测评和实绩核查", 70 },
  { 22, "1", "上年度考核：述职测评和实绩核查", 88 },
  { 16, "2", "年中考察：个别谈话和入户走访", 65 },
  { 10, "1", "本年度考核：述职测评和实绩核查", 90 },
  { 4, "2", "专题考察：查看项目资料，听取群众意见", 70 },
};
static const char *const recorders[] = { "县委组织部干部股",
                                         "乡镇党委考核组",
                                         "县委组织部考察组",
                                         "乡镇组织办" };
static const char *const directions[] = { "村党组织书记", "村委会主任",     "党务工作",
                                          "集体经济发展", "矛盾调解和综治", "产业技术服务" };
static const char *const judges[] = { "陈国栋、杨敏", "李志远、罗琴", "王家明、周倩" };
static const char *const bases[] = {
  "两年考核稳步上升，急难任务中能主动担责，群众口碑好",
  "岗位适应快，学习能力强，独立主持工作的经历还少",
  "本职工作稳妥，开拓意识一般，近两年变化不大",
};
static const char *const grades[] = { "1", "2", "3" };

/* What a posting of each kind trains, a bit for each ability of the framework. */
static const struct
{
  const char *kind;
  guint       abilities;
} trained[] = {
  { "F01", 1 << 0 | 1 << 2 }, /* attached to an office: politics, decisions */
  { "F02", 1 << 1 | 1 << 6 }, /* along with a post: research, carrying out */
  { "F03", 1 << 4 | 1 << 5 }, /* a post for a time: emergencies, the masses */
  { "F05", 1 << 3 | 1 << 5 }, /* in turn: reforms, the masses */
  { "F08", 1 << 4 | 1 << 5 }, /* a hard village: emergencies, the masses */
};

/* The most that stays of all postings, in tenths. */
#define KEPT_MOST 8

/* A posting that is over. */
typedef struct
{
  gint64 person;
  char   kind[4];
  CyDate until;
} Stay;

#define PICK(list, i) ((list)[(i) % G_N_ELEMENTS (list)])

/* The same person always gets the same. */
static guint
spread (gint64 person, guint what, guint among)
{
  guint32 mixed = ((guint32) person + 1) * 2654435761u + what * 40503u;

  mixed = (mixed ^ mixed >> 15) * 2246822519u;

  return (mixed ^ mixed >> 13) % among;
}

/* Everybody has a height and a bent, and rises slowly. */
static gint64
get_plain_level (gint64 person, guint ability, guint round)
{
  guint height = 22 + (spread (person, 1, 9) + spread (person, 2, 9));
  guint bent = spread (person, 10 + ability, 11);
  guint rise = round * (1 + spread (person, 3, 3));
  guint noise = spread (person, 100 + 10 * round + ability, 5);

  return (gint64) (height + bent + rise + noise) - 7;
}

/**
 * cy_demo_ability_level:
 * @demo: the county
 * @person: id
 * @ability: which of the framework, from 0
 * @date: when
 *
 * Returns: how somebody would have been judged then without having been sent anywhere, in tenths
 */
gint64
cy_demo_ability_level (const CyDemo *demo, gint64 person, guint ability, CyDate date)
{
  guint round = 0;

  while (round + 1 < G_N_ELEMENTS (rounds) &&
         cy_date_add_months (demo->today, -(int) rounds[round + 1].months) <= date)
    round++;

  return get_plain_level (person, ability, round);
}

/**
 * cy_demo_ability_lift:
 * @person: id
 * @kind: code of the set tempering_type
 * @ability: which of the framework, from 0
 *
 * Returns: by how many tenths a posting of @kind raises somebody, little in what it does not train
 */
gint64
cy_demo_ability_lift (gint64 person, const char *kind, guint ability)
{
  guint is_little = spread (person, 40 + ability, 2);

  for (guint i = 0; i < G_N_ELEMENTS (trained); i++)
    if (g_str_equal (trained[i].kind, kind))
      return trained[i].abilities & 1u << ability ? 5 + spread (person, 50 + ability, 5)
                                                  : is_little;

  return is_little;
}

/* Of what somebody brought back two thirds stay, and never more than so much in all. */
static gint64
get_kept (const GArray *stays, gint64 person, guint ability, CyDate date)
{
  gint64 kept = 0;

  for (guint i = 0; i < stays->len; i++)
    {
      const Stay *stay = &g_array_index (stays, Stay, i);

      if (stay->person == person && stay->until < date)
        kept += cy_demo_ability_lift (person, stay->kind, ability) * 2 / 3;
    }

  return MIN (kept, KEPT_MOST);
}

/* Judged in halves. */
static gint64
get_level (const GArray *stays, gint64 person, guint ability, guint round, CyDate date)
{
  gint64 level = get_plain_level (person, ability, round) + get_kept (stays, person, ability, date);

  return CLAMP ((level + 2) / 5 * 5, CY_ABILITY_LOWEST, CY_ABILITY_HIGHEST);
}

static gboolean
add_record (CyDemo       *demo,
            const GArray *stays,
            gint64        person,
            guint         ability,
            guint         round,
            GError      **error)
{
  CyDate date = cy_date_add_days (cy_date_add_months (demo->today, -(int) rounds[round].months),
                                  (int) spread (person, 200 + round, 20));
  g_autoptr (CyRecord) record = cy_record_new (CY_ABILITY_RECORD);

  cy_record_set_int (record, CY_ABILITY_RECORD_PERSON, person);
  cy_record_set_text (record,
                      CY_ABILITY_RECORD_ABILITY,
                      cy_code_set_get_nth (cy_code_set_get ("ability"), ability)->code);
  cy_record_set_int (record,
                     CY_ABILITY_RECORD_LEVEL,
                     get_level (stays, person, ability, round, date));
  cy_record_set_int (record, CY_ABILITY_RECORD_DATE, date);
  cy_record_set_text (record, CY_ABILITY_RECORD_SOURCE, rounds[round].source);
  cy_record_set_text (record, CY_ABILITY_RECORD_EVIDENCE, rounds[round].evidence);
  cy_record_set_text (record,
                      CY_ABILITY_RECORD_RECORDER,
                      PICK (recorders, spread (person, round, 97)));

  return cy_mapper_save (demo->conn, record, error);
}

/* One in forty was never judged; of one in twenty nobody asked again for more than two years. */
static gboolean
judge (CyDemo *demo, const GArray *stays, gint64 person, GError **error)
{
  guint n_abilities = cy_code_set_get_n_codes (cy_code_set_get ("ability"));
  guint last = spread (person, 5, 20) == 7 ? 1 : G_N_ELEMENTS (rounds);

  if (spread (person, 4, 40) == 3)
    return TRUE;
  for (guint i = 0; i < last; i++)
    for (guint j = 0; j < n_abilities; j++)
      if (spread (person, 20 + i, 100) < rounds[i].among_a_hundred &&
          !add_record (demo, stays, person, j, i, error))
        return FALSE;

  return TRUE;
}

static gboolean
add_potential (CyDemo *demo, gint64 person, guint months, guint grade, GError **error)
{
  g_autoptr (CyRecord) record = cy_record_new (CY_POTENTIAL);

  cy_record_set_int (record, CY_POTENTIAL_PERSON, person);
  cy_record_set_int (record, CY_POTENTIAL_DATE, cy_date_add_months (demo->today, -(int) months));
  cy_record_set_text (record, CY_POTENTIAL_GRADE, grades[grade]);
  cy_record_set_text (record, CY_POTENTIAL_DIRECTION, PICK (directions, spread (person, 6, 97)));
  cy_record_set_text (record, CY_POTENTIAL_JUDGES, PICK (judges, spread (person, 7, 97)));
  cy_record_set_text (record, CY_POTENTIAL_BASIS, bases[grade]);

  return cy_mapper_save (demo->conn, record, error);
}

/* A third were judged, some of them a second time. */
static gboolean
judge_potential (CyDemo *demo, gint64 person, GError **error)
{
  guint grade = MIN (spread (person, 8, 6) / 2, G_N_ELEMENTS (grades) - 1);

  if (spread (person, 9, 3) != 0)
    return TRUE;
  if (spread (person, 31, 4) == 0 && !add_potential (demo, person, 15, 1, error))
    return FALSE;

  return add_potential (demo, person, 2 + spread (person, 32, 9), grade, error);
}

/* What the county asks for beyond what the program does. */
static gboolean
set_needs (CyDemo *demo, GError **error)
{
  return cy_ability_set_need (demo->conn, CY_TIER_SECRETARY, "5", 35, error) &&
         cy_ability_set_need (demo->conn, CY_TIER_SECRETARY, "2", 35, error) &&
         cy_ability_set_need (demo->conn, CY_TIER_COMMITTEE, "6", 35, error) &&
         cy_ability_set_need (demo->conn, CY_TIER_COMMITTEE, "3", 25, error);
}

static gboolean
add_stay (CySqlRow *row, gpointer data, GError **error)
{
  Stay stay = { .person = cy_sql_row_get_int (row, 0),
                .until = (CyDate) cy_sql_row_get_int (row, 2) };

  g_strlcpy (stay.kind, cy_sql_row_get_text (row, 1), sizeof stay.kind);
  g_array_append_val (data, stay);

  return TRUE;
}

/**
 * cy_demo_abilities_make:
 * @demo: the county, with its people and their postings
 * @error: return location
 *
 * In a county of very many people there are none.
 *
 * Returns: whether they are in the library
 */
gboolean
cy_demo_abilities_make (CyDemo *demo, GError **error)
{
  g_autoptr (GArray) stays = g_array_new (FALSE, FALSE, sizeof (Stay));
  g_autoptr (GArray) people = NULL;

  if (demo->is_lean)
    return TRUE;
  if (!cy_sql_each (demo->conn,
                    "SELECT person, kind, until FROM posting WHERE state='done'"
                    " AND until IS NOT NULL AND deleted IS NULL ORDER BY id",
                    add_stay,
                    stays,
                    error,
                    ""))
    return FALSE;
  people = cy_sql_list_ids (demo->conn,
                            "SELECT id FROM person WHERE id IN (SELECT person FROM pool_entry"
                            " WHERE state='in' AND deleted IS NULL) ORDER BY id",
                            error,
                            "");
  if (people == NULL || !set_needs (demo, error))
    return FALSE;
  for (guint i = 0; i < people->len; i++)
    {
      gint64 person = g_array_index (people, gint64, i);

      if (!judge (demo, stays, person, error) || !judge_potential (demo, person, error))
        return FALSE;
    }

  return TRUE;
}
