/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * How an amount comes of a base, a post, a total and a grade. */
#include "cy-pay-formula.h"

#include "cy-mapper.h"
#include "cy-pay.h"

#define ONE 1000          /* a factor of 1 */
#define FULL_MARKS 100000 /* 100 points in thousandths */
#define A_POINT 1000
#define FEN_OF_YUAN 100
#define FEN_OF_JIAO 10

static void
factor_free (gpointer data)
{
  CyPayFactor *self = data;

  g_free (self->post);
  g_free (self->grade);
  g_free (self);
}

static void
add_factor (CyPayFormula *self, CyRecord *record)
{
  CyPayFactor *factor = g_new0 (CyPayFactor, 1);

  factor->post = g_strdup (cy_record_get_text (record, CY_PAY_FACTOR_POST));
  factor->grade = g_strdup (cy_record_get_text (record, CY_PAY_FACTOR_GRADE));
  factor->factor = cy_record_get_int (record, CY_PAY_FACTOR_FACTOR);
  g_ptr_array_add (self->factors, factor);
}

static void
add_band (CyPayFormula *self, CyRecord *record)
{
  CyPayBand band = { cy_record_get_int (record, CY_PAY_BAND_LEAST),
                     cy_record_get_int (record, CY_PAY_BAND_AMOUNT) };

  g_array_append_val (self->bands, band);
}

static int
compare_bands (gconstpointer a, gconstpointer b)
{
  const CyPayBand *one = a;
  const CyPayBand *other = b;

  return (one->least > other->least) - (one->least < other->least);
}

static CyPayConvert
get_convert (const char *code)
{
  if (g_strcmp0 (code, "bands") == 0)
    return CY_PAY_BANDS;

  return g_strcmp0 (code, "deduct") == 0 ? CY_PAY_DEDUCT : CY_PAY_RATIO;
}

static CyPayFormula *
formula_new (CyRecord *rule)
{
  CyPayFormula *self = g_new0 (CyPayFormula, 1);

  self->id = cy_record_get_id (rule);
  self->name = g_strdup (cy_record_get_text (rule, CY_PAY_RULE_NAME));
  self->base = cy_record_get_int (rule, CY_PAY_RULE_BASE);
  self->convert = get_convert (cy_record_get_text (rule, CY_PAY_RULE_CONVERT));
  self->full = cy_record_get_int (rule, CY_PAY_RULE_FULL_AT);
  self->per_point = cy_record_get_int (rule, CY_PAY_RULE_PER_POINT);
  self->floor = cy_record_get_int (rule, CY_PAY_RULE_FLOOR);
  self->step = g_strcmp0 (cy_record_get_text (rule, CY_PAY_RULE_ROUNDING), "jiao") == 0
                 ? FEN_OF_JIAO
                 : FEN_OF_YUAN;
  self->factors = g_ptr_array_new_with_free_func (factor_free);
  self->bands = g_array_new (FALSE, FALSE, sizeof (CyPayBand));

  return self;
}

/**
 * cy_pay_formula_make:
 * @rule: of #CY_PAY_RULE
 * @factors: (element-type CyRecord): of #CY_PAY_FACTOR, in their order
 * @bands: (element-type CyRecord): of #CY_PAY_BAND, in any order
 *
 * Returns: (transfer full): the formula that they are, stored or not
 */
CyPayFormula *
cy_pay_formula_make (CyRecord *rule, GPtrArray *factors, GPtrArray *bands)
{
  CyPayFormula *self = formula_new (rule);

  for (guint i = 0; i < factors->len; i++)
    add_factor (self, g_ptr_array_index (factors, i));
  for (guint i = 0; i < bands->len; i++)
    add_band (self, g_ptr_array_index (bands, i));
  g_array_sort (self->bands, compare_bands);

  return self;
}

/**
 * cy_pay_formula_load:
 * @conn: a connection
 * @rule: id of a pay rule
 * @error: return location
 *
 * Returns: (transfer full): the formula, read whole
 */
CyPayFormula *
cy_pay_formula_load (CyConn *conn, gint64 rule, GError **error)
{
  g_autoptr (CyRecord) record = cy_mapper_load (conn, CY_PAY_RULE, rule, error);
  g_autoptr (GPtrArray) factors = NULL;
  g_autoptr (GPtrArray) bands = NULL;

  if (record == NULL)
    return NULL;
  factors = cy_mapper_load_parts (conn, CY_PAY_FACTOR, rule, error);
  bands = factors != NULL ? cy_mapper_load_parts (conn, CY_PAY_BAND, rule, error) : NULL;

  return bands != NULL ? cy_pay_formula_make (record, factors, bands) : NULL;
}

void
cy_pay_formula_free (CyPayFormula *self)
{
  g_free (self->name);
  g_ptr_array_unref (self->factors);
  g_array_unref (self->bands);
  g_free (self);
}

/* ---- One amount ---- */

static gint64
round_to (gint64 number, gint64 divisor)
{
  return (number + divisor / 2) / divisor;
}

static gint64
find_band (const CyPayFormula *self, int total, gboolean *found)
{
  gint64 amount = 0;

  *found = FALSE;
  for (guint i = 0; i < self->bands->len; i++)
    {
      const CyPayBand *band = &g_array_index (self->bands, CyPayBand, i);

      if ((gint64) band->least * 10 > total)
        break;
      amount = band->amount;
      *found = TRUE;
    }

  return amount;
}

static gint64
take_off (const CyPayFormula *self, int total)
{
  gint64 missing = (gint64) self->full * 10 - total;

  if (missing <= 0)
    return self->base;

  return MAX (self->base - round_to (self->per_point * missing, A_POINT), 0);
}

static gboolean
find_earned (const CyPayFormula *self, int total, gint64 *earned)
{
  gboolean found = TRUE;

  if (self->convert == CY_PAY_RATIO)
    *earned = round_to (self->base * total, FULL_MARKS);
  else if (self->convert == CY_PAY_DEDUCT)
    *earned = take_off (self, total);
  else
    *earned = find_band (self, total, &found);

  return found;
}

/* The factor of @code among those of posts or of grades; 1 where the formula names none at all. */
static gboolean
find_factor (const CyPayFormula *self, gboolean of_post, const char *code, int *factor)
{
  gboolean are_named = FALSE;

  *factor = ONE;
  for (guint i = 0; i < self->factors->len; i++)
    {
      const CyPayFactor *candidate = g_ptr_array_index (self->factors, i);
      const char        *name = of_post ? candidate->post : candidate->grade;

      if (name == NULL)
        continue;
      are_named = TRUE;
      if (g_strcmp0 (name, code) == 0)
        {
          *factor = candidate->factor;
          return TRUE;
        }
    }

  return !are_named;
}

/**
 * cy_pay_formula_apply:
 * @self: a formula
 * @total: thousandths of a point; -1 without one
 * @post: (nullable): code of post_kind
 * @grade: (nullable): code of ZB18
 *
 * 基数 by the total, × 职务系数 × 等次系数, rounded once, never below 保底.
 *
 * Returns: the amount with how it came about, or why there is none
 */
CyPayAmount
cy_pay_formula_apply (const CyPayFormula *self, int total, const char *post, const char *grade)
{
  CyPayAmount result = { CY_PAY_OK, 0, ONE, ONE, 0, FALSE };
  gint64      divisor = (gint64) ONE * ONE * self->step;

  if (total < 0)
    result.reason = CY_PAY_NO_TOTAL;
  else if (!find_factor (self, TRUE, post, &result.post_factor))
    result.reason = CY_PAY_NO_POST;
  else if (!find_factor (self, FALSE, grade, &result.grade_factor))
    result.reason = CY_PAY_NO_GRADE;
  else if (!find_earned (self, total, &result.earned))
    result.reason = CY_PAY_NO_BAND;
  if (result.reason != CY_PAY_OK)
    return result;
  result.amount =
    round_to (result.earned * result.post_factor * result.grade_factor, divisor) * self->step;
  result.is_floor = result.amount < self->floor;
  result.amount = MAX (result.amount, self->floor);

  return result;
}
