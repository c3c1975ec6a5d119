/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 计算依据: another program calculates the totals of 200 people to what we calculated, under each
 * rule of rounding. */
#include "cy-basis.h"
#include "cy-cycle.h"
#include "cy-mapper.h"
#include "cy-scheme.h"
#include "cy-step.h"
#include "cy-test-assess.h"
#include "cy-test-library.h"
#include "cy-test-office.h"

#include <string.h>

#define N_PEOPLE 50
#define N_GRADERS 3

typedef struct
{
  CyTest *test;
  gint64  scheme;
  gint64  cycle;
  gint64  points[3];
  gint64  deduct;
  gint64  tasks;
  gint64  figure;
  gint64  steps;
  gint64  bonus;
  gint64  penalty;
  gint64  graders[3 * N_GRADERS];
} Case;

static void
set_text (const Case *one, const CyEntity *entity, gint64 id, guint field, const char *text)
{
  cy_test_set_text (one->test, entity, id, field, text);
}

static void
set_int (const Case *one, const CyEntity *entity, gint64 id, guint field, gint64 number)
{
  g_autoptr (GError) error = NULL;
  CyValue value = { .type = CY_VALUE_INT, .number = number };

  g_assert_true (cy_mapper_set (one->test->conn, entity, id, field, &value, &error));
  g_assert_no_error (error);
}

static void
add_band (const Case *one, gint64 value, int points)
{
  g_autoptr (CyRecord) band = cy_record_new (CY_ASSESS_BAND);

  cy_record_set_int (band, CY_ASSESS_BAND_INDICATOR, one->steps);
  cy_record_set_int (band, CY_ASSESS_BAND_VALUE, value);
  cy_record_set_int (band, CY_ASSESS_BAND_POINTS, points);
  cy_test_save (one->test, band, "band");
}

static void
add_indicators (Case *one, gint64 part)
{
  CyTest *test = one->test;
  gint64  work = cy_test_assess_dimension (test, part, "实绩", "weighted", 10000);
  gint64  extra = cy_test_assess_dimension (test, part, "加减分", "extra", 0);

  for (guint i = 0; i < 3; i++)
    one->points[i] = cy_test_assess_indicator (test, work, "抓落实", "points", 1700);
  one->deduct = cy_test_assess_indicator (test, work, "党建", "deduct", 1900);
  set_int (one, CY_ASSESS_INDICATOR, one->deduct, CY_ASSESS_INDICATOR_CAP, 500);
  one->figure = cy_test_assess_indicator (test, work, "集体经济", "figure", 1300);
  set_text (one, CY_ASSESS_INDICATOR, one->figure, CY_ASSESS_INDICATOR_FIGURE, "income");
  set_text (one, CY_ASSESS_INDICATOR, one->figure, CY_ASSESS_INDICATOR_FUNCTION, "linear");
  set_int (one, CY_ASSESS_INDICATOR, one->figure, CY_ASSESS_INDICATOR_LOW, 100000);
  set_int (one, CY_ASSESS_INDICATOR, one->figure, CY_ASSESS_INDICATOR_HIGH, 810000);
  one->steps = cy_test_assess_indicator (test, work, "纠纷", "figure", 1700);
  set_text (one, CY_ASSESS_INDICATOR, one->steps, CY_ASSESS_INDICATOR_FIGURE, "disputes");
  set_text (one, CY_ASSESS_INDICATOR, one->steps, CY_ASSESS_INDICATOR_FUNCTION, "steps");
  add_band (one, 500000, 900);
  add_band (one, 900000, 1700);
  one->bonus = cy_test_assess_indicator (test, extra, "表彰", "add", 0);
  one->penalty = cy_test_assess_indicator (test, extra, "通报", "deduct", 0);
}

static void
add_scheme (Case *one, const char *rounding)
{
  const int weights[] = { 3333, 3333, 3334 };

  one->scheme = cy_test_assess_scheme (one->test);
  set_text (one, CY_ASSESS_SCHEME, one->scheme, CY_ASSESS_SCHEME_ROUNDING, rounding);
  set_int (one, CY_ASSESS_SCHEME, one->scheme, CY_ASSESS_SCHEME_TRIM, 1);
  set_int (one, CY_ASSESS_SCHEME, one->scheme, CY_ASSESS_SCHEME_TRIM_MIN, 3);
  set_int (one, CY_ASSESS_SCHEME, one->scheme, CY_ASSESS_SCHEME_BONUS_CAP, 300);
  one->cycle = cy_test_assess_cycle (one->test, one->scheme, "year");
  add_indicators (one, cy_test_assess_part (one->test, one->scheme, "年终考核", "yearly", 6667));
  add_indicators (one, cy_test_assess_part (one->test, one->scheme, "民主测评", "yearly", 3333));
  for (guint i = 0; i < G_N_ELEMENTS (one->graders); i++)
    {
      static gint64 group;

      if (i % N_GRADERS == 0)
        group = cy_test_assess_group (one->test, one->scheme, "组", weights[i / N_GRADERS]);
      one->graders[i] = cy_test_assess_grader (one->test, one->cycle, group, "评分人");
    }
}

static void
add_figure (const Case *one, gint64 unit, const char *figure, gint64 value)
{
  g_autoptr (CyRecord) record = cy_record_new (CY_UNIT_FIGURE);

  cy_record_set_int (record, CY_UNIT_FIGURE_UNIT, unit);
  cy_record_set_int (record, CY_UNIT_FIGURE_YEAR, 2026);
  cy_record_set_text (record, CY_UNIT_FIGURE_FIGURE, figure);
  cy_record_set_int (record, CY_UNIT_FIGURE_VALUE, value);
  cy_test_save (one->test, record, "figure");
}

/* Every seventh mark is missing, some have notes, some villages no figure. */
static void
add_person (const Case *one, guint nth, const char *name)
{
  g_autoptr (CyRecord) person = cy_test_add_person (one->test, name);
  g_autoptr (CyRecord) village = cy_test_add_unit (one->test, name, "village", 0);
  gint64 id = cy_record_get_id (person);
  gint64 entry = cy_test_assess_entry (one->test, one->cycle, id, cy_record_get_id (village));

  for (guint i = 0; i < 3 * G_N_ELEMENTS (one->graders); i++)
    if (g_test_rand_int_range (0, 7) != 0)
      cy_test_assess_mark (one->test,
                           entry,
                           one->points[i % 3],
                           one->graders[i / 3],
                           g_test_rand_int_range (0, 1701));
  for (guint i = 0; i < nth % 4; i++)
    {
      cy_test_assess_note (one->test, id, one->deduct, 20260301, 33 + 77 * (int) i);
      cy_test_assess_note (one->test, id, one->bonus, 20260302, 131);
      cy_test_assess_note (one->test, id, one->penalty, 20260303, 57);
    }
  if (nth % 5 != 0)
    add_figure (one, cy_record_get_id (village), "income", g_test_rand_int_range (500, 9000));
  add_figure (one, cy_record_get_id (village), "disputes", g_test_rand_int_range (3000, 10000));
}

static void
fill (Case *one, const char *rounding)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyStep) step = cy_step_begin (one->test->conn, "fill", CY_STEP_BULK, &error);

  g_assert_no_error (error);
  add_scheme (one, rounding);
  for (guint i = 0; i < N_PEOPLE; i++)
    {
      g_autofree char *name = g_strdup_printf ("甲%u", i);

      add_person (one, i, name);
    }
  g_assert_true (cy_step_commit (step, &error));
}

static char *
format_shown (const CyBasisNode *node)
{
  guint  decimals = 0;
  gint64 size = ABS (node->value);

  for (gint64 scale = node->scale; scale > 1; scale /= 10)
    decimals++;
  if (decimals == 0)
    return g_strdup_printf ("%d", (int) node->value);

  return g_strdup_printf ("%s%d.%0*d",
                          node->value < 0 ? "-" : "",
                          (int) (size / node->scale),
                          (int) decimals,
                          (int) (size % node->scale));
}

static void
assert_line (const char *line, const CyBasisNode *node)
{
  g_auto (GStrv) cells = g_strsplit (line, ",", 8);
  g_autofree char *whole = g_strdup_printf ("%" G_GINT64_FORMAT, node->value);
  g_autofree char *shown = node->value != CY_ASSESS_NO_VALUE ? format_shown (node) : NULL;

  g_assert_cmpuint (g_strv_length (cells), >=, 7);
  g_assert_cmpstr (g_strchug (cells[1]), ==, node->name);
  if (node->value == CY_ASSESS_NO_VALUE)
    {
      g_assert_cmpstr (cells[4], ==, "");
      return;
    }
  g_assert_cmpstr (cells[4], ==, whole);
  g_assert_cmpstr (cells[5], ==, shown);
}

static char **
skip_head (char **lines)
{
  while (*lines != NULL && !g_str_has_prefix (*lines, "甲"))
    lines++;

  return lines;
}

static void
assert_same (const Case *one, const char *csv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyAssessBook) book = cy_assess_book_load (one->test->conn, one->cycle, &error);
  g_auto (GStrv) lines = g_strsplit (csv, "\n", -1);
  char **line = skip_head (lines);

  g_assert_no_error (error);
  g_assert_cmpuint (book->entries->len, ==, N_PEOPLE);
  for (guint i = 0; i < book->entries->len; i++)
    {
      g_autoptr (CyBasis) basis = cy_basis_new (book, NULL, i);

      g_assert_cmpint (basis->mark->total, !=, CY_ASSESS_NO_VALUE);
      for (guint j = 0; j < basis->nodes->len; j++)
        {
          g_assert_nonnull (*line);
          assert_line (*line++, cy_basis_node (basis, j));
        }
    }
}

static void
assert_calculated (CyTest *self, const char *rounding)
{
  g_autoptr (CyReportArgs) args = cy_test_make_args ();
  g_autofree char *path = NULL;
  g_autofree char *csv = NULL;
  Case             one = { .test = self };

  if (cy_test_office_skip ())
    return;
  fill (&one, rounding);
  args->about = one.cycle;
  path = cy_test_run_report (self, "basis", args);
  csv = cy_test_office_to_csv (path);
  assert_same (&one, csv);
}

static void
test_half_up (CyTest *self, gconstpointer data)
{
  assert_calculated (self, "half_up");
}

static void
test_half_even (CyTest *self, gconstpointer data)
{
  assert_calculated (self, "half_even");
}

static void
test_up (CyTest *self, gconstpointer data)
{
  assert_calculated (self, "up");
}

static void
test_down (CyTest *self, gconstpointer data)
{
  assert_calculated (self, "down");
}

/* Only those that were asked for. */
static void
test_people (CyTest *self, gconstpointer data)
{
  g_autoptr (CyReportArgs) args = cy_test_make_args ();
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;
  gint64           person;
  Case             one = { .test = self };

  fill (&one, "half_up");
  person = cy_test_count (self, "SELECT id FROM person WHERE name = '甲7'");
  args->about = one.cycle;
  args->people = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_val (args->people, person);
  path = cy_test_run_report (self, "basis", args);
  text = cy_test_read_all (path);
  g_assert_nonnull (strstr (text, "甲7"));
  g_assert_null (strstr (text, "甲8"));
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

  cy_test_case ("/report/assess-basis/half-up", test_half_up);
  cy_test_case ("/report/assess-basis/half-even", test_half_even);
  cy_test_case ("/report/assess-basis/up", test_up);
  cy_test_case ("/report/assess-basis/down", test_down);
  cy_test_case ("/report/assess-basis/people", test_people);
  cy_test_case ("/report/assess-basis/none", test_none);

  return g_test_run ();
}
