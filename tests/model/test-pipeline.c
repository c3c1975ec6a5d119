/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The steps into the pool add up from the last to the first. */
#include "cy-test-pool.h"

#include "cy-indicator-key.h"
#include "cy-person-list.h"
#include "cy-pipeline.h"
#include "cy-pool.h"

#define TODAY 20261122

static void
add (CyTest *test, const char *state, const char *step, gint64 since, const char *batch)
{
  g_autoptr (CyRecord) person = cy_test_add_person (test, "某某");
  gint64 entry = cy_test_add_entry (test, cy_record_get_id (person), state, CY_TIER_COMMITTEE);

  if (step != NULL)
    cy_test_set (test, CY_ENTRY, entry, CY_ENTRY_STEP, step);
  if (since != 0)
    cy_test_set_int (test, CY_ENTRY, entry, CY_ENTRY_STEP_DATE, since);
  if (batch != NULL)
    cy_test_set (test, CY_ENTRY, entry, CY_ENTRY_BATCH, batch);
}

static CyPipeline *
load_at (CyTest *test, gint64 scope, const char *batch, gint64 base_date)
{
  g_autoptr (GError) error = NULL;
  CyPipeline *pipeline = cy_pipeline_load (test->conn, scope, batch, base_date, TODAY, &error);

  g_assert_no_error (error);

  return pipeline;
}

static CyPipeline *
load (CyTest *test, gint64 scope, const char *batch)
{
  return load_at (test, scope, batch, TODAY);
}

static void
test_sums (CyTest *test, gconstpointer data)
{
  g_autoptr (CyPipeline) pipeline = NULL;
  g_autoptr (CyPipeline) older = NULL;

  add (test, CY_POOL_IN, "7", 20261001, "2026");
  add (test, CY_POOL_USED, NULL, 0, "2026");
  add (test, CY_POOL_IN_PROGRESS, NULL, 0, "2026");
  add (test, CY_POOL_IN_PROGRESS, "3", 20261101, "2026");
  add (test, CY_POOL_IN_PROGRESS, "3", 20261115, "2026");
  add (test, CY_POOL_REJECTED, "3", 20261010, "2026");
  add (test, CY_POOL_IN, "7", 20250101, "老批次");
  pipeline = load (test, 0, NULL);

  g_assert_cmpstr (pipeline->batch, ==, "2026");
  g_assert_cmpuint (pipeline->n_steps, ==, 7);
  g_assert_cmpuint (pipeline->steps[0].reached, ==, 6);
  g_assert_cmpuint (pipeline->steps[0].waiting, ==, 1);
  g_assert_cmpint (pipeline->steps[0].longest_days, ==, -1);
  g_assert_cmpuint (pipeline->steps[1].reached, ==, 5);
  g_assert_cmpuint (pipeline->steps[2].waiting, ==, 2);
  g_assert_cmpuint (pipeline->steps[2].rejected, ==, 1);
  g_assert_cmpint (pipeline->steps[2].longest_days, ==, 21);
  g_assert_cmpuint (pipeline->steps[3].reached, ==, 2);
  g_assert_cmpuint (pipeline->steps[6].reached, ==, 2);
  g_assert_cmpuint (pipeline->admitted, ==, 2);
  g_assert_cmpuint (pipeline->waiting, ==, 3);
  g_assert_cmpuint (pipeline->rejected, ==, 1);

  older = load (test, 0, "老批次");
  g_assert_cmpuint (older->admitted, ==, 1);
  g_assert_cmpuint (older->steps[0].reached, ==, 1);
}

static void
test_past (CyTest *test, gconstpointer data)
{
  g_autoptr (CyPipeline) then = NULL;
  g_autoptr (CyPipeline) long_ago = NULL;

  add (test, CY_POOL_IN, "7", 20261001, "2026");
  add (test, CY_POOL_IN, "7", 20250101, "2025");
  add (test, CY_POOL_IN_PROGRESS, "3", 20250201, "2025");
  add (test, CY_POOL_REJECTED, "3", 20250701, "2025");
  add (test, CY_POOL_OUT, "2", 20250101, "2025");
  then = load_at (test, 0, NULL, 20250630);
  g_assert_cmpstr (then->batch, ==, "2025");
  g_assert_cmpuint (then->steps[0].reached, ==, 3);
  g_assert_cmpuint (then->steps[2].reached, ==, 2);
  g_assert_cmpuint (then->waiting, ==, 1);
  g_assert_cmpuint (then->rejected, ==, 0);
  g_assert_cmpuint (then->admitted, ==, 1);
  long_ago = load_at (test, 0, NULL, 20200101);
  g_assert_null (long_ago->batch);
  g_assert_cmpuint (long_ago->steps[0].reached, ==, 0);
  g_assert_cmpuint (long_ago->admitted, ==, 0);
}

static void
test_without_batches (CyTest *test, gconstpointer data)
{
  g_autoptr (CyPipeline) pipeline = NULL;
  g_autofree char *key = NULL;

  add (test, CY_POOL_IN_PROGRESS, "2", 0, NULL);
  pipeline = load (test, 0, NULL);
  g_assert_null (pipeline->batch);
  g_assert_cmpuint (pipeline->waiting, ==, 1);
  key = cy_pipeline_dup_key (pipeline, 1, CY_PIPELINE_WAITING);
  g_assert_cmpstr (key, ==, "batch|empty;state|one-of|progress;step|one-of|2|9");
}

/* Every step goes on from those who neither wait nor were rejected before it; each number finds
 * its people in the list. */
static void
test_random (CyTest *test, gconstpointer data)
{
  const CyTestPool county = { 2, 3, 1500, 7 };
  g_autoptr (CyPipeline) pipeline = NULL;

  cy_test_fill (test->path, &county);
  pipeline = load (test, 2, "2025");
  g_assert_cmpuint (pipeline->rejected, >, 0);
  for (guint i = 0; i < pipeline->n_steps; i++)
    {
      const CyPipelineStep *step = &pipeline->steps[i];
      const guint           counts[] = { step->reached, step->waiting, step->rejected };

      if (i + 1 < pipeline->n_steps)
        g_assert_cmpuint (step->reached - step->waiting - step->rejected, ==, step[1].reached);
      for (guint part = CY_PIPELINE_REACHED; part <= CY_PIPELINE_REJECTED; part++)
        {
          g_autoptr (GError) error = NULL;
          g_autofree char *key = cy_pipeline_dup_key (pipeline, i, part);
          g_autoptr (CyQuery) query = cy_query_new (&cy_person_list);
          g_autoptr (GArray) ids = NULL;

          g_assert_true (cy_query_apply_key (query, key));
          cy_query_set_scope (query, 2);
          ids = cy_query_list_ids (query, test->conn, &error);
          g_assert_no_error (error);
          g_assert_cmpuint (ids->len, ==, counts[part]);
        }
    }
}

static void
test_empty (CyTest *test, gconstpointer data)
{
  g_autoptr (CyPipeline) pipeline = load (test, 0, NULL);

  g_assert_cmpuint (pipeline->steps[0].reached, ==, 0);
  g_assert_cmpuint (pipeline->admitted, ==, 0);
}

/* Candidates of an open examination count at the stage that their step stands for. */
static void
test_exam (CyTest *test, gconstpointer data)
{
  g_autoptr (CyPipeline) pipeline = NULL;
  g_autofree char *key = NULL;

  add (test, CY_POOL_IN_PROGRESS, "8", 20261101, "2026");
  add (test, CY_POOL_IN_PROGRESS, "9", 20261101, "2026");
  add (test, CY_POOL_IN_PROGRESS, "2", 20261101, "2026");
  pipeline = load (test, 0, "2026");
  g_assert_cmpuint (pipeline->n_steps, ==, 7);
  g_assert_cmpstr (pipeline->steps[1].code, ==, "2");
  g_assert_cmpuint (pipeline->steps[0].waiting, ==, 1);
  g_assert_cmpuint (pipeline->steps[1].waiting, ==, 2);
  g_assert_cmpuint (pipeline->steps[2].reached, ==, 0);
  key = cy_pipeline_dup_key (pipeline, 1, CY_PIPELINE_WAITING);
  g_assert_nonnull (strstr (key, "step|one-of|2|9"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cy_test_case ("/model/pipeline/sums", test_sums);
  cy_test_case ("/model/pipeline/past", test_past);
  cy_test_case ("/model/pipeline/without-batches", test_without_batches);
  cy_test_case ("/model/pipeline/random", test_random);
  cy_test_case ("/model/pipeline/empty", test_empty);
  cy_test_case ("/model/pipeline/exam", test_exam);

  return g_test_run ();
}
