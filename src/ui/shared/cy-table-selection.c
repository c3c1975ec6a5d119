/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Which rows are chosen, by id: it outlives sorting, and choosing a million costs nothing. */
#include "cy-table-selection.h"

struct _CyTableSelection
{
  GHashTable *ids; /* the chosen, or with @all those left out */
  gboolean    all;
  guint64     fingerprint; /* of the rows that @all was said of */
};

/* Steele, Lea, Flood: Fast splittable pseudorandom number generators (2014), the finaliser. */
static guint64
mix (guint64 x)
{
  x = (x ^ (x >> 30)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  x = (x ^ (x >> 27)) * G_GUINT64_CONSTANT (0x94d049bb133111eb);

  return x ^ (x >> 31);
}

/* The same for the same set of rows in any order. */
static guint64
fingerprint (CyTableSource *source)
{
  guint64 sum = 0;
  guint   n_rows = cy_table_source_get_n_rows (source);

  for (guint i = 0; i < n_rows; i++)
    sum += mix ((guint64) cy_table_source_get_id (source, i));

  return sum;
}

static void
put (CyTableSelection *self, gint64 id, gboolean listed)
{
  if (listed)
    g_hash_table_add (self->ids, g_memdup2 (&id, sizeof id));
  else
    g_hash_table_remove (self->ids, &id);
}

CyTableSelection *
cy_table_selection_new (void)
{
  CyTableSelection *self = g_new0 (CyTableSelection, 1);

  self->ids = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  return self;
}

void
cy_table_selection_free (CyTableSelection *self)
{
  g_hash_table_unref (self->ids);
  g_free (self);
}

gboolean
cy_table_selection_contains (CyTableSelection *self, gint64 id)
{
  return g_hash_table_contains (self->ids, &id) != self->all;
}

/* Needs no walk: what is listed is always among the rows, see cy_table_selection_keep(). */
guint
cy_table_selection_count (CyTableSelection *self, CyTableSource *source)
{
  guint listed = g_hash_table_size (self->ids);

  return self->all ? cy_table_source_get_n_rows (source) - listed : listed;
}

/* The ids in the order of the rows. */
GArray *
cy_table_selection_ids (CyTableSelection *self, CyTableSource *source)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  guint   left = cy_table_selection_count (self, source);

  for (guint i = 0; left > 0 && i < cy_table_source_get_n_rows (source); i++)
    {
      gint64 id = cy_table_source_get_id (source, i);

      if (cy_table_selection_contains (self, id))
        {
          g_array_append_val (ids, id);
          left--;
        }
    }

  return ids;
}

void
cy_table_selection_clear (CyTableSelection *self)
{
  g_hash_table_remove_all (self->ids);
  self->all = FALSE;
}

void
cy_table_selection_add (CyTableSelection *self, gint64 id)
{
  put (self, id, !self->all);
}

void
cy_table_selection_toggle (CyTableSelection *self, gint64 id)
{
  put (self, id, !g_hash_table_contains (self->ids, &id));
}

/* Adds the rows from @a to @b, both included, whichever comes first. */
void
cy_table_selection_range (CyTableSelection *self, CyTableSource *source, guint a, guint b)
{
  for (guint i = MIN (a, b); i <= MAX (a, b); i++)
    cy_table_selection_add (self, cy_table_source_get_id (source, i));
}

void
cy_table_selection_all (CyTableSelection *self, CyTableSource *source)
{
  g_hash_table_remove_all (self->ids);
  self->all = TRUE;
  self->fingerprint = fingerprint (source);
}

/* After the rows have changed: drops what is no longer there, so that nothing out of sight can be
 * acted upon; "all" ends when it would mean other rows than those that it was said of.
 * Returns whether anything was dropped. */
gboolean
cy_table_selection_keep (CyTableSelection *self, CyTableSource *source)
{
  g_autoptr (GHashTable) old = NULL;

  if (self->all && fingerprint (source) == self->fingerprint)
    return FALSE;

  if (self->all)
    {
      cy_table_selection_clear (self);
      return TRUE;
    }

  if (g_hash_table_size (self->ids) == 0)
    return FALSE;

  old = g_steal_pointer (&self->ids);
  self->ids = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  for (guint i = 0; i < cy_table_source_get_n_rows (source); i++)
    {
      gint64 id = cy_table_source_get_id (source, i);

      if (g_hash_table_contains (old, &id))
        put (self, id, TRUE);
    }

  return g_hash_table_size (self->ids) != g_hash_table_size (old);
}
