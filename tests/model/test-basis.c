/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Tests of how a total is written out. */
#include "cy-basis.h"

#include "cy-cycle.h"
#include "cy-scheme.h"
#include "cy-test-assess.h"
#include "cy-test-facts.h"
#include "cy-test-pool.h"

typedef struct
{
  gint64 scheme;
  gint64 cycle;
  gint64 indicator;
  gint64 deduct;
  gint64 person;
  gint64 entry;
  gint64 graders[4];
} Case;

/* The example of the design: three groups of 40, 40 and 20 %. */
static void
set_up (CyTest *self, Case *one)
{
  g_autoptr (CyRecord) person = cy_test_add_person (self, "林晓雁");
  const char *names[] = { "组织部", "乡党委", "村支部" };
  const int   weights[] = { 4000, 4000, 2000 };
  const int   marks[] = { 800, 900, 850 };
  gint64      part;
  gint64      dimension;

  one->scheme = cy_test_assess_scheme (self);
  part = cy_test_assess_part (self, one->scheme, "年终考核", "yearly", 10000);
  dimension = cy_test_assess_dimension (self, part, "能力本领", "weighted", 2000);
  one->indicator = cy_test_assess_indicator (self, dimension, "抓落实", "points", 1000);
  one->deduct = cy_test_assess_indicator (self, dimension, "出勤", "deduct", 1000);
  one->cycle = cy_test_assess_cycle (self, one->scheme, "year");
  one->person = cy_record_get_id (person);
  one->entry = cy_test_assess_entry (self, one->cycle, one->person, 0);
  for (guint i = 0; i < 3; i++)
    {
      gint64 group = cy_test_assess_group (self, one->scheme, names[i], weights[i]);

      one->graders[i] = cy_test_assess_grader (self, one->cycle, group, names[i]);
      cy_test_assess_mark (self, one->entry, one->indicator, one->graders[i], marks[i]);
      if (i == 0)
        one->graders[3] = cy_test_assess_grader (self, one->cycle, group, "乙");
    }
}

static CyBasis *
load (CyTest *self, const Case *one)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyAssessBook) book = cy_assess_book_load (self->conn, one->cycle, &error);
  g_autoptr (CyBasisPeers) peers = NULL;

  g_assert_no_error (error);
  peers = cy_basis_peers_new (book);

  return cy_basis_new (book, peers, 0);
}

static const CyBasisNode *
find (const CyBasis *basis, const char *name)
{
  for (guint i = 0; i < basis->nodes->len; i++)
    if (g_strcmp0 (cy_basis_node (basis, i)->name, name) == 0)
      return cy_basis_node (basis, i);
  g_assert_not_reached ();
}

static void
test_sums (CyTest *self, gconstpointer data)
{
  g_autoptr (CyBasis) basis = NULL;
  Case one;

  set_up (self, &one);
  cy_test_assess_note (self, one.person, one.deduct, 20260301, 50);
  cy_test_assess_note (self, one.person, one.deduct, 20260401, 125);
  basis = load (self, &one);
  g_assert_cmpstr (find (basis, "抓落实")->sum, ==, "8.0×40% + 9.0×40% + 8.5×20% = 8.5");
  g_assert_cmpstr (find (basis, "出勤")->sum, ==, "10.0 - (0.5 + 1.25) = 8.25");
  g_assert_cmpstr (find (basis, "能力本领")->sum, ==, "8.5 + 8.25 = 16.75");
  g_assert_cmpstr (find (basis, "Total")->sum, ==, "16.75×100% = 16.75");
  g_assert_null (find (basis, "抓落实")->words);
  g_assert_cmpint (find (basis, "抓落实")->county, ==, 8500);
  g_assert_cmpuint (basis->rank, ==, 1);
  g_assert_true (basis->is_stale);
}

static void
test_words (CyTest *self, gconstpointer data)
{
  g_autoptr (CyBasis) basis = NULL;
  Case one;

  set_up (self, &one);
  cy_test_set_text (self, CY_ASSESS_INDICATOR, one.deduct, CY_ASSESS_INDICATOR_METHOD, "figure");
  basis = load (self, &one);
  g_assert_cmpstr (find (basis, "出勤")->words,
                   ==,
                   "Nothing was given: what is missing is rescaled from the rest");
  g_assert_cmpstr (find (basis, "年终考核")->sum, ==, "8.5 × 20.0 ÷ 10.0 = 17.0");
  g_assert_cmpint (find (basis, "Total")->coverage, ==, 500);
}

static void
test_why (CyTest *self, gconstpointer data)
{
  g_autoptr (CyBasis) basis = NULL;
  Case one;

  set_up (self, &one);
  cy_test_assess_mark (self, one.entry, one.indicator, one.graders[3], 1001);
  basis = load (self, &one);
  g_assert_cmpstr (find (basis, "Total")->words,
                   ==,
                   "No total because of “抓落实”: A mark is outside 0 to full marks");
  g_assert_null (find (basis, "Total")->sum);
}

/* What another room gives, what it is divided by, and where it was looked up. */
static void
test_fact (CyTest *self, gconstpointer data)
{
  g_autoptr (CyBasis) basis = NULL;
  Case one;

  set_up (self, &one);
  cy_test_set_text (self, CY_ASSESS_INDICATOR, one.deduct, CY_ASSESS_INDICATOR_METHOD, "tasks");
  cy_test_facts_tasks (self, one.person, 2, 3);
  basis = load (self, &one);
  g_assert_cmpstr (find (basis, "出勤")->sum, ==, "2 ÷ 3 × 10.0 = 6.667");
  g_assert_cmpint (find (basis, "Tasks finished")->value, ==, 2);
  g_assert_cmpstr (find (basis, "Tasks finished")->sum,
                   ==,
                   "from the stretch tasks due in the period");
  g_assert_null (find (basis, "Tasks finished")->words);
  g_assert_cmpint (find (basis, "Tasks due")->kind, ==, CY_BASIS_TARGET);
  g_assert_cmpint (find (basis, "Tasks due")->value, ==, 3);
}

/* A share above all or below nothing of the points is said, for the sum would say something else.
 */
static void
test_share (CyTest *self, gconstpointer data)
{
  static const struct
  {
    gint64      value;
    const char *sum;
    const char *words;
  } cases[] = {
    { 5000, "(50.0 - 10.0) ÷ (40.0 - 10.0) × 10.0 = 10.0", "capped at 10.0" },
    { 4000, "(40.0 - 10.0) ÷ (40.0 - 10.0) × 10.0 = 10.0", NULL },
    { 1000, "(10.0 - 10.0) ÷ (40.0 - 10.0) × 10.0 = 0.0", NULL },
    { -500, "(-5.0 - 10.0) ÷ (40.0 - 10.0) × 10.0 = 0.0", "never below 0" },
  };
  g_autoptr (CyRecord) village = cy_test_add_unit (self, "石碾村", "village", 0);
  Case one;

  set_up (self, &one);
  cy_test_set_text (self, CY_ASSESS_INDICATOR, one.deduct, CY_ASSESS_INDICATOR_METHOD, "figure");
  cy_test_set_text (self, CY_ASSESS_INDICATOR, one.deduct, CY_ASSESS_INDICATOR_FIGURE, "income");
  cy_test_set_text (self, CY_ASSESS_INDICATOR, one.deduct, CY_ASSESS_INDICATOR_FUNCTION, "linear");
  cy_test_set_int (self, CY_ASSESS_INDICATOR, one.deduct, CY_ASSESS_INDICATOR_LOW, 100000);
  cy_test_set_int (self, CY_ASSESS_INDICATOR, one.deduct, CY_ASSESS_INDICATOR_HIGH, 400000);
  cy_test_set_int (self,
                   CY_ASSESS_ENTRY,
                   one.entry,
                   CY_ASSESS_ENTRY_UNIT,
                   cy_record_get_id (village));
  cy_test_facts_figure (self, cy_record_get_id (village), 2026, "income", 0);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CyBasis) basis = NULL;

      cy_test_set_int (self,
                       CY_UNIT_FIGURE,
                       cy_test_count (self, "SELECT id FROM unit_figure"),
                       CY_UNIT_FIGURE_VALUE,
                       cases[i].value);
      basis = load (self, &one);
      g_assert_cmpstr (find (basis, "出勤")->sum, ==, cases[i].sum);
      g_assert_cmpstr (find (basis, "出勤")->words, ==, cases[i].words);
    }
}

static void
add_band (CyTest *self, gint64 indicator, const char *name, int points)
{
  g_autoptr (CyRecord) band = cy_record_new (CY_ASSESS_BAND);

  cy_record_set_int (band, CY_ASSESS_BAND_INDICATOR, indicator);
  cy_record_set_text (band, CY_ASSESS_BAND_NAME, name);
  cy_record_set_int (band, CY_ASSESS_BAND_POINTS, points);
  cy_test_save (self, band, "band");
}

/* The word that a mark was given in. */
static void
test_grade (CyTest *self, gconstpointer data)
{
  g_autoptr (CyBasis) basis = NULL;
  Case one;

  set_up (self, &one);
  cy_test_set_text (self, CY_ASSESS_INDICATOR, one.indicator, CY_ASSESS_INDICATOR_METHOD, "grade");
  add_band (self, one.indicator, "好", 1000);
  add_band (self, one.indicator, "较好", 850);
  cy_test_assess_mark (self, one.entry, one.indicator, one.graders[3], 850);
  basis = load (self, &one);
  g_assert_cmpint (find (basis, "乙")->value, ==, 850);
  g_assert_cmpstr (find (basis, "乙")->sum, ==, "较好");
}

/* What cannot count is no mark of the mean, nor the highest or lowest that is left out. */
static void
test_out (CyTest *self, gconstpointer data)
{
  g_autoptr (CyBasis) basis = NULL;
  const CyBasisNode *group;
  const CyBasisNode *mark;
  Case               one;

  set_up (self, &one);
  cy_test_set_int (self, CY_ASSESS_SCHEME, one.scheme, CY_ASSESS_SCHEME_TRIM, 1);
  cy_test_assess_mark (self, one.entry, one.indicator, one.graders[3], 1001);
  basis = load (self, &one);
  group = find (basis, "组织部");
  mark = find (basis, "乙");
  g_assert_cmpint (group->value, ==, 8000);
  g_assert_cmpstr (group->sum, ==, "8.0 = 8.0");
  g_assert_true (mark->is_out);
  g_assert_cmpstr (mark->words, ==, "A mark is outside 0 to full marks");
}

/* Of four marks the ends go; the two readings of the fifth are no mark. */
static void
test_twice (CyTest *self, gconstpointer data)
{
  static const int marks[] = { 700, 750, 900 };
  g_autoptr (CyBasis) basis = NULL;
  g_autoptr (CyRecord) score = cy_record_new (CY_ASSESS_SCORE);
  gint64 panel;
  Case   one;

  set_up (self, &one);
  cy_test_set_int (self, CY_ASSESS_SCHEME, one.scheme, CY_ASSESS_SCHEME_TRIM, 1);
  cy_test_set_int (self, CY_ASSESS_CYCLE, one.cycle, CY_ASSESS_CYCLE_DOUBLE_ENTRY, 1);
  panel = cy_test_count (self, "SELECT panel FROM assess_grader WHERE name='乙'");
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    cy_test_assess_mark (self,
                         one.entry,
                         one.indicator,
                         cy_test_assess_grader (self, one.cycle, panel, "丙"),
                         marks[i]);
  cy_record_set_int (score, CY_ASSESS_SCORE_ENTRY, one.entry);
  cy_record_set_int (score, CY_ASSESS_SCORE_INDICATOR, one.indicator);
  cy_record_set_int (score, CY_ASSESS_SCORE_GRADER, one.graders[3]);
  cy_record_set_int (score, CY_ASSESS_SCORE_MARK, 300);
  cy_record_set_int (score, CY_ASSESS_SCORE_AGAIN, 400);
  cy_test_save (self, score, "score");
  basis = load (self, &one);
  g_assert_cmpstr (find (basis, "组织部")->sum, ==, "(8.0 + 7.5) ÷ 2 = 7.75");
  g_assert_cmpstr (find (basis, "乙")->words, ==, "Typed in twice, and not the same");
  g_assert_cmpint (find (basis, "Total")->value, ==, CY_ASSESS_NO_VALUE);
}

static void
test_cut (CyTest *self, gconstpointer data)
{
  g_autoptr (CyBasis) basis = NULL;
  const CyBasisNode *group;
  Case               one;

  set_up (self, &one);
  cy_test_assess_mark (self, one.entry, one.indicator, one.graders[3], 700);
  basis = load (self, &one);
  group = find (basis, "组织部");
  g_assert_cmpint (group->kind, ==, CY_BASIS_GROUP);
  g_assert_cmpstr (group->sum, ==, "(8.0 + 7.0) ÷ 2 = 7.5");
}

static void
test_format (void)
{
  const struct
  {
    gint64      value;
    gint64      scale;
    const char *text;
  } cases[] = {
    { 8500, 1000, "8.5" },   { 89445, 1000, "89.445" },
    { 10000, 1000, "10.0" }, { -1050, 100, "-10.5" },
    { 7, 1, "7" },           { CY_ASSESS_NO_VALUE, 1000, "—" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = cy_basis_format (cases[i].value, cases[i].scale);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  cy_test_case ("/model/basis/sums", test_sums);
  cy_test_case ("/model/basis/words", test_words);
  cy_test_case ("/model/basis/why", test_why);
  cy_test_case ("/model/basis/fact", test_fact);
  cy_test_case ("/model/basis/share", test_share);
  cy_test_case ("/model/basis/grade", test_grade);
  cy_test_case ("/model/basis/out", test_out);
  cy_test_case ("/model/basis/twice", test_twice);
  cy_test_case ("/model/basis/cut", test_cut);
  g_test_add_func ("/model/basis/format", test_format);

  return g_test_run ();
}
