/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * How an amount came about, written out, or why there is none. */
#include "cy-pay-words.h"

#include "cy-code.h"
#include "cy-decimal.h"

#include <glib/gi18n.h>

#define FEN_OF_YUAN 100
#define GROUP 3

/* Thousands apart, as in bookkeeping. */
static char *
group_digits (gint64 number)
{
  g_autofree char *digits = g_strdup_printf ("%" G_GINT64_FORMAT, number);
  gsize            length = strlen (digits);
  GString         *text = g_string_new (NULL);

  for (gsize i = 0; i < length; i++)
    {
      if (i > 0 && (length - i) % GROUP == 0)
        g_string_append_c (text, ',');
      g_string_append_c (text, digits[i]);
    }

  return g_string_free (text, FALSE);
}

/**
 * cy_pay_format_yuan:
 * @fen: an amount, not negative
 *
 * Returns: (transfer full): in yuan, such as 9,541 or 9,541.30
 */
char *
cy_pay_format_yuan (gint64 fen)
{
  g_autofree char *yuan = group_digits (fen / FEN_OF_YUAN);

  return fen % FEN_OF_YUAN == 0 ? g_steal_pointer (&yuan)
                                : g_strdup_printf ("%s.%02d", yuan, (int) (fen % FEN_OF_YUAN));
}

/**
 * cy_pay_format_factor:
 * @factor: thousandths
 *
 * Returns: (transfer full): such as 1.0 or 0.85
 */
char *
cy_pay_format_factor (int factor)
{
  return cy_decimal_format (factor, 3, 1);
}

static char *
dup_earned (const CyPayAmount *self, const CyPayFormula *formula, int total)
{
  g_autofree char *base = cy_pay_format_yuan (formula->base);
  g_autofree char *earned = cy_pay_format_yuan (self->earned);
  g_autofree char *points = cy_decimal_format (total, 3, 0);
  g_autofree char *per_point = cy_pay_format_yuan (formula->per_point);
  g_autofree char *below = cy_decimal_format (MAX (formula->full * 10 - total, 0), 3, 0);

  if (formula->convert == CY_PAY_RATIO)
    return g_strdup_printf ("%s × %s%%", base, points);
  if (formula->convert == CY_PAY_BANDS)
    return g_strdup_printf (_ ("%s (band of %s points)"), earned, points);
  if (self->earned == formula->base)
    return g_steal_pointer (&base);

  return g_strdup_printf ("(%s − %s × %s)", base, per_point, below);
}

/**
 * cy_pay_amount_dup_basis:
 * @self: an amount that there is
 * @formula: what it came of
 * @total: thousandths of a point
 *
 * Returns: (transfer full): how it came about, such as 10,000 × 88.3% × 1.0 × 1.2, translated
 */
char *
cy_pay_amount_dup_basis (const CyPayAmount *self, const CyPayFormula *formula, int total)
{
  g_autofree char *earned = dup_earned (self, formula, total);
  g_autofree char *post = cy_pay_format_factor (self->post_factor);
  g_autofree char *grade = cy_pay_format_factor (self->grade_factor);
  g_autofree char *floor = cy_pay_format_yuan (formula->floor);
  GString         *text = g_string_new (NULL);

  g_string_append_printf (text, "%s × %s × %s", earned, post, grade);
  if (self->is_floor)
    g_string_append_printf (text, _ (", lifted to the least of %s"), floor);

  return g_string_free (text, FALSE);
}

/**
 * cy_pay_reason_dup_words:
 * @reason: why there is no amount
 * @post: (nullable): code of post_kind
 * @grade: (nullable): code of ZB18
 *
 * Returns: (transfer full) (nullable): the same in words, translated; %NULL where there is one
 */
char *
cy_pay_reason_dup_words (CyPayReason reason, const char *post, const char *grade)
{
  if (reason == CY_PAY_NO_TOTAL)
    return g_strdup (_ ("no total: nobody marked, or a part is missing"));
  if (reason == CY_PAY_NO_POST && post == NULL)
    return g_strdup (_ ("held no village post at the end of the period"));
  if (reason == CY_PAY_NO_POST)
    return g_strdup_printf (_ ("the formula has no factor for the post %s"),
                            cy_code_get_name ("post_kind", post));
  if (reason == CY_PAY_NO_GRADE && grade == NULL)
    return g_strdup (_ ("no grade is decided yet"));
  if (reason == CY_PAY_NO_GRADE)
    return g_strdup_printf (_ ("the formula has no factor for the grade %s"),
                            cy_code_get_name ("zb18", grade));
  if (reason == CY_PAY_NO_BAND)
    return g_strdup (_ ("the total is below the lowest band"));

  return NULL;
}
