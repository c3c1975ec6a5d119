/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Tests of the digest of what a result was computed from: another one for whatever may change the
 * result, the same for what cannot. */
#include "cy-assess-book-private.h"
#include "cy-test-mark.h"

#define FIELD(type, field)                             \
  {                                                    \
    G_STRINGIFY (field), G_STRUCT_OFFSET (type, field) \
  }

/* A field of some struct. */
typedef struct
{
  const char *name;
  glong       offset;
} Field;

static char *
get_rules (const CyTestMark *one)
{
  return cy_assess_book_dup_rules (one->book);
}

static char *
get_first (const CyTestMark *one)
{
  return cy_assess_book_dup_digest (one->book, 0);
}

typedef char *(*Get) (const CyTestMark *one);

/* Whether the digest is another one with another value is @differs; with the old one it is as it
 * was. */
static void
check_fields (const CyTestMark *one,
              Get               get,
              gpointer          self,
              const Field      *fields,
              guint             n,
              gboolean          differs)
{
  for (guint i = 0; i < n; i++)
    {
      guint8          *byte = G_STRUCT_MEMBER_P (self, fields[i].offset);
      g_autofree char *before = get (one);
      g_autofree char *changed = NULL;
      g_autofree char *after = NULL;

      *byte ^= 1;
      changed = get (one);
      *byte ^= 1;
      after = get (one);
      g_assert_cmpstr (after, ==, before);
      if (g_str_equal (changed, before) == differs)
        g_error ("%s %s the digest", fields[i].name, differs ? "does not change" : "changes");
    }
}

/* A text that is not there yet, another one, and none again. */
static void
check_texts (const CyTestMark *one, Get get, gpointer self, const Field *fields, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *before = get (one);
      g_autofree char *given = NULL;
      g_autofree char *after = NULL;
      char           **text = G_STRUCT_MEMBER_P (self, fields[i].offset);
      char            *kept = *text;

      *text = (char *) "x";
      given = get (one);
      *text = kept;
      after = get (one);
      g_assert_cmpstr (after, ==, before);
      if (g_str_equal (given, before))
        g_error ("%s does not change the digest", fields[i].name);
    }
}

/* ---- The rules ---- */

static void
test_scheme (CyTest *self, gconstpointer data)
{
  static const Field counted[] = {
    FIELD (CySchemePlan, rounding),  FIELD (CySchemePlan, decimals),
    FIELD (CySchemePlan, missing),   FIELD (CySchemePlan, coverage_min),
    FIELD (CySchemePlan, trim),      FIELD (CySchemePlan, trim_min),
    FIELD (CySchemePlan, bonus_cap), FIELD (CySchemePlan, penalty_cap),
  };
  /* What decides about places of a grade, and what it is called, decides about no total. */
  static const Field others[] = {
    FIELD (CySchemePlan, id),
    FIELD (CySchemePlan, year),
    FIELD (CySchemePlan, frozen),
    FIELD (CySchemePlan, quota),
    FIELD (CySchemePlan, quota_approved),
    FIELD (CySchemePlan, routine_good_max),
  };
  static const Field texts[] = { FIELD (CySchemePlan, family) };
  CyTestMark         one;

  cy_test_mark_set_up (self, &one);
  check_fields (&one, get_rules, one.book->plan, counted, G_N_ELEMENTS (counted), TRUE);
  check_fields (&one, get_rules, one.book->plan, others, G_N_ELEMENTS (others), FALSE);
  check_texts (&one, get_rules, one.book->plan, texts, G_N_ELEMENTS (texts));
  cy_test_mark_clear (&one);
}

static void
test_tree (CyTest *self, gconstpointer data)
{
  static const Field part[] = { FIELD (CyPlanPart, is_routine), FIELD (CyPlanPart, weight) };
  static const Field dimension[] = { FIELD (CyPlanDimension, part), FIELD (CyPlanDimension, kind) };
  static const Field group[] = { FIELD (CyPlanGroup, id), FIELD (CyPlanGroup, weight) };
  static const Field line[] = { FIELD (CyPlanLine, least) };
  static const Field grade[] = { FIELD (CyPlanLine, grade) };
  CySchemePlan      *plan;
  CyTestMark         one;

  cy_test_mark_set_up (self, &one);
  plan = one.book->plan;
  check_fields (&one, get_rules, g_ptr_array_index (plan->parts, 0), part, 2, TRUE);
  check_fields (&one, get_rules, g_ptr_array_index (plan->dimensions, 1), dimension, 2, TRUE);
  check_fields (&one, get_rules, g_ptr_array_index (plan->groups, 2), group, 2, TRUE);
  check_fields (&one, get_rules, g_ptr_array_index (plan->lines, 3), line, 1, TRUE);
  check_texts (&one, get_rules, g_ptr_array_index (plan->lines, 3), grade, 1);
  cy_test_mark_clear (&one);
}

static void
test_indicator (CyTest *self, gconstpointer data)
{
  static const Field counted[] = {
    FIELD (CyPlanIndicator, id),
    FIELD (CyPlanIndicator, dimension),
    FIELD (CyPlanIndicator, method),
    FIELD (CyPlanIndicator, points),
    FIELD (CyPlanIndicator, group),
    FIELD (CyPlanIndicator, step),
    FIELD (CyPlanIndicator, least),
    FIELD (CyPlanIndicator, most),
    FIELD (CyPlanIndicator, cap),
    FIELD (CyPlanIndicator, multiplier),
    FIELD (CyPlanIndicator, less_is_better),
    FIELD (CyPlanIndicator, low),
    FIELD (CyPlanIndicator, high),
  };
  static const Field texts[] = {
    FIELD (CyPlanIndicator, effect),   FIELD (CyPlanIndicator, figure),
    FIELD (CyPlanIndicator, function), FIELD (CyPlanIndicator, ballot),
    FIELD (CyPlanIndicator, ability),  FIELD (CyPlanIndicator, block),
  };
  CyTestMark one;

  cy_test_mark_set_up (self, &one);
  check_fields (&one,
                get_rules,
                cy_test_mark_edit (&one, CY_TEST_FIGURE),
                counted,
                G_N_ELEMENTS (counted),
                TRUE);
  check_texts (&one,
               get_rules,
               cy_test_mark_edit (&one, CY_TEST_FIGURE),
               texts,
               G_N_ELEMENTS (texts));
  cy_test_mark_clear (&one);
}

static void
test_bands (CyTest *self, gconstpointer data)
{
  static const Field fields[] = { FIELD (CyPlanBand, value), FIELD (CyPlanBand, points) };
  CyPlanBand        *band = g_new0 (CyPlanBand, 1);
  g_autofree char   *before = NULL;
  g_autofree char   *after = NULL;
  CyTestMark         one;

  cy_test_mark_set_up (self, &one);
  before = get_rules (&one);
  g_ptr_array_add (cy_test_mark_edit (&one, CY_TEST_FIGURE)->bands, band);
  after = get_rules (&one);
  g_assert_cmpstr (after, !=, before);
  check_fields (&one, get_rules, band, fields, G_N_ELEMENTS (fields), TRUE);
  cy_test_mark_clear (&one);
}

/* Clearer words do not make a result an old one. */
static void
test_names (CyTest *self, gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  CyPlanIndicator *indicator;
  CyTestMark       one;

  cy_test_mark_set_up (self, &one);
  before = get_rules (&one);
  indicator = cy_test_mark_edit (&one, CY_TEST_POINTS);
  g_free (indicator->name);
  indicator->name = g_strdup ("狠抓落实");
  indicator->evidence = g_strdup ("台账");
  indicator->basis = g_strdup ("第三条");
  after = get_rules (&one);
  g_assert_cmpstr (after, ==, before);
  cy_test_mark_clear (&one);
}

/* ---- What was given ---- */

/* Whose mark it is counts, and what somebody else was given does not. */
static void
test_marks (CyTest *self, gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *moved = NULL;
  g_autofree char *twice = NULL;
  g_autofree char *other = NULL;
  g_autofree char *after = NULL;
  CyTestMark       one;

  cy_test_mark_set_up (self, &one);
  before = get_first (&one);
  cy_assess_book_set_mark (one.book, 1, CY_TEST_POINTS, 0, 4000);
  other = get_first (&one);
  g_assert_cmpstr (other, ==, before);
  /* The same mark, of another grader of the same group. */
  cy_assess_book_set_mark (one.book, 0, CY_TEST_POINTS, 0, CY_ASSESS_NO_MARK);
  cy_assess_book_set_mark (one.book, 0, CY_TEST_POINTS, 1, 4000);
  moved = get_first (&one);
  g_assert_cmpstr (moved, !=, before);
  cy_assess_book_set_mark (one.book, 0, CY_TEST_POINTS, 1, CY_ASSESS_NO_MARK);
  cy_assess_book_set_mark (one.book, 0, CY_TEST_POINTS, 0, CY_ASSESS_TWO_MARKS);
  twice = get_first (&one);
  g_assert_cmpstr (twice, !=, before);
  cy_assess_book_set_mark (one.book, 0, CY_TEST_POINTS, 0, 4000);
  after = get_first (&one);
  g_assert_cmpstr (after, ==, before);
  cy_test_mark_clear (&one);
}

/* No mark, and a mark of nothing. */
static void
test_nothing (CyTest *self, gconstpointer data)
{
  g_autofree char *none = NULL;
  g_autofree char *nought = NULL;
  CyTestMark       one;

  cy_test_mark_set_up (self, &one);
  none = cy_assess_book_dup_digest (one.book, 1);
  cy_assess_book_set_mark (one.book, 1, CY_TEST_POINTS, 0, 0);
  nought = cy_assess_book_dup_digest (one.book, 1);
  g_assert_cmpstr (none, !=, nought);
  cy_test_mark_clear (&one);
}

/* Those of whom the same is known have the same. */
static void
test_same (CyTest *self, gconstpointer data)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  CyTestMark       one;

  cy_test_mark_set_up (self, &one);
  for (guint i = 0; i < 6; i++)
    cy_assess_book_set_mark (one.book,
                             1,
                             CY_TEST_POINTS,
                             i,
                             cy_assess_book_get_mark (one.book, 0, CY_TEST_POINTS, i));
  first = get_first (&one);
  second = cy_assess_book_dup_digest (one.book, 1);
  g_assert_cmpstr (first, ==, second);
  cy_test_mark_clear (&one);
}

static void
test_rest (CyTest *self, gconstpointer data)
{
  static const Field fact[] = { FIELD (CyAssessFact, state),
                                FIELD (CyAssessFact, value),
                                FIELD (CyAssessFact, of),
                                FIELD (CyAssessFact, date) };
  static const Field note[] = { FIELD (CyAssessNote, indicator),
                                FIELD (CyAssessNote, date),
                                FIELD (CyAssessNote, times),
                                FIELD (CyAssessNote, points),
                                FIELD (CyAssessNote, multiplier) };
  static const Field quarter[] = { FIELD (CyAssessQuarter, total),
                                   FIELD (CyAssessQuarter, coverage),
                                   FIELD (CyAssessQuarter, oldest) };
  static const Field special[] = { FIELD (CyAssessEntry, special) };
  static const Field grader[] = { FIELD (CyAssessGrader, group) };
  CyAssessEntry     *entry;
  CyTestMark         one;

  cy_test_mark_set_up (self, &one);
  entry = cy_assess_book_entry (one.book, 0);
  cy_test_mark_note (&one, CY_TEST_BONUS, 2, 300, 100);
  cy_assess_book_add_quarter (one.book,
                              0,
                              (CyAssessQuarter){
                                .total = 80000, .coverage = 500, .oldest = 20260301 });
  check_fields (&one, get_first, cy_test_mark_fact (&one, CY_TEST_FIGURE), fact, 4, TRUE);
  check_fields (&one, get_first, &g_array_index (entry->notes, CyAssessNote, 0), note, 5, TRUE);
  check_fields (&one,
                get_first,
                &g_array_index (entry->quarters, CyAssessQuarter, 0),
                quarter,
                3,
                TRUE);
  check_fields (&one, get_first, (gpointer) cy_assess_book_grader (one.book, 0), grader, 1, TRUE);
  check_texts (&one, get_first, entry, special, 1);
  cy_test_mark_clear (&one);
}

/* The words of a note, the name of a quarter, and where somebody lives. */
static void
test_rest_names (CyTest *self, gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  CyAssessEntry   *entry;
  CyTestMark       one;

  cy_test_mark_set_up (self, &one);
  entry = cy_assess_book_entry (one.book, 0);
  cy_test_mark_note (&one, CY_TEST_BONUS, 2, 300, 100);
  cy_assess_book_add_quarter (one.book, 0, (CyAssessQuarter){ .total = 80000 });
  before = get_first (&one);
  g_array_index (entry->notes, CyAssessNote, 0).content = g_strdup ("抗旱");
  g_array_index (entry->quarters, CyAssessQuarter, 0).name = g_strdup ("一季度");
  g_free (entry->name);
  entry->name = g_strdup ("林晓燕");
  entry->unit = 7;
  entry->town = 8;
  after = get_first (&one);
  g_assert_cmpstr (after, ==, before);
  cy_test_mark_clear (&one);
}

/* Every cycle of a kind of its own; every rule another digest of everybody. */
static void
test_rules_count (CyTest *self, gconstpointer data)
{
  g_autoptr (CyAssessBook) quarter = NULL;
  g_autoptr (CyAssessBook) half = NULL;
  CyTestMark one;

  cy_test_mark_set_up (self, &one);
  quarter = cy_assess_book_new (cy_scheme_plan_ref (one.book->plan), "q1");
  half = cy_assess_book_new (cy_scheme_plan_ref (one.book->plan), "q2");
  g_assert_cmpstr (quarter->rules, !=, one.book->rules);
  g_assert_cmpstr (quarter->rules, !=, half->rules);
  check_fields (&one, get_first, one.book->rules, &(Field){ "the rules", 0 }, 1, TRUE);
  cy_test_mark_clear (&one);
}

static void
test_stale (CyTest *self, gconstpointer data)
{
  CyAssessStored *stored;
  CyTestMark      one;

  cy_test_mark_set_up (self, &one);
  stored = &cy_assess_book_entry (one.book, 0)->stored;
  g_assert_true (cy_assess_book_is_stale (one.book, 0));
  stored->digest = get_first (&one);
  g_assert_false (cy_assess_book_is_stale (one.book, 0));
  g_assert_true (cy_assess_book_is_stale (one.book, 1));
  cy_assess_book_set_mark (one.book, 0, CY_TEST_POINTS, 0, 3999);
  g_assert_true (cy_assess_book_is_stale (one.book, 0));
  cy_test_mark_clear (&one);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  cy_test_case ("/model/assess-digest/scheme", test_scheme);
  cy_test_case ("/model/assess-digest/tree", test_tree);
  cy_test_case ("/model/assess-digest/indicator", test_indicator);
  cy_test_case ("/model/assess-digest/bands", test_bands);
  cy_test_case ("/model/assess-digest/names", test_names);
  cy_test_case ("/model/assess-digest/marks", test_marks);
  cy_test_case ("/model/assess-digest/nothing", test_nothing);
  cy_test_case ("/model/assess-digest/same", test_same);
  cy_test_case ("/model/assess-digest/rest", test_rest);
  cy_test_case ("/model/assess-digest/rest-names", test_rest_names);
  cy_test_case ("/model/assess-digest/rules-count", test_rules_count);
  cy_test_case ("/model/assess-digest/stale", test_stale);

  return g_test_run ();
}
