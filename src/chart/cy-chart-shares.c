/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Divides a series into as many parts as can be told apart in grey. */
#include "cy-chart-shares-private.h"

#include <glib/gi18n.h>

#include "cy-chart-number-private.h"

static gboolean
is_larger (CyDataset *dataset, guint a, guint b)
{
  gint64 left = cy_number_length (cy_dataset_get_value (dataset, 0, a));
  gint64 right = cy_number_length (cy_dataset_get_value (dataset, 0, b));

  return left > right || (left == right && a < b);
}

/* Whether fewer than @n points are larger. */
static gboolean
is_among_largest (CyDataset *dataset, guint point, guint n)
{
  guint larger = 0;

  for (guint i = 0; i < cy_dataset_get_n_points (dataset) && larger < n; i++)
    larger += i != point && is_larger (dataset, i, point);

  return larger < n;
}

static gboolean
is_own (const CyShares *self, guint point)
{
  for (guint i = 0; i < self->n_own; i++)
    if (self->own[i] == point)
      return TRUE;

  return FALSE;
}

void
cy_shares_init (CyShares *self, CyDataset *dataset)
{
  guint n = cy_dataset_get_n_points (dataset);
  guint largest = n <= CY_SHARES_MAX ? n : CY_SHARES_MAX - 1;

  *self = (CyShares){ .dataset = dataset, .n = MIN (n, CY_SHARES_MAX) };
  for (guint i = 0; i < n; i++)
    {
      gint64 value = cy_number_length (cy_dataset_get_value (dataset, 0, i));

      self->whole = cy_number_add (self->whole, value);
      if (is_among_largest (dataset, i, largest))
        self->own[self->n_own++] = i;
    }
}

/* Whether the part stands for several points. */
gboolean
cy_shares_is_rest (const CyShares *self, guint part)
{
  return part >= self->n_own;
}

gint64
cy_shares_get_value (const CyShares *self, guint part)
{
  gint64 sum = CY_DATASET_MISSING;

  if (!cy_shares_is_rest (self, part))
    return cy_dataset_get_value (self->dataset, 0, self->own[part]);

  for (guint i = 0; i < cy_dataset_get_n_points (self->dataset); i++)
    if (!is_own (self, i))
      sum = cy_number_add (sum, cy_dataset_get_value (self->dataset, 0, i));

  return sum;
}

char *
cy_shares_create_label (const CyShares *self, guint part)
{
  guint rest = cy_dataset_get_n_points (self->dataset) - self->n_own;

  if (!cy_shares_is_rest (self, part))
    return g_strdup (cy_dataset_get_label (self->dataset, self->own[part]));

  return g_strdup_printf (ngettext ("%u more", "%u more", rest), rest);
}
