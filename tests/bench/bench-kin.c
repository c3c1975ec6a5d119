/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * bench-kin [PEOPLE]: how long it takes to find all kin of a county. */
#include "cy-bench.h"
#include "cy-test.h"

#include "cy-demo.h"
#include "cy-kin.h"

#define TODAY 20261122
#define RANDOM_STATE 1

static void
run_kin (gpointer data)
{
  CyTest         *test = data;
  const CyKinWish wish = { .base_date = TODAY };
  GPtrArray      *pairs = cy_kin_find (test->conn, &wish, NULL);

  g_ptr_array_unref (pairs);
}

static void
run_towns (gpointer data)
{
  CyTest         *test = data;
  const CyKinWish wish = { .by_town = TRUE, .base_date = TODAY };
  GPtrArray      *pairs = cy_kin_find (test->conn, &wish, NULL);

  g_ptr_array_unref (pairs);
}

static void
run (guint n_people)
{
  CyTest test;

  cy_test_set_up (&test, NULL);
  cy_demo_fill (test.conn, "demo", n_people, RANDOM_STATE, TODAY, NULL, NULL, NULL, NULL);
  cy_bench_limit ("kin of every village", run_kin, &test, 1000);
  cy_bench_limit ("kin of every township", run_towns, &test, 1000);
  cy_test_tear_down (&test, NULL);
}

int
main (int argc, char **argv)
{
  return cy_bench_main (argc, argv, run);
}
