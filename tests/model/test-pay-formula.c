/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Amounts of the formulas in use, worked out by hand, and why there is none. */
#include "cy-pay-formula.h"

#include "cy-pay.h"
#include "cy-scheme.h"
#include "cy-test.h"

static CyRecord *
make_rule (CyTest *self, const char *convert, const char *rounding)
{
  g_autoptr (CyRecord) scheme = cy_record_new (CY_ASSESS_SCHEME);
  CyRecord *rule = cy_record_new (CY_PAY_RULE);

  cy_record_set_int (scheme, CY_ASSESS_SCHEME_YEAR, 2026);
  cy_record_set_text (scheme, CY_ASSESS_SCHEME_NAME, "村干部考核方案");
  cy_record_set_text (scheme, CY_ASSESS_SCHEME_OBJECT, "post");
  cy_record_set_text (scheme, CY_ASSESS_SCHEME_ROUNDING, "half_up");
  cy_record_set_int (scheme, CY_ASSESS_SCHEME_DECIMALS, 1);
  cy_record_set_text (scheme, CY_ASSESS_SCHEME_MISSING, "rescale");
  cy_record_set_text (scheme, CY_ASSESS_SCHEME_FAMILY, "civil");
  cy_test_save (self, scheme, "方案");
  cy_record_set_int (rule, CY_PAY_RULE_SCHEME, cy_record_get_id (scheme));
  cy_record_set_text (rule, CY_PAY_RULE_NAME, "绩效报酬");
  cy_record_set_int (rule, CY_PAY_RULE_BASE, 1000000);
  cy_record_set_text (rule, CY_PAY_RULE_CONVERT, convert);
  cy_record_set_text (rule, CY_PAY_RULE_ROUNDING, rounding);

  return rule;
}

static void
add_factor (CyTest *self, CyRecord *rule, const char *post, const char *grade, int factor)
{
  g_autoptr (CyRecord) record = cy_record_new (CY_PAY_FACTOR);

  cy_record_set_int (record, CY_PAY_FACTOR_RULE, cy_record_get_id (rule));
  if (post != NULL)
    cy_record_set_text (record, CY_PAY_FACTOR_POST, post);
  if (grade != NULL)
    cy_record_set_text (record, CY_PAY_FACTOR_GRADE, grade);
  cy_record_set_int (record, CY_PAY_FACTOR_FACTOR, factor);
  cy_test_save (self, record, "系数");
}

static void
add_band (CyTest *self, CyRecord *rule, int least, gint64 amount)
{
  g_autoptr (CyRecord) record = cy_record_new (CY_PAY_BAND);

  cy_record_set_int (record, CY_PAY_BAND_RULE, cy_record_get_id (rule));
  cy_record_set_int (record, CY_PAY_BAND_LEAST, least);
  cy_record_set_int (record, CY_PAY_BAND_AMOUNT, amount);
  cy_test_save (self, record, "分档");
}

static CyPayFormula *
load (CyTest *self, CyRecord *rule)
{
  g_autoptr (GError) error = NULL;
  CyPayFormula *formula = cy_pay_formula_load (self->conn, cy_record_get_id (rule), &error);

  g_assert_no_error (error);

  return formula;
}

/* 10,000 yuan × 88.345 ÷ 100 × 1.2 × 0.9 = 9,541.26, in whole yuan 9,541, in jiao 9,541.30. */
static void
test_ratio (CyTest *self, gconstpointer data)
{
  static const struct
  {
    const char *rounding;
    gint64      amount;
  } cases[] = { { "yuan", 954100 }, { "jiao", 954130 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CyRecord) rule = make_rule (self, "ratio", cases[i].rounding);
      g_autoptr (CyPayFormula) formula = NULL;
      CyPayAmount amount;

      cy_test_save (self, rule, "公式");
      add_factor (self, rule, "02", NULL, 900);
      add_factor (self, rule, NULL, "1", 1200);
      formula = load (self, rule);
      amount = cy_pay_formula_apply (formula, 88345, "02", "1");
      g_assert_cmpint (amount.reason, ==, CY_PAY_OK);
      g_assert_cmpint (amount.earned, ==, 883450);
      g_assert_cmpint (amount.post_factor, ==, 900);
      g_assert_cmpint (amount.grade_factor, ==, 1200);
      g_assert_cmpint (amount.amount, ==, cases[i].amount);
      g_assert_false (amount.is_floor);
    }
}

/* Full from 90, below that 50 yuan off a point, posts 1 : 0.9 : 0.8 (岳阳县毛田镇 2015, of 1,000
 * points). */
static void
test_deduct (CyTest *self, gconstpointer data)
{
  g_autoptr (CyRecord) rule = make_rule (self, "deduct", "yuan");
  g_autoptr (CyPayFormula) formula = NULL;

  cy_record_set_int (rule, CY_PAY_RULE_FULL_AT, 9000);
  cy_record_set_int (rule, CY_PAY_RULE_PER_POINT, 5000);
  cy_test_save (self, rule, "公式");
  formula = load (self, rule);
  g_assert_cmpint (cy_pay_formula_apply (formula, 95000, NULL, NULL).amount, ==, 1000000);
  g_assert_cmpint (cy_pay_formula_apply (formula, 90000, NULL, NULL).amount, ==, 1000000);
  g_assert_cmpint (cy_pay_formula_apply (formula, 88500, NULL, NULL).amount, ==, 992500);
  g_assert_cmpint (cy_pay_formula_apply (formula, 0, NULL, NULL).amount, ==, 550000);
}

/* 60 to 75 points 150 yuan, less nothing, more 200. */
static void
test_bands (CyTest *self, gconstpointer data)
{
  g_autoptr (CyRecord) rule = make_rule (self, "bands", "yuan");
  g_autoptr (CyPayFormula) formula = NULL;

  cy_test_save (self, rule, "公式");
  add_band (self, rule, 7500, 20000);
  add_band (self, rule, 6000, 15000);
  formula = load (self, rule);
  g_assert_cmpint (cy_pay_formula_apply (formula, 59999, NULL, NULL).reason, ==, CY_PAY_NO_BAND);
  g_assert_cmpint (cy_pay_formula_apply (formula, 60000, NULL, NULL).amount, ==, 15000);
  g_assert_cmpint (cy_pay_formula_apply (formula, 74999, NULL, NULL).amount, ==, 15000);
  g_assert_cmpint (cy_pay_formula_apply (formula, 75000, NULL, NULL).amount, ==, 20000);
}

static void
test_floor (CyTest *self, gconstpointer data)
{
  g_autoptr (CyRecord) rule = make_rule (self, "ratio", "yuan");
  g_autoptr (CyPayFormula) formula = NULL;
  CyPayAmount amount;

  cy_record_set_int (rule, CY_PAY_RULE_FLOOR, 600000);
  cy_test_save (self, rule, "公式");
  add_factor (self, rule, NULL, "1", 1000);
  add_factor (self, rule, NULL, "4", 0);
  formula = load (self, rule);
  amount = cy_pay_formula_apply (formula, 50000, NULL, "4");
  g_assert_cmpint (amount.amount, ==, 600000);
  g_assert_true (amount.is_floor);
  g_assert_false (cy_pay_formula_apply (formula, 60000, NULL, "1").is_floor);
}

/* A post or grade that the formula does not know gets no amount, not the full one. */
static void
test_no_amount (CyTest *self, gconstpointer data)
{
  g_autoptr (CyRecord) rule = make_rule (self, "ratio", "yuan");
  g_autoptr (CyPayFormula) formula = NULL;

  cy_test_save (self, rule, "公式");
  add_factor (self, rule, "01", NULL, 1000);
  add_factor (self, rule, NULL, "1", 1000);
  formula = load (self, rule);
  g_assert_cmpint (cy_pay_formula_apply (formula, -1, "01", "1").reason, ==, CY_PAY_NO_TOTAL);
  g_assert_cmpint (cy_pay_formula_apply (formula, 80000, "07", "1").reason, ==, CY_PAY_NO_POST);
  g_assert_cmpint (cy_pay_formula_apply (formula, 80000, NULL, "1").reason, ==, CY_PAY_NO_POST);
  g_assert_cmpint (cy_pay_formula_apply (formula, 80000, "01", "2").reason, ==, CY_PAY_NO_GRADE);
  g_assert_cmpint (cy_pay_formula_apply (formula, 80000, "01", "1").reason, ==, CY_PAY_OK);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  cy_test_case ("/model/pay-formula/ratio", test_ratio);
  cy_test_case ("/model/pay-formula/deduct", test_deduct);
  cy_test_case ("/model/pay-formula/bands", test_bands);
  cy_test_case ("/model/pay-formula/floor", test_floor);
  cy_test_case ("/model/pay-formula/no-amount", test_no_amount);

  return g_test_run ();
}
