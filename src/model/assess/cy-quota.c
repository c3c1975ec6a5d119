/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * How many may have the best grade, and who stands where. */
#include "cy-quota.h"

#define WHOLE 1000

/**
 * cy_quota_get_places:
 * @n_base: those who take part in the assessment, without 5x and 6x of ZB18
 * @share: tenths of a percent
 * @rounding: of a part of a place
 *
 * Returns: how many places there are
 */
guint
cy_quota_get_places (guint n_base, int share, CyQuotaRounding rounding)
{
  guint64 exact = (guint64) n_base * MAX (share, 0);

  if (rounding == CY_QUOTA_HALF_UP)
    exact += WHOLE / 2;
  else if (rounding == CY_QUOTA_UP)
    exact += WHOLE - 1;

  return MIN (exact / WHOLE, n_base);
}

static gboolean
is_waiting (const CyQuotaEntry *entry)
{
  return entry->counts && !entry->is_barred && entry->reaches && entry->total >= 0;
}

static CyQuotaStanding
get_first_standing (const CyQuotaEntry *entry)
{
  if (!entry->counts)
    return CY_QUOTA_OUTSIDE;
  if (entry->is_barred)
    return CY_QUOTA_BARRED;

  return is_waiting (entry) ? CY_QUOTA_OUT : CY_QUOTA_BELOW;
}

/* Pool by pool, the best first; whoever does not wait for a place comes last. */
static gint
compare_entries (gconstpointer a, gconstpointer b)
{
  const CyQuotaEntry *first = *(CyQuotaEntry *const *) a;
  const CyQuotaEntry *second = *(CyQuotaEntry *const *) b;

  if (first->pool != second->pool)
    return first->pool < second->pool ? -1 : 1;
  if (is_waiting (first) != is_waiting (second))
    return is_waiting (first) ? -1 : 1;
  if (first->total != second->total)
    return first->total > second->total ? -1 : 1;

  return first->entry < second->entry ? -1 : first->entry > second->entry;
}

static guint
count_alike (GPtrArray *sorted, guint from, guint end)
{
  const CyQuotaEntry *first = g_ptr_array_index (sorted, from);
  guint               n = 0;

  while (from + n < end)
    {
      const CyQuotaEntry *entry = g_ptr_array_index (sorted, from + n);

      if (!is_waiting (entry) || entry->total != first->total)
        break;
      n++;
    }

  return n;
}

/* Those with the same total have places together, or none of them has: chance decides nothing. */
static void
share_pool (GPtrArray *sorted, guint from, guint end, CyQuotaPool *pool)
{
  guint i = from;

  while (i < end && is_waiting (g_ptr_array_index (sorted, i)) && pool->n_in < pool->n_places)
    {
      guint           n = count_alike (sorted, i, end);
      CyQuotaStanding standing = pool->n_in + n <= pool->n_places ? CY_QUOTA_IN : CY_QUOTA_TIED;

      pool->line = ((CyQuotaEntry *) g_ptr_array_index (sorted, i))->total;
      for (guint k = 0; k < n; k++)
        ((CyQuotaEntry *) g_ptr_array_index (sorted, i + k))->standing = standing;
      if (standing == CY_QUOTA_TIED)
        {
          pool->n_tied = n;
          break;
        }
      pool->n_in += n;
      i += n;
    }
}

static guint
find_end (GPtrArray *sorted, guint from, guint *n_base)
{
  gint64 pool = ((CyQuotaEntry *) g_ptr_array_index (sorted, from))->pool;
  guint  end = from;

  *n_base = 0;
  while (end < sorted->len && ((CyQuotaEntry *) g_ptr_array_index (sorted, end))->pool == pool)
    *n_base += ((CyQuotaEntry *) g_ptr_array_index (sorted, end++))->counts;

  return end;
}

/**
 * cy_quota_share:
 * @entries: (array length=n): those assessed; their standing is filled in
 * @n: how many
 * @share: tenths of a percent
 * @rounding: of a part of a place
 *
 * Gives the places of each pool to the best who may have one. Where more stand at the line with
 * the same total than places are left, none of them has one: people decide.
 *
 * Returns: (transfer full) (element-type CyQuotaPool): the pools by their number
 */
GArray *
cy_quota_share (CyQuotaEntry *entries, guint n, int share, CyQuotaRounding rounding)
{
  GArray *pools = g_array_new (FALSE, FALSE, sizeof (CyQuotaPool));
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();
  guint end;

  for (guint i = 0; i < n; i++)
    {
      entries[i].standing = get_first_standing (&entries[i]);
      g_ptr_array_add (sorted, &entries[i]);
    }
  g_ptr_array_sort (sorted, compare_entries);
  for (guint from = 0; from < sorted->len; from = end)
    {
      CyQuotaPool pool = {
        ((CyQuotaEntry *) g_ptr_array_index (sorted, from))->pool, 0, 0, 0, 0, -1
      };

      end = find_end (sorted, from, &pool.n_base);
      pool.n_places = cy_quota_get_places (pool.n_base, share, rounding);
      share_pool (sorted, from, end, &pool);
      g_array_append_val (pools, pool);
    }

  return pools;
}
