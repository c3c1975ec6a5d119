/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * How long it takes to rank 5,000 people in every way and to find the range of 40 weights. */
#include "cy-bench.h"
#include "cy-weight-book.h"

#define N_PEOPLE 5000
#define N_COLUMNS 40

#define MOST_MS 300

/* One in five has a place. */
#define PLACES (N_PEOPLE / 5)

static CyWeightBook *
make (void)
{
  static const char *const grades[] = { "1", "2", NULL };
  CyWeightBook            *book = cy_weight_book_new (grades);
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  double values[N_COLUMNS];

  for (guint i = 0; i < N_COLUMNS; i++)
    cy_weight_book_add_column (book, i + 1, "指标", 250);
  for (guint i = 0; i < N_PEOPLE; i++)
    {
      for (guint j = 0; j < N_COLUMNS; j++)
        values[j] = g_rand_int_range (rand, 6000, 10001) / 100.0;
      cy_weight_book_add_row (book, values);
    }
  book->n_places = PLACES;

  return book;
}

static void
run_ranks (gpointer data)
{
  cy_weight_book_compute (data, NULL);
}

static void
run (guint n_people)
{
  g_autoptr (CyWeightBook) book = make ();

  cy_bench_limit ("ranks and stability of 40 weights, 5,000 people", run_ranks, book, MOST_MS);
}

int
main (int argc, char **argv)
{
  return cy_bench_main (argc, argv, run);
}
