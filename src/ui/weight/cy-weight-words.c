/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What stands in the weights laboratory in plain words. */
#include "cy-weight-words.h"

#include <glib/gi18n.h>
#include <math.h>

#define NOTHING "—"

/**
 * cy_weight_words_percent:
 * @share: 0 to 1
 *
 * Returns: (transfer full): in percent with one decimal
 */
char *
cy_weight_words_percent (double share)
{
  /* Nothing has no sign. */
  if (fabs (share) < 0.0005)
    share = 0;

  return g_strdup_printf ("%.1f%%", share * 100);
}

/* The words of Saaty's scale; what lies between two has none of its own. */
static const char *
get_strength (int times)
{
  switch (times)
    {
    case 1:
      return _ ("equally important");
    case 3:
      return _ ("slightly more important");
    case 5:
      return _ ("clearly more important");
    case 7:
      return _ ("strongly more important");
    case 9:
      return _ ("extremely more important");
    default:
      return NULL;
    }
}

/**
 * cy_weight_words_judgement:
 * @judgement: −9 to 9 as cy_ahp_scale_to_ratio(), 0 for none
 * @one: name of the first thing
 * @other: name of the second
 *
 * Returns: (transfer full): what it says
 */
char *
cy_weight_words_judgement (int judgement, const char *one, const char *other)
{
  int         times = ABS (judgement);
  const char *strength = get_strength (times);

  if (judgement == 0)
    return g_strdup (_ ("Not judged yet"));
  if (times == 1)
    return g_strdup_printf ("1 · %s", strength);
  if (strength == NULL)
    return g_strdup_printf ("%d · %s", times, judgement > 0 ? one : other);

  return g_strdup_printf ("%d · %s %s", times, judgement > 0 ? one : other, strength);
}

/**
 * cy_weight_words_rank:
 * @book: people
 * @way: of ranking
 * @row: of somebody
 *
 * Returns: (transfer full): the rank, with an arrow for how it differs from the scheme's
 */
char *
cy_weight_words_rank (const CyWeightBook *book, CyWeightWay way, guint row)
{
  int move;

  if (!book->rankings[way].is_known)
    return g_strdup (NOTHING);
  move = cy_weight_book_get_move (book, way, row);
  if (move == 0)
    return g_strdup_printf ("%u", book->rankings[way].ranks[row]);

  return g_strdup_printf ("%u %s%d",
                          book->rankings[way].ranks[row],
                          move > 0 ? "↑" : "↓",
                          ABS (move));
}

static const char *
get_name (const CyWeightBook *book, int row)
{
  return cy_weight_book_row (book, (guint) row)->name;
}

/**
 * cy_weight_words_range:
 * @book: people
 * @range: of one weight
 * @what: what stays in it, as the end of a sentence
 *
 * The ends are rounded inwards, so that what is said holds.
 *
 * Returns: (transfer full): within which range it holds, and who comes in beyond
 */
char *
cy_weight_words_range (const CyWeightBook *book, const CyRankRange *range, const char *what)
{
  double           from = fmax (ceil (range->low * 1000 - 1e-6), 0) / 1000;
  double           to = floor (range->high * 1000 + 1e-6) / 1000;
  g_autofree char *low = cy_weight_words_percent (from);
  g_autofree char *high = cy_weight_words_percent (to);
  GString         *words;

  if (range->is_tied)
    return g_strdup (_ ("Tied already: any change of the weight decides who comes first."));
  if (range->low <= 0 && range->high >= 1)
    return g_strdup_printf (_ ("Whatever the weight, %s."), what);
  words = g_string_new (NULL);
  if (from > to)
    g_string_append_printf (words, _ ("Only as the weight is now, %s."), what);
  else
    g_string_append_printf (words, _ ("With a weight of %s–%s, %s."), low, high, what);
  if (range->overtakes_low >= 0)
    g_string_append_printf (words,
                            _ (" Below %s %s comes in."),
                            low,
                            get_name (book, range->overtakes_low));
  if (range->overtakes_high >= 0)
    g_string_append_printf (words,
                            _ (" Above %s %s comes in."),
                            high,
                            get_name (book, range->overtakes_high));

  return g_string_free (words, FALSE);
}

const char *
cy_weight_words_way (CyWeightWay way)
{
  switch (way)
    {
    case CY_WEIGHT_SCHEME:
      return _ ("Scheme");
    case CY_WEIGHT_EXPERTS:
      return _ ("Experts");
    case CY_WEIGHT_ENTROPY:
      return _ ("Entropy");
    case CY_WEIGHT_TOPSIS:
    case CY_WEIGHT_N_WAYS:
    default:
      return "TOPSIS";
    }
}
