/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What all of a cycle come to, so that one of them can be seen beside the others. */
#include "cy-basis.h"

#include <string.h>

struct _CyBasisPeers
{
  guint   n;
  guint   n_columns; /* the indicators, and the total */
  gint64 *values;    /* of each entry, thousandths or CY_ASSESS_NO_VALUE */
  gint64 *towns;     /* of each entry */
  guint  *ranks;
  guint   n_ranked;
};

static gint64 *
get_row (const CyBasisPeers *self, guint entry)
{
  return self->values + (gsize) entry * self->n_columns;
}

static void
rank_all (CyBasisPeers *self, const CyAssessBook *book)
{
  g_autofree gint64 *totals = g_new (gint64, MAX (self->n, 1));

  for (guint i = 0; i < self->n; i++)
    totals[i] = cy_basis_peers_get_total (self, i);
  cy_assess_rank (book, totals, self->ranks);
  for (guint i = 0; i < self->n; i++)
    self->n_ranked += self->ranks[i] > 0;
}

/**
 * cy_basis_peers_new:
 * @book: a book
 *
 * Returns: (transfer full): what all of it come to
 */
CyBasisPeers *
cy_basis_peers_new (const CyAssessBook *book)
{
  CyBasisPeers *self = g_atomic_rc_box_new0 (CyBasisPeers);
  g_autoptr (CyAssessMark) mark = cy_assess_mark_new (book);
  guint n_indicators = book->plan->indicators->len;

  self->n = book->entries->len;
  self->n_columns = n_indicators + 1;
  self->values = g_new (gint64, MAX ((gsize) self->n * self->n_columns, 1));
  self->towns = g_new (gint64, MAX (self->n, 1));
  self->ranks = g_new0 (guint, MAX (self->n, 1));
  for (guint i = 0; i < self->n; i++)
    {
      cy_assess_compute (book, i, mark);
      self->towns[i] = cy_assess_book_entry (book, i)->town;
      for (guint j = 0; j < n_indicators; j++)
        get_row (self, i)[j] = book->asked[j] ? mark->indicators[j].value : CY_ASSESS_NO_VALUE;
      get_row (self, i)[n_indicators] = mark->total;
    }
  rank_all (self, book);

  return self;
}

CyBasisPeers *
cy_basis_peers_ref (CyBasisPeers *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
peers_clear (gpointer data)
{
  CyBasisPeers *self = data;

  g_free (self->values);
  g_free (self->towns);
  g_free (self->ranks);
}

void
cy_basis_peers_unref (CyBasisPeers *self)
{
  g_atomic_rc_box_release_full (self, peers_clear);
}

/**
 * cy_basis_peers_get_rank:
 * @self: all of a cycle
 * @entry: place of an entry
 * @n_ranked: (out) (optional): how many have a rank
 *
 * Returns: the rank, 0 for none
 */
guint
cy_basis_peers_get_rank (const CyBasisPeers *self, guint entry, guint *n_ranked)
{
  if (n_ranked != NULL)
    *n_ranked = self->n_ranked;

  return self->ranks[entry];
}

/**
 * cy_basis_peers_get_total:
 * @self: all of a cycle
 * @entry: place of an entry
 *
 * Returns: the total in thousandths, or %CY_ASSESS_NO_VALUE
 */
gint64
cy_basis_peers_get_total (const CyBasisPeers *self, guint entry)
{
  return get_row (self, entry)[self->n_columns - 1];
}

static int
compare (gconstpointer a, gconstpointer b)
{
  gint64 one = *(const gint64 *) a;
  gint64 other = *(const gint64 *) b;

  return (one > other) - (one < other);
}

/**
 * cy_basis_peers_get_median:
 * @self: all of a cycle
 * @indicator: place of an indicator, -1 for the total
 * @town: id of a township, 0 for everybody
 *
 * Returns: the median of those that have a value, in thousandths; of an even number the mean of the
 *   two in the middle, half up; %CY_ASSESS_NO_VALUE when nobody has
 */
gint64
cy_basis_peers_get_median (const CyBasisPeers *self, int indicator, gint64 town)
{
  g_autofree gint64 *values = g_new (gint64, MAX (self->n, 1));
  guint              column = indicator < 0 ? self->n_columns - 1 : (guint) indicator;
  guint              n = 0;

  for (guint i = 0; i < self->n; i++)
    if ((town == 0 || self->towns[i] == town) && get_row (self, i)[column] != CY_ASSESS_NO_VALUE)
      values[n++] = get_row (self, i)[column];
  if (n == 0)
    return CY_ASSESS_NO_VALUE;
  qsort (values, n, sizeof *values, compare);

  return n % 2 == 1 ? values[n / 2] : (values[n / 2 - 1] + values[n / 2] + 1) / 2;
}
