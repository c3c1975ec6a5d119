/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * From the results of a cycle to what everybody is paid: worked out by hand, nobody forgotten, and
 * nothing taken for nought in silence. */
#include "cy-pay-list.h"

#include "cy-code.h"
#include "cy-error.h"
#include "cy-journal.h"
#include "cy-mapper.h"
#include "cy-pay-draft.h"
#include "cy-pay-words.h"
#include "cy-pay.h"
#include "cy-sql.h"
#include "cy-test-outcome.h"

/**
 * County:
 * @villages: one in each of two townships
 * @people: 书记 of the first and 主任 of the second village, one without a post, one not marked,
 * one who is not graded
 */
typedef struct
{
  gint64 towns[2];
  gint64 villages[2];
  gint64 people[5];
  gint64 cycle;
} County;

static gint64
add_unit (CyTest *self, const char *name, const char *kind, gint64 parent)
{
  g_autoptr (CyRecord) unit = cy_test_add_unit (self, name, kind, parent);

  return cy_record_get_id (unit);
}

static gint64
add_person (CyTest *self, const char *name, gint64 unit)
{
  g_autoptr (CyRecord) person = cy_test_add_person (self, name);

  cy_record_set_int (person, CY_PERSON_UNIT, unit);
  cy_test_save (self, person, "住村");

  return cy_record_get_id (person);
}

static void
set_up (CyTest *self, County *county)
{
  static const char *const names[] = { "甲一", "乙二", "丙三", "丁四", "戊五" };
  gint64                   top = add_unit (self, "云岭县", "county", 0);

  for (guint i = 0; i < 2; i++)
    {
      county->towns[i] = add_unit (self, i == 0 ? "青山镇" : "白水镇", "town", top);
      county->villages[i] = add_unit (self, i == 0 ? "上村" : "下村", "village", county->towns[i]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    county->people[i] = add_person (self, names[i], county->villages[i % 2]);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (i != 2)
      cy_test_add_post (self,
                        county->people[i],
                        county->villages[i % 2],
                        i == 0 ? "01" : "02",
                        20240101);
  county->cycle = cy_test_add_year (self, 2025, "locked");
  cy_test_add_result (self, county->cycle, county->people[0], 88300, "1");
  cy_test_add_result (self, county->cycle, county->people[1], 75000, "2");
  cy_test_add_result (self, county->cycle, county->people[2], 80000, "2");
  cy_test_add_result (self, county->cycle, county->people[3], -1, NULL);
  cy_test_add_result (self, county->cycle, county->people[4], 60000, "6A");
}

static gint64
get_scheme (CyTest *self)
{
  return cy_test_count (self, "SELECT max(id) FROM assess_scheme");
}

static void
save_draft (CyTest *self, CyPayDraft *draft)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (cy_pay_draft_save (self->conn, draft, "公式", &error));
  g_assert_no_error (error);
}

static CyPayDraft *
load_draft (CyTest *self, gint64 scheme)
{
  g_autoptr (GError) error = NULL;
  CyPayDraft *draft = cy_pay_draft_load (self->conn, scheme, &error);

  g_assert_no_error (error);

  return draft;
}

static CyPayList *
load (CyTest *self, gint64 cycle, gint64 scope)
{
  g_autoptr (GError) error = NULL;
  CyPayList *list = cy_pay_list_load (self->conn, cycle, scope, &error);

  g_assert_no_error (error);

  return list;
}

static const CyPayLine *
find (const CyPayList *list, gint64 person)
{
  for (guint i = 0; i < list->lines->len; i++)
    if (((const CyPayLine *) g_ptr_array_index (list->lines, i))->person == person)
      return g_ptr_array_index (list->lines, i);
  g_assert_not_reached ();
}

static CyPayCount
make (CyTest *self, gint64 cycle)
{
  g_autoptr (GError) error = NULL;
  CyPayCount count;

  cy_pay_list_make (self->conn, cycle, "发放表", &count, &error);
  g_assert_no_error (error);

  return count;
}

/* 10,000 × 88.3 % × 1.0 × 1.2 = 10,596; 10,000 × 75 % × 0.9 × 1.0 = 6,750. */
static void
test_make (CyTest *self, gconstpointer data)
{
  County county;
  g_autoptr (CyPayList) list = NULL;
  g_autoptr (CyPayDraft) draft = NULL;
  g_autofree char *basis = NULL;
  CyPayCount       count;

  set_up (self, &county);
  draft = load_draft (self, get_scheme (self));
  save_draft (self, draft);
  count = make (self, county.cycle);
  g_assert_cmpuint (count.n_paid, ==, 2);
  g_assert_cmpuint (count.n_left_out, ==, 3);
  g_assert_cmpint (count.sum, ==, 1059600 + 675000);
  list = load (self, county.cycle, 0);
  g_assert_cmpuint (list->lines->len, ==, 5);
  g_assert_cmpuint (list->n_items, ==, 2);
  g_assert_cmpuint (list->n_stale, ==, 0);
  g_assert_cmpint (list->sum, ==, count.sum);
  g_assert_cmpint (find (list, county.people[0])->stored.amount, ==, 1059600);
  basis = cy_pay_amount_dup_basis (&find (list, county.people[0])->stored, list->formula, 88300);
  g_assert_cmpstr (basis, ==, "10,000 × 88.3% × 1.0 × 1.2");
  g_assert_cmpstr (find (list, county.people[0])->town_name, ==, "青山镇");
}

/* Each without an amount is there, with the reason. */
static void
test_left_out (CyTest *self, gconstpointer data)
{
  static const CyPayReason reasons[] = {
    CY_PAY_OK, CY_PAY_OK, CY_PAY_NO_POST, CY_PAY_NO_TOTAL, CY_PAY_NO_GRADE
  };
  County county;
  g_autoptr (CyPayList) list = NULL;
  g_autoptr (CyPayDraft) draft = NULL;

  set_up (self, &county);
  draft = load_draft (self, get_scheme (self));
  save_draft (self, draft);
  make (self, county.cycle);
  list = load (self, county.cycle, 0);
  for (guint i = 0; i < G_N_ELEMENTS (reasons); i++)
    {
      const CyPayLine *line = find (list, county.people[i]);

      g_assert_cmpint (line->amount.reason, ==, reasons[i]);
      g_assert_cmpint (line->item != 0, ==, reasons[i] == CY_PAY_OK);
      g_assert_cmpint (line->reason == NULL, ==, reasons[i] == CY_PAY_OK);
    }
  g_assert_nonnull (
    strstr (find (list, county.people[4])->reason, cy_code_get_name ("zb18", "6A")));
}

/* One step; undone, nothing of it is left. */
static void
test_undo (CyTest *self, gconstpointer data)
{
  County county;
  g_autoptr (CyPayDraft) draft = NULL;
  g_autoptr (GError) error = NULL;

  set_up (self, &county);
  draft = load_draft (self, get_scheme (self));
  save_draft (self, draft);
  make (self, county.cycle);
  g_assert_cmpint (cy_test_count (self, "SELECT count(*) FROM pay_item WHERE deleted IS NULL"),
                   ==,
                   2);
  g_assert_true (cy_journal_undo (self->conn, NULL, &error));
  g_assert_cmpint (cy_test_count (self, "SELECT count(*) FROM pay_item WHERE deleted IS NULL"),
                   ==,
                   0);
}

/* Another formula does not change the list in silence: it says which lines are old. */
static void
test_stale (CyTest *self, gconstpointer data)
{
  County county;
  g_autoptr (CyPayList) before = NULL;
  g_autoptr (CyPayList) after = NULL;
  g_autoptr (CyPayDraft) draft = NULL;
  CyPayCount count;

  set_up (self, &county);
  draft = load_draft (self, get_scheme (self));
  save_draft (self, draft);
  make (self, county.cycle);
  cy_pay_draft_set_factor (draft, CY_PAY_FACTOR_POST, "02", 800);
  save_draft (self, draft);
  before = load (self, county.cycle, 0);
  g_assert_cmpuint (before->n_stale, ==, 1);
  g_assert_cmpint (find (before, county.people[1])->stored.amount, ==, 675000);
  g_assert_cmpint (find (before, county.people[1])->amount.amount, ==, 600000);
  cy_pay_draft_set_factor (draft, CY_PAY_FACTOR_POST, "02", -1);
  save_draft (self, draft);
  count = make (self, county.cycle);
  g_assert_cmpuint (count.n_changed, ==, 1);
  g_assert_cmpuint (count.n_paid, ==, 1);
  after = load (self, county.cycle, 0);
  g_assert_cmpuint (after->n_stale, ==, 0);
  g_assert_cmpuint (after->n_items, ==, 1);
  g_assert_cmpint (find (after, county.people[1])->amount.reason, ==, CY_PAY_NO_POST);
}

static void
test_scope (CyTest *self, gconstpointer data)
{
  County county;
  g_autoptr (CyPayList) list = NULL;

  set_up (self, &county);
  list = load (self, county.cycle, county.towns[1]);
  g_assert_cmpuint (list->lines->len, ==, 2);
  g_assert_null (list->formula);
  g_assert_cmpuint (list->n_payable, ==, 0);
}

static void
test_refused (CyTest *self, gconstpointer data)
{
  County county;
  g_autoptr (GError) error = NULL;
  CyPayCount count;

  set_up (self, &county);
  g_assert_false (cy_pay_list_make (self->conn, county.cycle, "发放表", &count, &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);
}

/* Next year's scheme begins with this year's formula, and keeps one of its own. */
static void
test_next_year (CyTest *self, gconstpointer data)
{
  County county;
  gint64 first;
  g_autoptr (CyPayDraft) draft = NULL;
  g_autoptr (CyPayDraft) next = NULL;

  set_up (self, &county);
  first = get_scheme (self);
  draft = load_draft (self, first);
  cy_record_set_int (draft->rule, CY_PAY_RULE_BASE, 1234500);
  save_draft (self, draft);
  cy_test_add_year (self, 2026, "open");
  next = load_draft (self, get_scheme (self));
  g_assert_cmpint (cy_record_get_int (next->rule, CY_PAY_RULE_BASE), ==, 1234500);
  g_assert_cmpint (cy_pay_draft_get_factor (next, CY_PAY_FACTOR_POST, "02"), ==, 900);
  save_draft (self, next);
  g_assert_cmpint (cy_test_count (self, "SELECT count(*) FROM pay_rule WHERE deleted IS NULL"),
                   ==,
                   2);
  g_assert_cmpint (cy_record_get_int (draft->rule, CY_PAY_RULE_SCHEME), ==, first);
}

static void
test_problems (CyTest *self, gconstpointer data)
{
  County county;
  g_autoptr (CyPayDraft) draft = NULL;
  g_autoptr (GError) error = NULL;

  set_up (self, &county);
  draft = load_draft (self, get_scheme (self));
  g_assert_null (cy_pay_draft_find_problem (draft));
  cy_record_set_text (draft->rule, CY_PAY_RULE_CONVERT, "bands");
  g_assert_nonnull (cy_pay_draft_find_problem (draft));
  cy_pay_draft_add_band (draft, 6000, 15000);
  g_assert_null (cy_pay_draft_find_problem (draft));
  cy_pay_draft_add_band (draft, 6000, 20000);
  g_assert_nonnull (cy_pay_draft_find_problem (draft));
  g_assert_false (cy_pay_draft_save (self->conn, draft, "公式", &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);
  cy_pay_draft_clear_bands (draft);
  cy_record_set_text (draft->rule, CY_PAY_RULE_CONVERT, "ratio");
  cy_record_set_int (draft->rule, CY_PAY_RULE_BASE, -1);
  g_assert_nonnull (cy_pay_draft_find_problem (draft));
  cy_record_set_int (draft->rule, CY_PAY_RULE_BASE, 100);
  cy_pay_draft_set_factor (draft, CY_PAY_FACTOR_POST, "01", 11000);
  g_assert_nonnull (cy_pay_draft_find_problem (draft));
}

static void
test_words (void)
{
  static const struct
  {
    gint64      fen;
    const char *text;
  } amounts[] = { { 0, "0" },
                  { 99900, "999" },
                  { 100000, "1,000" },
                  { 954130, "9,541.30" },
                  { 100000005, "1,000,000.05" } };
  g_autofree char *factor = cy_pay_format_factor (850);
  g_autofree char *one = cy_pay_format_factor (1000);

  for (guint i = 0; i < G_N_ELEMENTS (amounts); i++)
    {
      g_autofree char *text = cy_pay_format_yuan (amounts[i].fen);

      g_assert_cmpstr (text, ==, amounts[i].text);
    }
  g_assert_cmpstr (factor, ==, "0.85");
  g_assert_cmpstr (one, ==, "1.0");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  cy_test_case ("/model/pay-list/make", test_make);
  cy_test_case ("/model/pay-list/left-out", test_left_out);
  cy_test_case ("/model/pay-list/undo", test_undo);
  cy_test_case ("/model/pay-list/stale", test_stale);
  cy_test_case ("/model/pay-list/scope", test_scope);
  cy_test_case ("/model/pay-list/refused", test_refused);
  cy_test_case ("/model/pay-list/next-year", test_next_year);
  cy_test_case ("/model/pay-list/problems", test_problems);
  g_test_add_func ("/model/pay-list/words", test_words);

  return g_test_run ();
}
