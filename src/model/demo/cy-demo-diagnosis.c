/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The four diagnoses of the demo county: a third is complete, some are begun, and of a few the
 * blocks disagree. */
#include "cy-demo-assess-private.h"

#include "cy-code.h"
#include "cy-diagnosis-block.h"
#include "cy-diagnosis.h"
#include "cy-mapper.h"
#include "cy-sql.h"

/* Of what was made of a person: of each six, the first two are complete, the third lacks the
 * judgement and the fourth the interview too; of each twelve, the fifth is complete and the blocks
 * disagree. */
#define EACH 12

static const char *const looked[] = { "产业有基础，村容整洁，阵地规范",
                                      "集体经济偏弱，项目推进慢",
                                      "环境整治见效，党群服务中心使用率高" };
static const char *const listened[] = { "群众反映办事公道、好说话",
                                        "反映入户少，答复不够及时",
                                        "口碑好，年轻人愿意跟着干" };
static const char *const asked[] = { "思路清楚，对短板认识到位",
                                     "愿意留村，缺项目谋划经验",
                                     "能说清账目和下一步打算" };
static const char *const strengths[] = { "群众工作扎实，执行力强",
                                         "熟悉村情，肯吃苦",
                                         "思路活，懂经营" };
static const char *const shortcomings[] = { "文字和财务基础偏弱",
                                            "统筹多项工作时条理不够",
                                            "处理复杂矛盾经验少" };
static const char *const advice[] = { "继续培养，安排跟班学习",
                                      "可作为村主职人选重点关注",
                                      "补经营和财务课程后再研判" };

static const char *const intentions[] = { "继续留村，争取三年内把合作社做到 80 户",
                                          "想到镇里跟班半年，再回村挑担子",
                                          "先把党务台账和财务这一块学扎实" };
static const char *const weak_points[] = { "账目看得懂、说不清，已报名会计培训",
                                           "开群众会容易急，正在跟老支书学",
                                           "写材料慢，每周练一篇信息" };
static const char *const ways[] = { "盘活闲置小学，做农产品初加工",
                                    "连片流转坡地，种中药材",
                                    "把古树群和红色旧址串成一条线" };
static const char *const hard_cases[] = { "先稳住人，再请当事双方到村委会当面说",
                                          "分清哪些村里能定、哪些要报镇里，当天答复",
                                          "带上小组长入户，一户一策" };
static const char *const wishes[] = { "希望多安排到先进村跟班",
                                      "希望有一笔项目前期费",
                                      "希望县里派农技员蹲点" };

#define PICK(list, id, what) ((list)[cy_demo_spread (id, what, G_N_ELEMENTS (list))])

static int
make_mark (gint64 entry, int year, guint what)
{
  return CLAMP (cy_demo_assess_quality (entry, year) / 10 + (int) cy_demo_spread (entry, what, 13) -
                  6,
                40,
                98) *
         100;
}

/* People praise whom the village's figures do not, or the other way round. */
static int
make_block (gint64 entry, int year, CyDiagnosisBlock block, gboolean is_apart)
{
  int mark = make_mark (entry, year, 21 + block);

  if (is_apart && block == CY_BLOCK_LISTEN)
    return CLAMP (mark - 2400, 4000, 6600);

  return is_apart && block == CY_BLOCK_LOOK ? MAX (mark, 8800) : mark;
}

static void
fill_heard (CyRecord *record, gint64 entry, CyDate day, gboolean is_apart)
{
  guint heard = 12 + cy_demo_spread (entry, 10, 10);
  guint unhappy = is_apart ? heard / 2 : cy_demo_spread (entry, 11, 5);

  cy_record_set_int (record, CY_DIAGNOSIS_LISTEN_DATE, day);
  cy_record_set_int (record, CY_DIAGNOSIS_LISTEN_HEARD, heard);
  cy_record_set_int (record, CY_DIAGNOSIS_LISTEN_SATISFIED, heard - unhappy);
  cy_record_set_text (record,
                      CY_DIAGNOSIS_LISTEN_TEXT,
                      is_apart ? "反映项目跑得勤，但入户少、说话冲" : PICK (listened, entry, 32));
}

static void
fill_asked (CyRecord *record, gint64 entry, CyDate day)
{
  cy_record_set_int (record, CY_DIAGNOSIS_ASK_DATE, day);
  cy_record_set_text (record, CY_DIAGNOSIS_ASK_BY, "镇党委书记、组织委员");
  cy_record_set_text (record, CY_DIAGNOSIS_ASK_TEXT, PICK (asked, entry, 33));
}

static void
fill_judged (CyRecord *record, gint64 entry, CyDate day, gboolean is_apart)
{
  cy_record_set_int (record, CY_DIAGNOSIS_JUDGE_DATE, day);
  cy_record_set_text (record, CY_DIAGNOSIS_JUDGE_BY, "综合研判组");
  cy_record_set_text (record, CY_DIAGNOSIS_STRENGTHS, PICK (strengths, entry, 34));
  cy_record_set_text (record, CY_DIAGNOSIS_SHORTCOMINGS, PICK (shortcomings, entry, 35));
  cy_record_set_text (record,
                      CY_DIAGNOSIS_ADVICE,
                      is_apart ? "村庄变化与群众口碑相差较大，再入户听一轮后研判"
                               : PICK (advice, entry, 36));
}

/* Listened and asked first, judged a day later. */
static CyRecord *
make_record (CyDemo            *demo,
             const CyDemoCycle *cycle,
             gint64             entry,
             guint              n_blocks,
             gboolean           is_apart)
{
  CyDate    day = cy_date_add_days (demo->today, -3 - (int) cy_demo_spread (entry, 9, 15));
  CyRecord *record = cy_record_new (CY_DIAGNOSIS);

  cy_record_set_int (record, CY_DIAGNOSIS_ENTRY, entry);
  for (guint i = 0; i < n_blocks; i++)
    cy_record_set_int (record,
                       cy_diagnosis_block_get_mark_field ((CyDiagnosisBlock) i),
                       make_block (entry, cycle->year, (CyDiagnosisBlock) i, is_apart));
  cy_record_set_text (record, CY_DIAGNOSIS_LOOK_TEXT, PICK (looked, entry, 31));
  fill_heard (record, entry, day, is_apart);
  if (n_blocks > CY_BLOCK_ASK)
    fill_asked (record, entry, day);
  if (n_blocks > CY_BLOCK_JUDGE)
    fill_judged (record, entry, cy_date_add_days (day, 1), is_apart);

  return record;
}

static gboolean
add_answers (CyDemo *demo, gint64 diagnosis, gint64 entry, int year, GError **error)
{
  const char *const answers[] = { PICK (intentions, entry, 41),
                                  PICK (weak_points, entry, 42),
                                  PICK (ways, entry, 43),
                                  PICK (hard_cases, entry, 44),
                                  PICK (wishes, entry, 45) };
  CyCodeSet        *questions = cy_code_set_get ("interview_question");

  for (guint i = 0; i < MIN (G_N_ELEMENTS (answers), cy_code_set_get_n_codes (questions)); i++)
    {
      g_autoptr (CyRecord) record = cy_record_new (CY_DIAGNOSIS_ANSWER);

      cy_record_set_int (record, CY_DIAGNOSIS_ANSWER_DIAGNOSIS, diagnosis);
      cy_record_set_text (record,
                          CY_DIAGNOSIS_ANSWER_QUESTION,
                          cy_code_set_get_nth (questions, i)->code);
      cy_record_set_int (record, CY_DIAGNOSIS_ANSWER_MARK, make_mark (entry, year, 51 + i));
      cy_record_set_text (record, CY_DIAGNOSIS_ANSWER_ANSWER, answers[i]);
      if (!cy_mapper_save (demo->conn, record, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
add_diagnosis (CyDemo *demo, const CyDemoCycle *cycle, gint64 entry, guint nth, GError **error)
{
  static const guint n_blocks[EACH] = { 4, 4, 3, 2, 4, 0, 4, 4, 3, 2, 0, 0 };
  guint              n = n_blocks[nth % EACH];
  g_autoptr (CyRecord) record = NULL;

  if (n == 0)
    return TRUE;
  record = make_record (demo, cycle, entry, n, nth % EACH == 4);

  return cy_mapper_save (demo->conn, record, error) &&
         (n <= CY_BLOCK_ASK ||
          add_answers (demo, cy_record_get_id (record), entry, cycle->year, error));
}

static gboolean
asks_diagnoses (const CyDemoCycle *cycle)
{
  for (guint i = 0; i < cycle->plan->indicators->len; i++)
    if (cy_plan_indicator (cycle->plan, i)->method == CY_METHOD_DIAGNOSIS &&
        cy_scheme_plan_is_asked (cycle->plan, i, cycle->kind))
      return TRUE;

  return FALSE;
}

gboolean
cy_demo_diagnoses_make (CyDemo *demo, const CyDemoCycle *cycle, GError **error)
{
  g_autoptr (GArray) entries = NULL;

  if (!asks_diagnoses (cycle))
    return TRUE;
  entries =
    cy_sql_list_ids (demo->conn,
                     "SELECT id FROM assess_entry WHERE cycle = ?1 AND special IS NULL ORDER BY id",
                     error,
                     "i",
                     cycle->id);
  for (guint i = 0; entries != NULL && i < entries->len; i++)
    if (!add_diagnosis (demo, cycle, g_array_index (entries, gint64, i), i, error))
      return FALSE;

  return entries != NULL;
}
