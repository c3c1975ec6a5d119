/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The postings of a year in rows: one for each person, or one for each host, where those who are
 * there at the same time lie below each other. */
#include "cy-posting-timeline.h"

static void
row_free (gpointer data)
{
  CyTimelineRow *row = data;

  g_array_unref (row->bars);
  g_free (row);
}

static CyTimelineRow *
row_new (const CyPosted *posted, gboolean by_host)
{
  CyTimelineRow *row = g_new0 (CyTimelineRow, 1);

  row->id = by_host ? posted->host_unit : posted->person;
  row->name = by_host ? posted->host : posted->name;
  row->caption = by_host ? posted->host_town : posted->place;
  row->bars = g_array_new (FALSE, FALSE, sizeof (CyTimelineBar));
  row->n_lanes = 1;

  return row;
}

/* A host that is not in the tree is known by its name alone. */
static char *
dup_key (const CyPosted *posted, gboolean by_host)
{
  if (!by_host)
    return g_strdup_printf ("p%" G_GINT64_FORMAT, posted->person);
  if (posted->host_unit != 0)
    return g_strdup_printf ("u%" G_GINT64_FORMAT, posted->host_unit);

  return g_strconcat ("h", posted->host != NULL ? posted->host : "", NULL);
}

static CyTimelineRow *
find_row (GPtrArray *rows, GHashTable *by_key, const CyPosted *posted, gboolean by_host)
{
  g_autofree char *key = dup_key (posted, by_host);
  CyTimelineRow   *row = g_hash_table_lookup (by_key, key);

  if (row == NULL)
    {
      row = row_new (posted, by_host);
      g_ptr_array_add (rows, row);
      g_hash_table_insert (by_key, g_steal_pointer (&key), row);
    }

  return row;
}

static void
add_bar (CyTimelineRow *row, const CyPosted *posted, int year, CyDate base_date)
{
  CyDate        start = cy_posted_get_start (posted);
  CyDate        end = cy_posted_get_end (posted, base_date);
  CyDate        first = cy_date_new (year, 1, 1);
  CyDate        last = cy_date_new (year, 12, 31);
  CyTimelineBar bar = {
    posted, MAX (start, first), MAX (MIN (end, last), MAX (start, first)), start<first, end> last, 0
  };

  g_array_append_val (row->bars, bar);
}

static int
compare_bars (gconstpointer a, gconstpointer b)
{
  const CyTimelineBar *one = a;
  const CyTimelineBar *other = b;

  if (one->first != other->first)
    return one->first < other->first ? -1 : 1;

  return one->posted->posting < other->posted->posting ? -1 : 1;
}

/* The first lane whose last bar is over. */
static void
lay_out (CyTimelineRow *row)
{
  g_autoptr (GArray) ends = g_array_new (FALSE, TRUE, sizeof (CyDate));

  g_array_sort (row->bars, compare_bars);
  for (guint i = 0; i < row->bars->len; i++)
    {
      CyTimelineBar *bar = &g_array_index (row->bars, CyTimelineBar, i);

      while (bar->lane < ends->len && g_array_index (ends, CyDate, bar->lane) >= bar->first)
        bar->lane++;
      if (bar->lane == ends->len)
        g_array_set_size (ends, ends->len + 1);
      g_array_index (ends, CyDate, bar->lane) = bar->last;
    }
  row->n_lanes = MAX (ends->len, 1);
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  const CyTimelineRow *one = *(CyTimelineRow *const *) a;
  const CyTimelineRow *other = *(CyTimelineRow *const *) b;
  int                  towns;

  if (one->bars->len != other->bars->len)
    return one->bars->len > other->bars->len ? -1 : 1;
  towns = g_strcmp0 (one->caption, other->caption);

  return towns != 0 ? towns : g_strcmp0 (one->name, other->name);
}

/**
 * cy_posting_timeline_new:
 * @posted: (element-type CyPosted): must outlive the rows
 * @by_host: whether a row is a host, with most people first; else a person, in the order given
 * @year: the year in view
 * @base_date: the day that counts as today
 *
 * Leaves out what never began and what lies outside the year.
 *
 * Returns: (transfer full) (element-type CyTimelineRow): the rows
 */
GPtrArray *
cy_posting_timeline_new (GPtrArray *posted, gboolean by_host, int year, CyDate base_date)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (row_free);
  g_autoptr (GHashTable) by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < posted->len; i++)
    {
      const CyPosted *one = g_ptr_array_index (posted, i);
      gboolean        never = one->state == CY_POSTING_STOPPED && one->since == CY_DATE_NONE;

      if (never || cy_posted_get_start (one) > cy_date_new (year, 12, 31) ||
          cy_posted_get_end (one, base_date) < cy_date_new (year, 1, 1))
        continue;
      add_bar (find_row (rows, by_key, one, by_host), one, year, base_date);
    }
  for (guint i = 0; i < rows->len; i++)
    lay_out (g_ptr_array_index (rows, i));
  if (by_host)
    g_ptr_array_sort (rows, compare_rows);

  return rows;
}
