/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Experts come, judge, think again, and go; and all of it can be undone. */
#include "cy-weight-deed.h"

#include "cy-error.h"
#include "cy-journal.h"
#include "cy-scheme-template.h"
#include "cy-step.h"
#include "cy-test.h"
#include "cy-weight-study.h"
#include "cy-weight.h"

static CyWeightPair
make (CyTest *test)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyStep) step = cy_step_begin (test->conn, "make", CY_STEP_NONE, &error);
  g_autoptr (CyRecord) study = cy_record_new (CY_WEIGHT_STUDY);
  gint64 scheme = cy_scheme_template_make (test->conn, 0, 2026, 0, &error);

  g_assert_no_error (error);
  g_assert_true (cy_step_commit (step, &error));
  cy_record_set_int (study, CY_WEIGHT_STUDY_SCHEME, scheme);
  cy_record_set_text (study, CY_WEIGHT_STUDY_NAME, "三人论证");
  g_assert_true (cy_weight_save_study (test->conn, study, "new", &error));

  return (CyWeightPair){ cy_record_get_id (study), 0, 1, 2 };
}

static CyWeightStudy *
load (CyTest *test, const CyWeightPair *pair)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  CyWeightStudy *study;

  for (gint64 i = 1; i <= 3; i++)
    g_array_append_val (ids, i);
  study = cy_weight_study_load (test->conn, pair->study, pair->parent, ids, &error);
  g_assert_no_error (error);

  return study;
}

static int
get (CyTest *test, const CyWeightPair *pair, guint row, guint column)
{
  g_autoptr (CyWeightStudy) study = load (test, pair);

  return cy_weight_expert_get (study, cy_weight_study_expert (study, 0), row, column);
}

static void
test_experts (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  CyWeightPair pair = make (test);
  g_autoptr (CyWeightStudy) study = NULL;
  g_autoptr (CyWeightStudy) after = NULL;

  g_assert_true (cy_weight_add_expert (test->conn, &pair, " 陈专家 ", "add", &error));
  g_assert_false (cy_weight_add_expert (test->conn, &pair, "陈专家", "add", &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);
  g_clear_error (&error);
  g_assert_false (cy_weight_add_expert (test->conn, &pair, "  ", "add", &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);
  g_clear_error (&error);
  g_assert_true (cy_weight_judge (test->conn, &pair, "周专家", 3, "judge", &error));
  study = load (test, &pair);
  g_assert_cmpuint (study->experts->len, ==, 2);
  g_assert_cmpuint (cy_weight_study_expert (study, 0)->n_given, ==, 0);
  g_assert_cmpuint (cy_weight_study_expert (study, 1)->n_given, ==, 1);

  g_assert_true (cy_weight_remove_expert (test->conn, pair.study, "周专家", "remove", &error));
  after = load (test, &pair);
  g_assert_cmpuint (after->experts->len, ==, 1);
}

/* One row a pair, whichever side it is judged from; 0 takes it back. */
static void
test_judge (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  CyWeightPair pair = make (test);
  CyWeightPair turned = { pair.study, 0, pair.other, pair.one };

  g_assert_true (cy_weight_judge (test->conn, &pair, "陈专家", 3, "judge", &error));
  g_assert_cmpint (get (test, &pair, 0, 1), ==, 3);
  g_assert_true (cy_weight_judge (test->conn, &turned, "陈专家", 5, "judge", &error));
  g_assert_cmpint (get (test, &pair, 0, 1), ==, -5);
  g_assert_cmpint (cy_test_count (test, "SELECT count(*) FROM weight_judgement"), ==, 1);
  g_assert_true (cy_weight_judge (test->conn, &pair, "陈专家", 0, "judge", &error));
  g_assert_cmpint (get (test, &pair, 0, 1), ==, 0);
}

static void
test_refused (CyTest *test, gconstpointer data)
{
  static const int wrong[] = { 10, -10, -1 };
  CyWeightPair     pair = make (test);
  CyWeightPair     itself = { pair.study, 0, 1, 1 };
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_assert_false (cy_weight_judge (test->conn, &pair, "陈专家", wrong[i], "judge", &error));
      g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);
      g_clear_error (&error);
    }
  g_assert_false (cy_weight_judge (test->conn, &itself, "陈专家", 3, "judge", &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);
  g_assert_cmpint (cy_test_count (test, "SELECT count(*) FROM weight_judgement"), ==, 0);
}

static void
test_study (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  CyWeightPair pair = make (test);

  g_assert_true (cy_weight_judge (test->conn, &pair, "陈专家", 3, "judge", &error));
  g_assert_true (cy_weight_remove_study (test->conn, pair.study, "remove", &error));
  g_assert_cmpint (cy_test_count (test, "SELECT count(*) FROM weight_study WHERE deleted IS NULL"),
                   ==,
                   0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cy_test_case ("/model/weight-deed/experts", test_experts);
  cy_test_case ("/model/weight-deed/judge", test_judge);
  cy_test_case ("/model/weight-deed/refused", test_refused);
  cy_test_case ("/model/weight-deed/study", test_study);

  return g_test_run ();
}
