/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The joint reviews of the demo county: one that is over, as the records of the steps have it, and
 * one for which some offices are waited for. */
#include "cy-demo-private.h"

#include "cy-mapper.h"
#include "cy-negative.h"
#include "cy-pool-step.h"
#include "cy-pool.h"
#include "cy-review-deed.h"
#include "cy-review-round.h"
#include "cy-sql.h"

/* The round that is over was concluded in these days before today. */
#define OVER_FROM 75
#define OVER_TO 45
#define MAX_OVER 60

/* The round under way was sent so long ago; the office that is late had less time. */
#define SENT_DAYS 12
#define DUE_DAYS 3
#define LATE_DAYS 4
#define MAX_RUNNING 60

/* Every so manieth person has something that an office found. */
#define FOUND_EVERY 17

#define LATE_OFFICE "6"
#define HALF_OFFICE "2"
#define SILENT_OFFICE "10"

static const char *const offices[] = {
  "1", HALF_OFFICE, "3", "4", "5", LATE_OFFICE, "7", "8", "9", SILENT_OFFICE, NULL,
};

/* What is found now and then; the number is that of the condition. */
static const struct
{
  const char *office;
  guint       item;
  const char *finding;
} findings[] = {
  { "7", 10, "自建房超占宅基地约20平方米，正在整改" },
  { "9", 11, "拖欠村集体土地承包费，已约定年底前还清" },
  { "8", 17, "与现任村委会委员系夫妻关系" },
};

/* ---- Answers ---- */

/* Of whom who found what; the number of the finding, or the length of the table for none. */
static guint
get_finding (guint row, const char *office)
{
  guint nth = row / FOUND_EVERY % G_N_ELEMENTS (findings);

  return row % FOUND_EVERY == FOUND_EVERY / 2 && g_str_equal (findings[nth].office, office)
           ? nth
           : G_N_ELEMENTS (findings);
}

static const CyReviewItem *
get_item (const CyReviewMatrix *matrix, guint number)
{
  return g_ptr_array_index (matrix->items, number - 1);
}

static CyReviewReply
make_reply (const CyReviewMatrix *matrix, guint row, const char *office, CyDate date)
{
  const CyReviewSubject *subject = cy_review_matrix_get_subject (matrix, row);
  guint                  found = get_finding (row, office);
  CyReviewReply          reply = { .subject = subject->id, CY_ANSWER_CLEAR, .date = date };

  if (g_strcmp0 (subject->conclusion, CY_CONCLUSION_FAIL) == 0 && g_str_equal (office, "1"))
    {
      reply.answer = CY_ANSWER_FOUND;
      reply.item = get_item (matrix, 4)->id;
      reply.finding = "受党内警告处分，尚在影响期内";
    }
  else if (found < G_N_ELEMENTS (findings))
    {
      reply.answer = CY_ANSWER_FOUND;
      reply.item = get_item (matrix, findings[found].item)->id;
      reply.finding = findings[found].finding;
    }

  return reply;
}

static gboolean
save_reply (CyConn *conn, const char *office, const CyReviewReply *reply, GError **error)
{
  g_autoptr (CyRecord) record = cy_record_new (CY_REVIEW_REPLY);

  cy_record_set_int (record, CY_REVIEW_REPLY_SUBJECT, reply->subject);
  cy_record_set_text (record, CY_REVIEW_REPLY_OFFICE, office);
  cy_record_set_text (record, CY_REVIEW_REPLY_ANSWER, reply->answer);
  if (reply->item != 0)
    cy_record_set_int (record, CY_REVIEW_REPLY_ITEM, reply->item);
  cy_record_set_text (record, CY_REVIEW_REPLY_FINDING, reply->finding);
  cy_record_set_int (record, CY_REVIEW_REPLY_DATE, reply->date);

  return cy_mapper_save (conn, record, error);
}

/* The first @n_rows people have their answer of the office. */
static gboolean
answer (CyDemo *demo, gint64 round, const char *office, guint n_rows, CyDate date, GError **error)
{
  g_autoptr (CyReviewMatrix) matrix =
    cy_review_matrix_load (demo->conn, round, 0, demo->today, error);
  CyValue value = { .type = CY_VALUE_INT, .number = date };
  guint   column;

  if (matrix == NULL)
    return FALSE;
  column = (guint) cy_review_matrix_find_office (matrix, office);
  for (guint i = 0; i < MIN (n_rows, matrix->subjects->len); i++)
    {
      CyReviewReply reply = make_reply (matrix, i, office, date);

      if (!save_reply (demo->conn, office, &reply, error))
        return FALSE;
    }
  if (n_rows < matrix->subjects->len)
    return TRUE;

  return cy_mapper_set (demo->conn,
                        CY_REVIEW_OFFICE,
                        cy_review_matrix_get_office (matrix, column)->id,
                        CY_REVIEW_OFFICE_REPLIED,
                        &value,
                        error);
}

/* ---- The round that is over ---- */

static gint64
save_round (CyDemo *demo, const CyReviewPlan *plan, const char *state, GError **error)
{
  g_autoptr (CyRecord) round = cy_record_new (CY_REVIEW_ROUND);

  cy_record_set_text (round, CY_REVIEW_ROUND_NAME, plan->name);
  cy_record_set_int (round, CY_REVIEW_ROUND_LIST, plan->list);
  cy_record_set_int (round, CY_REVIEW_ROUND_SENT, plan->sent);
  cy_record_set_int (round, CY_REVIEW_ROUND_DUE, plan->due);
  cy_record_set_text (round, CY_REVIEW_ROUND_STATE, state);
  cy_record_set_text (round, CY_REVIEW_ROUND_DOCUMENT, plan->document);
  if (!cy_mapper_save (demo->conn, round, error))
    return 0;
  for (guint i = 0; offices[i] != NULL; i++)
    {
      g_autoptr (CyRecord) office = cy_record_new (CY_REVIEW_OFFICE);

      cy_record_set_int (office, CY_REVIEW_OFFICE_ROUND, cy_record_get_id (round));
      cy_record_set_text (office, CY_REVIEW_OFFICE_OFFICE, offices[i]);
      cy_record_set_int (office, CY_REVIEW_OFFICE_SENT, plan->sent);
      cy_record_set_int (office, CY_REVIEW_OFFICE_DUE, plan->due);
      if (!cy_mapper_save (demo->conn, office, error))
        return 0;
    }

  return cy_record_get_id (round);
}

/* As the record of the step has it: passed, or not. */
static gboolean
save_subject (CyDemo *demo, gint64 round, gint64 step, GError **error)
{
  g_autoptr (CyRecord) record = cy_mapper_load (demo->conn, CY_POOL_STEP, step, error);
  g_autoptr (CyRecord) subject = cy_record_new (CY_REVIEW_SUBJECT);
  gboolean passed;
  CyDate   date;

  if (record == NULL)
    return FALSE;
  passed = g_str_equal (cy_record_get_text (record, CY_POOL_STEP_STATE), CY_STEP_PASSED);
  date = cy_record_get_int (record, CY_POOL_STEP_DATE);
  cy_record_set_int (subject, CY_REVIEW_SUBJECT_ROUND, round);
  cy_record_set_int (subject,
                     CY_REVIEW_SUBJECT_PERSON,
                     cy_record_get_int (record, CY_POOL_STEP_PERSON));
  cy_record_set_int (subject,
                     CY_REVIEW_SUBJECT_ENTRY,
                     cy_record_get_int (record, CY_POOL_STEP_ENTRY));
  cy_record_set_text (subject,
                      CY_REVIEW_SUBJECT_CONCLUSION,
                      passed ? CY_CONCLUSION_PASS : CY_CONCLUSION_FAIL);
  cy_record_set_int (subject, CY_REVIEW_SUBJECT_DATE, date);
  cy_record_set_int (subject, CY_REVIEW_SUBJECT_TOLD, cy_date_add_days (date, 2));
  if (!passed)
    cy_record_set_text (subject, CY_REVIEW_SUBJECT_REASON, "处分影响期内，不符合条件");

  return cy_mapper_save (demo->conn, subject, error);
}

/* Who passed although something was found has the reason for it. */
static gboolean
give_reasons (CyDemo *demo, gint64 round, GError **error)
{
  g_autoptr (CyReviewMatrix) matrix =
    cy_review_matrix_load (demo->conn, round, 0, demo->today, error);
  CyValue value = { .type = CY_VALUE_TEXT,
                    .text = (char *) "已整改或已约定期限，联席会议研究同意" };

  for (guint i = 0; matrix != NULL && i < matrix->subjects->len; i++)
    {
      const CyReviewSubject *subject = cy_review_matrix_get_subject (matrix, i);

      if (cy_review_matrix_find_obstacle (matrix, i, subject->conclusion, subject->reason) ==
            CY_REVIEW_NO_REASON &&
          !cy_mapper_set (demo->conn,
                          CY_REVIEW_SUBJECT,
                          subject->id,
                          CY_REVIEW_SUBJECT_REASON,
                          &value,
                          error))
        return FALSE;
    }

  return matrix != NULL;
}

static gboolean
make_over (CyDemo *demo, gint64 list, GError **error)
{
  CyDate           first = cy_date_add_days (demo->today, -OVER_FROM);
  g_autofree char *name = g_strdup_printf ("%d年第一批资格联审", cy_date_get_year (first));
  g_autofree char *document =
    g_strdup_printf ("云组联审〔%d〕%d号", cy_date_get_year (first), cy_date_get_month (first) + 3);
  CyReviewPlan plan = {
    .name = name,
    .list = list,
    .sent = cy_date_add_days (first, -14),
    .due = cy_date_add_days (first, -2),
    .document = document,
  };
  g_autoptr (GArray) steps = cy_sql_list_ids (demo->conn,
                                              cy_sql_get ("demo/review-over.sql"),
                                              error,
                                              "iii",
                                              first,
                                              cy_date_add_days (demo->today, -OVER_TO),
                                              (gint64) MAX_OVER);
  gint64 round;

  if (steps == NULL || steps->len == 0)
    return steps != NULL;
  round = save_round (demo, &plan, CY_WORK_DONE, error);
  for (guint i = 0; round != 0 && i < steps->len; i++)
    if (!save_subject (demo, round, g_array_index (steps, gint64, i), error))
      return FALSE;
  for (guint i = 0; round != 0 && offices[i] != NULL; i++)
    if (!answer (demo,
                 round,
                 offices[i],
                 steps->len,
                 cy_date_add_days (plan.sent, 4 + (int) i % 7),
                 error))
      return FALSE;

  return round != 0 && give_reasons (demo, round, error);
}

/* ---- The round under way ---- */

/* What the step says of itself comes when the round is over. */
static gboolean
clear_paper (CyDemo *demo, gint64 entry, GError **error)
{
  gint64 id = 0;
  g_autoptr (CyRecord) record = NULL;

  if (!cy_sql_get_int (demo->conn,
                       "SELECT coalesce(max(id),0) FROM pool_step WHERE entry=? AND step=? "
                       "AND state=? AND deleted IS NULL",
                       &id,
                       error,
                       "itt",
                       entry,
                       CY_POOL_REVIEW_STEP,
                       CY_STEP_OPEN))
    return FALSE;
  if (id == 0)
    return TRUE;
  record = cy_mapper_load (demo->conn, CY_POOL_STEP, id, error);
  if (record == NULL)
    return FALSE;
  cy_record_unset (record, CY_POOL_STEP_CONCLUSION);
  cy_record_unset (record, CY_POOL_STEP_DOCUMENT);

  return cy_mapper_save (demo->conn, record, error);
}

/* Those who stood at the step when the letters went out. */
static GArray *
find_running (CyDemo *demo, CyDate sent, GError **error)
{
  g_autoptr (GArray) waiting = cy_review_find_waiting (demo->conn, 0, error);
  g_autoptr (GArray) chosen = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; waiting != NULL && i < waiting->len && chosen->len < MAX_RUNNING; i++)
    {
      gint64 entry = g_array_index (waiting, gint64, i);
      gint64 since = 0;

      if (!cy_sql_get_int (demo->conn,
                           "SELECT coalesce(step_date,0) FROM pool_entry WHERE id=?",
                           &since,
                           error,
                           "i",
                           entry))
        return NULL;
      if (since > sent)
        continue;
      if (!clear_paper (demo, entry, error))
        return NULL;
      g_array_append_val (chosen, entry);
    }

  return waiting != NULL ? g_steal_pointer (&chosen) : NULL;
}

static gboolean
make_late (CyDemo *demo, gint64 round, GError **error)
{
  g_autoptr (CyReviewMatrix) matrix =
    cy_review_matrix_load (demo->conn, round, 0, demo->today, error);
  CyValue value = { .type = CY_VALUE_INT, .number = cy_date_add_days (demo->today, -LATE_DAYS) };

  return matrix != NULL &&
         cy_mapper_set (demo->conn,
                        CY_REVIEW_OFFICE,
                        cy_review_matrix_get_office (matrix,
                                                     (guint)
                                                       cy_review_matrix_find_office (matrix,
                                                                                     LATE_OFFICE))
                          ->id,
                        CY_REVIEW_OFFICE_DUE,
                        &value,
                        error);
}

static gboolean
answer_running (CyDemo *demo, gint64 round, guint n, CyDate sent, GError **error)
{
  for (guint i = 0; offices[i] != NULL; i++)
    {
      gboolean is_half = g_str_equal (offices[i], HALF_OFFICE);

      if (g_str_equal (offices[i], LATE_OFFICE) || g_str_equal (offices[i], SILENT_OFFICE))
        continue;
      if (!answer (demo,
                   round,
                   offices[i],
                   is_half ? n / 2 : n,
                   cy_date_add_days (sent, 2 + (int) i),
                   error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
make_running (CyDemo *demo, gint64 list, const char *step_name, GError **error)
{
  CyDate           sent = cy_date_add_days (demo->today, -SENT_DAYS);
  g_autofree char *name = g_strdup_printf ("%d年第二批资格联审", cy_date_get_year (sent));
  g_autofree char *document =
    g_strdup_printf ("云组联审〔%d〕%d号", cy_date_get_year (sent), cy_date_get_month (sent) + 3);
  g_autoptr (GArray) entries = find_running (demo, sent, error);
  CyReviewPlan plan = {
    .name = name,
    .list = list,
    .sent = sent,
    .due = cy_date_add_days (demo->today, DUE_DAYS),
    .document = document,
    .offices = offices,
  };
  gint64 round;

  if (entries == NULL || entries->len == 0)
    return entries != NULL;
  plan.entries = (const gint64 *) entries->data;
  plan.n_entries = entries->len;
  round = cy_review_round_create (demo->conn, &plan, step_name, error);

  return round != 0 && make_late (demo, round, error) &&
         answer_running (demo, round, entries->len, sent, error);
}

/**
 * cy_demo_reviews_make:
 * @demo: the county with all its people
 * @step_name: what the journal calls it
 * @error: return location
 *
 * In a county of very many people there are none.
 *
 * Returns: whether the rounds are in the library, where there is somebody for them
 */
gboolean
cy_demo_reviews_make (CyDemo *demo, const char *step_name, GError **error)
{
  gint64 list;

  if (demo->is_lean)
    return TRUE;
  list = cy_negative_get_newest (demo->conn, step_name, error);

  return list != 0 && make_over (demo, list, error) && make_running (demo, list, step_name, error);
}
