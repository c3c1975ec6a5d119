/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A round of joint review about invented people. */
#include "cy-test-review.h"

#include "cy-mapper.h"
#include "cy-negative.h"
#include "cy-pool.h"
#include "cy-step.h"

const char *const cy_test_review_names[] = { "陈晨", "李丽", "王五", "张三", "赵六" };
const char *const cy_test_review_numbers[] = {
  "530101199003070011", "530101199003070038", "530101199003070054", "530101199003070070", NULL,
};

static void
save (CyTest *self, CyRecord *record)
{
  g_autoptr (GError) error = NULL;

  cy_mapper_save (self->conn, record, &error);
  g_assert_no_error (error);
}

static gint64
add_person (CyTest *self, const char *name, const char *id_number, gint64 unit)
{
  g_autoptr (CyRecord) person = cy_record_new (CY_PERSON);
  g_autoptr (CyRecord) entry = cy_record_new (CY_ENTRY);

  cy_record_set_text (person, CY_PERSON_NAME, name);
  cy_record_set_text (person, CY_PERSON_GENDER, "1");
  cy_record_set_text (person, CY_PERSON_ID_NUMBER, id_number);
  if (unit != 0)
    cy_record_set_int (person, CY_PERSON_UNIT, unit);
  save (self, person);
  cy_record_set_int (entry, CY_ENTRY_PERSON, cy_record_get_id (person));
  cy_record_set_text (entry, CY_ENTRY_STATE, CY_POOL_IN_PROGRESS);
  cy_record_set_text (entry, CY_ENTRY_STEP, CY_POOL_REVIEW_STEP);
  cy_record_set_text (entry, CY_ENTRY_TIER, CY_TIER_COMMITTEE);
  cy_record_set_int (entry, CY_ENTRY_STEP_DATE, CY_TEST_REVIEW_SENT);
  save (self, entry);

  return cy_record_get_id (entry);
}

/* Somebody who stands at the joint review; gives the pool entry. */
gint64
cy_test_review_add (CyTest *self, const char *name, const char *id_number, gint64 unit)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyStep) step = cy_step_begin (self->conn, "add", CY_STEP_NONE, &error);
  gint64 entry = add_person (self, name, id_number, unit);

  g_assert_true (cy_step_commit (step, &error));

  return entry;
}

/* So many who stand there, with numbers that are theirs alone but none that can be. */
void
cy_test_review_add_many (CyTest *self, guint n)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyStep) step = cy_step_begin (self->conn, "add", CY_STEP_BULK, &error);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = g_strdup_printf ("张%u", i);
      g_autofree char *number = g_strdup_printf ("53010119900307%04u", i);

      add_person (self, name, number, 0);
    }
  g_assert_true (cy_step_commit (step, &error));
}

static gint64
begin (CyTest *self, const char *offices, const gint64 *entries, guint n_entries)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) codes = g_strsplit (offices, " ", -1);
  CyReviewPlan plan = {
    .name = "第一批",
    .list = cy_negative_get_newest (self->conn, "list", &error),
    .sent = CY_TEST_REVIEW_SENT,
    .due = CY_TEST_REVIEW_DUE,
    .document = "云组函〔2026〕9号",
    .offices = (const char *const *) codes,
    .entries = entries,
    .n_entries = n_entries,
  };
  gint64 round = cy_review_round_create (self->conn, &plan, "round", &error);

  g_assert_no_error (error);

  return round;
}

/* A round about five people in one village. */
gint64
cy_test_review_begin (CyTest *self, const char *offices)
{
  g_autoptr (CyRecord) town = cy_test_add_unit (self, "双河镇", "township", 0);
  g_autoptr (CyRecord) village =
    cy_test_add_unit (self, "联合村", "village", cy_record_get_id (town));
  gint64 entries[CY_TEST_REVIEW_N];

  for (guint i = 0; i < CY_TEST_REVIEW_N; i++)
    entries[i] = cy_test_review_add (self,
                                     cy_test_review_names[i],
                                     cy_test_review_numbers[i],
                                     cy_record_get_id (village));

  return begin (self, offices, entries, CY_TEST_REVIEW_N);
}

/* A round about everybody who waits for one. */
gint64
cy_test_review_begin_all (CyTest *self, const char *offices)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) entries = cy_review_find_waiting (self->conn, 0, &error);

  g_assert_no_error (error);

  return begin (self, offices, (const gint64 *) entries->data, entries->len);
}

CyReviewMatrix *
cy_test_review_load (CyTest *self, gint64 round)
{
  g_autoptr (GError) error = NULL;
  CyReviewMatrix *matrix = cy_review_matrix_load (self->conn, round, 0, 20261120, &error);

  g_assert_no_error (error);

  return matrix;
}

/* @item: number of the condition, 0 for none; an answer without it and @finding clears. */
void
cy_test_review_answer (CyTest     *self,
                       gint64      round,
                       const char *office,
                       guint       row,
                       guint       item,
                       const char *finding)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyReviewMatrix) matrix = cy_test_review_load (self, round);
  CyReviewReply reply = {
    .subject = cy_review_matrix_get_subject (matrix, row)->id,
    .answer = item == 0 && finding == NULL ? CY_ANSWER_CLEAR : CY_ANSWER_FOUND,
    .item = item > 0 ? ((CyReviewItem *) g_ptr_array_index (matrix->items, item - 1))->id : 0,
    .finding = finding,
    .date = 20261110,
  };
  CyReviewReplies replies = { round, office, &reply, 1, "answer" };
  CyReviewTaken   taken;

  cy_review_take_replies (self->conn, &replies, &taken, &error);
  g_assert_no_error (error);
}

/* A line of the matrix for each office: code, a sign for each person, whether it is late. */
char *
cy_test_review_print (CyTest *self, gint64 round)
{
  g_autoptr (CyReviewMatrix) matrix = cy_test_review_load (self, round);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < matrix->offices->len; i++)
    {
      const CyReviewOffice *office = cy_review_matrix_get_office (matrix, i);

      g_string_append_printf (text, "%s%s ", i > 0 ? " " : "", office->code);
      for (guint j = 0; j < matrix->subjects->len; j++)
        g_string_append_c (text, "o-x"[cy_review_matrix_get_cell (matrix, j, i)->mark]);
      g_string_append (text, office->is_overdue ? "!" : "");
    }

  return g_string_free (text, FALSE);
}
