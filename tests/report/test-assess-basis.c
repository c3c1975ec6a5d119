/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 计算依据: another program calculates the totals of 200 people, by every way of marking, to what
 * we calculated, to the last digit; under each rule of rounding and each of what is missing. */
#include "cy-assess-basis-formula.h"
#include "cy-basis.h"
#include "cy-code.h"
#include "cy-test-assess.h"
#include "cy-test-library.h"
#include "cy-test-office.h"
#include "cy-test-year.h"

#include <string.h>

#define N_PEOPLE 200
#define N_FEW 40

/* Columns of the sheet. */
enum
{
  NAME = 1,
  WHOLE = 7,
  VALUE = 8,
};

typedef struct
{
  const char *rounding;
  const char *missing;
  guint       n_people;
} Rules;

static const Rules rules[] = {
  { "half_up", "rescale", N_PEOPLE },
  { "half_even", "rescale", N_PEOPLE },
  { "up", "rescale", N_PEOPLE },
  { "down", "rescale", N_PEOPLE },
  { "half_up", "zero", N_FEW },
  { "half_even", "zero", N_FEW },
  { "up", "zero", N_FEW },
  { "down", "zero", N_FEW },
  { "half_up", "flag", N_FEW },
  { "half_even", "flag", N_FEW },
  { "up", "flag", N_FEW },
  { "down", "flag", N_FEW },
};

/* ---- The sheet as text ---- */

/* The cells of a line; a comma within quotes is none. */
static GPtrArray *
split_line (const char *line)
{
  GPtrArray *cells = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) cell = g_string_new (NULL);
  gboolean is_quoted = FALSE;

  for (; *line != '\0'; line++)
    if (*line == '"')
      is_quoted = !is_quoted;
    else if (*line == ',' && !is_quoted)
      {
        g_ptr_array_add (cells, g_strdup (cell->str));
        g_string_truncate (cell, 0);
      }
    else
      g_string_append_c (cell, *line);
  g_ptr_array_add (cells, g_strdup (cell->str));

  return cells;
}

static char *
format_shown (const CyBasisNode *node)
{
  guint  decimals = 0;
  gint64 size = ABS (node->value);

  for (gint64 scale = node->scale; scale > 1; scale /= 10)
    decimals++;
  if (decimals == 0)
    return g_strdup_printf ("%" G_GINT64_FORMAT, node->value);

  return g_strdup_printf ("%s%" G_GINT64_FORMAT ".%0*" G_GINT64_FORMAT,
                          node->value < 0 ? "-" : "",
                          size / node->scale,
                          (int) decimals,
                          size % node->scale);
}

static void
assert_line (const char *line, const CyBasisNode *node)
{
  g_autoptr (GPtrArray) cells = split_line (line);
  g_autofree char *whole = g_strdup_printf ("%" G_GINT64_FORMAT, node->value);
  g_autofree char *shown = node->value != CY_ASSESS_NO_VALUE ? format_shown (node) : NULL;

  g_assert_cmpuint (cells->len, >, VALUE);
  g_assert_cmpstr (g_strchug (g_ptr_array_index (cells, NAME)), ==, node->name);
  if (node->value == CY_ASSESS_NO_VALUE)
    {
      g_assert_cmpstr (g_ptr_array_index (cells, WHOLE), ==, "");
      return;
    }
  g_assert_cmpstr (g_ptr_array_index (cells, WHOLE), ==, whole);
  g_assert_cmpstr (g_ptr_array_index (cells, VALUE), ==, shown);
}

static char **
skip_head (char **lines)
{
  while (*lines != NULL && !g_str_has_prefix (*lines, "甲"))
    lines++;

  return lines;
}

/* ---- The same again ---- */

/* Only what somebody gave stands there without a formula, and then it is said where it is from. */
static void
assert_live (const CyBasis *basis, guint nth)
{
  const CyBasisNode *node = cy_basis_node (basis, nth);
  g_autofree char   *formula = cy_assess_basis_make_formula (basis, 1, nth);
  gboolean           is_given = node->kind == CY_BASIS_MARK || node->kind == CY_BASIS_FACT ||
                      node->kind == CY_BASIS_TARGET || node->kind == CY_BASIS_QUARTER;

  if (node->value == CY_ASSESS_NO_VALUE)
    return;
  g_assert_true ((formula == NULL) == is_given);
  if (node->kind == CY_BASIS_FACT || node->kind == CY_BASIS_QUARTER)
    g_assert_nonnull (node->sum);
}

/* Returns: whether there is a total. */
static gboolean
assert_person (CyAssessBook *book, guint nth, char ***line)
{
  g_autoptr (CyBasis) basis = cy_basis_new (book, NULL, nth);

  g_test_message ("%s", cy_assess_book_entry (book, nth)->name);
  for (guint i = 0; i < basis->nodes->len; i++)
    {
      g_assert_nonnull (**line);
      assert_line (*(*line)++, cy_basis_node (basis, i));
      assert_live (basis, i);
    }

  return basis->mark->total != CY_ASSESS_NO_VALUE;
}

/* With a flag on what is missing, only those who have everything have a total. */
static void
assert_same (CyAssessBook *book, const Rules *by, const char *csv)
{
  g_auto (GStrv) lines = g_strsplit (csv, "\n", -1);
  char **line = skip_head (lines);
  guint  n_totals = 0;

  g_assert_cmpuint (book->entries->len, ==, by->n_people);
  for (guint i = 0; i < book->entries->len; i++)
    n_totals += assert_person (book, i, &line);
  if (g_str_equal (by->missing, "flag"))
    {
      g_assert_cmpuint (n_totals, >=, by->n_people / 4);
      g_assert_cmpuint (n_totals, <, by->n_people);
    }
  else
    g_assert_cmpuint (n_totals, ==, by->n_people);
}

/* All that is meant to come up does: what is left out, capped, missing, vetoed. */
static void
assert_rich (CyAssessBook *book)
{
  guint n_cut = 0;
  guint n_bonus = 0;
  guint n_penalty = 0;
  guint n_vetoes = 0;
  guint n_caps = 0;
  guint n_targets = 0;
  guint n_partly = 0;
  g_autoptr (CyAssessMark) mark = cy_assess_mark_new (book);

  for (guint i = 0; i < book->entries->len; i++)
    {
      cy_assess_compute (book, i, mark);
      n_bonus += mark->bonus < mark->bonus_raw;
      n_penalty += mark->penalty < mark->penalty_raw;
      n_vetoes += mark->veto != NULL;
      n_partly += mark->parts[0].value == CY_ASSESS_NO_VALUE;
      for (guint j = 0; j < book->plan->indicators->len; j++)
        {
          n_caps += mark->indicators[j].is_capped;
          n_targets += mark->indicators[j].why == CY_WHY_NO_TARGET;
          n_cut += mark->groups[j * book->plan->groups->len].n_cut;
        }
    }
  g_assert_cmpuint (n_cut, >, 0);
  g_assert_true (n_partly > 0 || book->plan->missing == CY_MISSING_ZERO);
  g_assert_cmpuint (n_bonus, >, 0);
  g_assert_cmpuint (n_penalty, >, 0);
  g_assert_cmpuint (n_vetoes, >, 0);
  g_assert_cmpuint (n_caps, >, 0);
  g_assert_cmpuint (n_targets, >, 0);
}

static void
test_calculated (CyTest *self, gconstpointer data)
{
  const Rules *by = data;
  g_autoptr (CyReportArgs) args = cy_test_make_args ();
  g_autoptr (CyAssessBook) book = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  g_autofree char *csv = NULL;
  g_autofree char *rule = g_strdup_printf ("Rounding: %s. What is missing: %s.",
                                           cy_code_get_name ("rounding_rule", by->rounding),
                                           cy_code_get_name ("missing_rule", by->missing));

  if (cy_test_office_skip ())
    return;
  args->about = cy_test_year_fill (self, by->rounding, by->missing, by->n_people);
  book = cy_assess_book_load (self->conn, args->about, &error);
  g_assert_no_error (error);
  assert_rich (book);
  path = cy_test_run_report (self, "basis", args);
  csv = cy_test_office_to_csv (path);
  g_assert_nonnull (strstr (csv, rule));
  assert_same (book, by, csv);
}

/* ---- Which ---- */

/* Only those that were asked for. */
static void
test_people (CyTest *self, gconstpointer data)
{
  g_autoptr (CyReportArgs) args = cy_test_make_args ();
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;
  gint64           person;

  args->about = cy_test_year_fill (self, "half_up", "rescale", 10);
  person = cy_test_count (self, "SELECT id FROM person WHERE name = '甲7'");
  args->people = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_val (args->people, person);
  path = cy_test_run_report (self, "basis", args);
  text = cy_test_read_all (path);
  g_assert_nonnull (strstr (text, "甲7"));
  g_assert_null (strstr (text, "甲8"));
  g_assert_cmpuint (args->n_rows, ==, 1);
}

static void
test_none (CyTest *self, gconstpointer data)
{
  g_autoptr (CyReportArgs) args = cy_test_make_args ();
  g_autofree char *path = cy_test_run_report (self, "basis", args);
  g_autofree char *text = cy_test_read_all (path);

  g_assert_nonnull (strstr (text, "There is no assessment cycle yet."));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      g_autofree char *name =
        g_strdup_printf ("/report/assess-basis/%s-%s", rules[i].rounding, rules[i].missing);

      g_test_add (name, CyTest, &rules[i], cy_test_set_up, test_calculated, cy_test_tear_down);
    }
  cy_test_case ("/report/assess-basis/people", test_people);
  cy_test_case ("/report/assess-basis/none", test_none);

  return g_test_run ();
}
