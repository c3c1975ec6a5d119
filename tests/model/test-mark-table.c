/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Entropy weights and TOPSIS against the worked example of the book that they come from. */
#include "cy-mark-table.h"

/* C. L. Hwang, K. Yoon, Multiple Attribute Decision Making, Springer 1981, the fighter aircraft:
 * speed, range, payload, cost (less is better), reliability, manoeuvrability. */
static const double aircraft[] = {
  2.0, 1500, 20000, 5.5, 5, 9, /**/
  2.5, 2700, 18000, 6.5, 3, 5, /**/
  1.8, 2000, 21000, 4.5, 7, 7, /**/
  2.2, 1800, 20000, 5.0, 5, 5,
};
static const gboolean    less[] = { FALSE, FALSE, FALSE, TRUE, FALSE, FALSE };
static const CyMarkTable table = { 4, 6, aircraft, less };

/* The book rounds the entropies to four decimals before it divides, so its weights differ from the
 * exact ones in the third. */
static void
test_entropy_of_the_book (void)
{
  static const double entropies[] = { 0.9946, 0.9829, 0.9989, 0.9931, 0.9703, 0.9770 };
  static const double weights[] = { 0.0649, 0.2055, 0.0133, 0.0829, 0.3570, 0.2764 };
  double              got[6];
  double              entropy[6];
  double              sum = 0;

  g_assert_true (cy_entropy_weights (&table, got, entropy));
  for (guint i = 0; i < 6; i++)
    {
      g_assert_cmpfloat_with_epsilon (entropy[i], entropies[i], 0.0002);
      g_assert_cmpfloat_with_epsilon (got[i], weights[i], 0.002);
      sum += got[i];
    }
  g_assert_cmpfloat_with_epsilon (sum, 1, 1e-12);
}

static void
test_topsis_of_the_book (void)
{
  static const double weights[] = { 0.2, 0.1, 0.1, 0.1, 0.2, 0.3 };
  static const double expected[] = { 0.643, 0.268, 0.613, 0.312 };
  double              closeness[4];

  g_assert_true (cy_topsis_rank (&table, weights, closeness));
  for (guint i = 0; i < 4; i++)
    g_assert_cmpfloat_with_epsilon (closeness[i], expected[i], 0.0011);
}

/* What is the same for all tells nothing; what is only with one tells most. */
static void
test_entropy_of_extremes (void)
{
  static const double      values[] = { 5, 1, 5, 0, 5, 0 };
  static const CyMarkTable marks = { 3, 2, values, NULL };
  double                   weights[2];
  double                   entropies[2];

  g_assert_true (cy_entropy_weights (&marks, weights, entropies));
  g_assert_cmpfloat_with_epsilon (entropies[0], 1, 1e-12);
  g_assert_cmpfloat_with_epsilon (entropies[1], 0, 1e-12);
  g_assert_cmpfloat_with_epsilon (weights[0], 0, 1e-12);
  g_assert_cmpfloat_with_epsilon (weights[1], 1, 1e-12);
}

static void
test_entropy_of_nothing (void)
{
  static const double      same[] = { 5, 3, 5, 3 };
  static const double      zeros[] = { 5, 0, 4, 0 };
  static const CyMarkTable alike = { 2, 2, same, NULL };
  static const CyMarkTable empty = { 0, 2, same, NULL };
  static const CyMarkTable alone = { 1, 2, same, NULL };
  static const CyMarkTable unmarked = { 2, 2, zeros, NULL };
  double                   weights[2];
  double                   entropies[2];

  g_assert_false (cy_entropy_weights (&alike, weights, entropies));
  g_assert_false (cy_entropy_weights (&empty, weights, entropies));
  g_assert_false (cy_entropy_weights (&alone, weights, entropies));
  g_assert_false (cy_entropy_weights (&unmarked, weights, entropies));
}

/* The best of everything is 1, the worst 0, and the same marks have the same closeness. */
static void
test_topsis_of_extremes (void)
{
  static const double      values[] = { 10, 9, 1, 1, 5, 5, 5, 5 };
  static const double      weights[] = { 0.5, 0.5 };
  static const CyMarkTable marks = { 4, 2, values, NULL };
  double                   closeness[4];

  g_assert_true (cy_topsis_rank (&marks, weights, closeness));
  g_assert_cmpfloat_with_epsilon (closeness[0], 1, 1e-12);
  g_assert_cmpfloat_with_epsilon (closeness[1], 0, 1e-12);
  g_assert_cmpfloat_with_epsilon (closeness[2], closeness[3], 1e-12);
}

static void
test_topsis_of_nothing (void)
{
  static const double      same[] = { 0, 3, 0, 3 };
  static const double      weights[] = { 0.5, 0.5 };
  static const CyMarkTable alike = { 2, 2, same, NULL };
  static const CyMarkTable empty = { 0, 2, same, NULL };
  double                   closeness[2] = { 7, 7 };

  g_assert_false (cy_topsis_rank (&alike, weights, closeness));
  g_assert_cmpfloat_with_epsilon (closeness[0], closeness[1], 1e-12);
  g_assert_false (cy_topsis_rank (&empty, weights, closeness));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/mark-table/entropy-of-the-book", test_entropy_of_the_book);
  g_test_add_func ("/model/mark-table/entropy-of-extremes", test_entropy_of_extremes);
  g_test_add_func ("/model/mark-table/entropy-of-nothing", test_entropy_of_nothing);
  g_test_add_func ("/model/mark-table/topsis-of-the-book", test_topsis_of_the_book);
  g_test_add_func ("/model/mark-table/topsis-of-extremes", test_topsis_of_extremes);
  g_test_add_func ("/model/mark-table/topsis-of-nothing", test_topsis_of_nothing);

  return g_test_run ();
}
