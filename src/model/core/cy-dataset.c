/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Labels, series and a unit: what charts, reports and accessible descriptions eat. */
#include "cy-dataset.h"

typedef struct
{
  char   *label;
  char   *key;
  gint64 *values;
} CyDatasetPoint;

struct _CyDataset
{
  GObject parent_instance;

  char      *title;
  char      *unit;
  char      *note;
  char     **series;
  guint      n_series;
  guint      decimals;
  gint64     target;
  GPtrArray *points;
};

G_DEFINE_FINAL_TYPE (CyDataset, cy_dataset, G_TYPE_OBJECT)

static void
point_free (gpointer data)
{
  CyDatasetPoint *point = data;

  g_free (point->label);
  g_free (point->key);
  g_free (point->values);
  g_free (point);
}

static CyDatasetPoint *
get_point (CyDataset *self, guint point)
{
  g_return_val_if_fail (point < self->points->len, NULL);

  return g_ptr_array_index (self->points, point);
}

static void
cy_dataset_finalize (GObject *object)
{
  CyDataset *self = CY_DATASET (object);

  g_free (self->title);
  g_free (self->unit);
  g_free (self->note);
  for (guint i = 0; i < self->n_series; i++)
    g_free (self->series[i]);
  g_free (self->series);
  g_ptr_array_unref (self->points);

  G_OBJECT_CLASS (cy_dataset_parent_class)->finalize (object);
}

static void
cy_dataset_class_init (CyDatasetClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cy_dataset_finalize;
}

static void
cy_dataset_init (CyDataset *self)
{
  self->target = CY_DATASET_MISSING;
  self->points = g_ptr_array_new_with_free_func (point_free);
}

/**
 * cy_dataset_new:
 * @title: what is counted, translated
 * @unit: of the values, translated, such as 人
 * @n_series: values per point, at least 1
 *
 * Returns: (transfer full): a dataset without points
 */
CyDataset *
cy_dataset_new (const char *title, const char *unit, guint n_series)
{
  CyDataset *self;

  g_return_val_if_fail (n_series > 0, NULL);

  self = g_object_new (CY_TYPE_DATASET, NULL);
  self->title = g_strdup (title);
  self->unit = g_strdup (unit);
  self->n_series = n_series;
  self->series = g_new0 (char *, n_series);

  return self;
}

/**
 * cy_dataset_set_series:
 * @self: a dataset
 * @series: which one
 * @name: its name, translated
 */
void
cy_dataset_set_series (CyDataset *self, guint series, const char *name)
{
  g_return_if_fail (CY_IS_DATASET (self));
  g_return_if_fail (series < self->n_series);

  g_free (self->series[series]);
  self->series[series] = g_strdup (name);
}

/**
 * cy_dataset_add:
 * @self: a dataset
 * @label: of the point, translated
 * @key: (nullable): what a click on the point filters by, opaque to charts
 * @values: one for each series, in units of 10^-decimals, or %CY_DATASET_MISSING
 */
void
cy_dataset_add (CyDataset *self, const char *label, const char *key, const gint64 *values)
{
  CyDatasetPoint *point;

  g_return_if_fail (CY_IS_DATASET (self));

  point = g_new0 (CyDatasetPoint, 1);
  point->label = g_strdup (label);
  point->key = g_strdup (key);
  point->values = g_memdup2 (values, sizeof (gint64) * self->n_series);
  g_ptr_array_add (self->points, point);
}

/**
 * cy_dataset_set_decimals:
 * @self: a dataset
 * @decimals: how many of the digits of every value stand behind the point
 */
void
cy_dataset_set_decimals (CyDataset *self, guint decimals)
{
  g_return_if_fail (CY_IS_DATASET (self));

  self->decimals = decimals;
}

static gboolean
is_whole (gint64 value)
{
  return value == CY_DATASET_MISSING || value % 10 == 0;
}

/* Whether the last decimal of every value, and of the target, is a nought. */
static gboolean
has_idle_decimal (CyDataset *self)
{
  for (guint i = 0; i < self->points->len; i++)
    for (guint j = 0; j < self->n_series; j++)
      if (!is_whole (cy_dataset_get_value (self, j, i)))
        return FALSE;

  return self->decimals > 0 && is_whole (self->target);
}

static void
shorten (gint64 *value)
{
  if (*value != CY_DATASET_MISSING)
    *value /= 10;
}

/**
 * cy_dataset_drop_idle_decimals:
 * @self: a dataset with all its values
 *
 * Leaves out the decimals that no value needs: a chart of whole numbers says 5, not 5.00.
 */
void
cy_dataset_drop_idle_decimals (CyDataset *self)
{
  g_return_if_fail (CY_IS_DATASET (self));

  while (has_idle_decimal (self))
    {
      for (guint i = 0; i < self->points->len; i++)
        for (guint j = 0; j < self->n_series; j++)
          shorten (&((CyDatasetPoint *) g_ptr_array_index (self->points, i))->values[j]);
      shorten (&self->target);
      self->decimals--;
    }
}

/**
 * cy_dataset_set_target:
 * @self: a dataset
 * @target: the value to reach, drawn as a tick or a line
 */
void
cy_dataset_set_target (CyDataset *self, gint64 target)
{
  g_return_if_fail (CY_IS_DATASET (self));

  self->target = target;
}

/**
 * cy_dataset_set_note:
 * @self: a dataset
 * @note: (nullable): one sentence on base or gap, translated
 */
void
cy_dataset_set_note (CyDataset *self, const char *note)
{
  g_return_if_fail (CY_IS_DATASET (self));

  g_free (self->note);
  self->note = g_strdup (note);
}

const char *
cy_dataset_get_title (CyDataset *self)
{
  return self->title;
}

const char *
cy_dataset_get_unit (CyDataset *self)
{
  return self->unit;
}

const char *
cy_dataset_get_note (CyDataset *self)
{
  return self->note;
}

guint
cy_dataset_get_n_series (CyDataset *self)
{
  return self->n_series;
}

guint
cy_dataset_get_n_points (CyDataset *self)
{
  return self->points->len;
}

guint
cy_dataset_get_decimals (CyDataset *self)
{
  return self->decimals;
}

/**
 * cy_dataset_get_target:
 * @self: a dataset
 *
 * Returns: the target, or %CY_DATASET_MISSING
 */
gint64
cy_dataset_get_target (CyDataset *self)
{
  return self->target;
}

const char *
cy_dataset_get_series (CyDataset *self, guint series)
{
  g_return_val_if_fail (series < self->n_series, NULL);

  return self->series[series];
}

const char *
cy_dataset_get_label (CyDataset *self, guint point)
{
  return get_point (self, point)->label;
}

const char *
cy_dataset_get_key (CyDataset *self, guint point)
{
  return get_point (self, point)->key;
}

gint64
cy_dataset_get_value (CyDataset *self, guint series, guint point)
{
  g_return_val_if_fail (series < self->n_series, CY_DATASET_MISSING);

  return get_point (self, point)->values[series];
}

/**
 * cy_dataset_get_total:
 * @self: a dataset
 * @series: which one
 *
 * Returns: the sum of what is known
 */
gint64
cy_dataset_get_total (CyDataset *self, guint series)
{
  gint64 total = 0;

  for (guint i = 0; i < self->points->len; i++)
    {
      gint64 value = cy_dataset_get_value (self, series, i);

      if (value != CY_DATASET_MISSING)
        total += value;
    }

  return total;
}
