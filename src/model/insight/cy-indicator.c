/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The statistics of the pool as datasets for charts, tables and descriptions. */
#include "cy-indicator.h"

#include "cy-code.h"
#include "cy-education.h"
#include "cy-rules.h"
#include "cy-share.h"

#include <glib/gi18n.h>

#define SEXES 2

static CyDataset *
create (const CyIndicator *self, guint n_series)
{
  return cy_dataset_new (_ (self->title), _ (self->unit), n_series);
}

/* ---- Classes of one dimension ---- */

static void
add_class (CyDataset *dataset, const CyStats *stats, CyDimension dimension, guint nth)
{
  const CyClasses *classes = stats->classes[dimension];
  gint64           value = stats->total->counts[dimension][nth];
  g_autofree char *own = cy_classes_dup_key (classes, nth);
  g_autofree char *key = cy_stats_dup_key (stats, own);

  cy_dataset_add (dataset, cy_classes_get_label (classes, nth), key, &value);
}

typedef struct
{
  guint    nth;
  guint    people;
  gboolean is_rest;
} Ranked;

static int
compare_ranked (gconstpointer a, gconstpointer b)
{
  const Ranked *one = a;
  const Ranked *other = b;

  if (one->is_rest != other->is_rest)
    return one->is_rest ? 1 : -1;
  if (!one->is_rest && one->people != other->people)
    return one->people < other->people ? 1 : -1;

  return one->nth < other->nth ? -1 : 1;
}

static void
add_ranked (CyDataset *dataset, const CyStats *stats, CyDimension dimension)
{
  const CyClasses *classes = stats->classes[dimension];
  guint            n = cy_classes_get_n (classes);
  g_autoptr (GArray) order = g_array_new (FALSE, FALSE, sizeof (Ranked));

  for (guint i = 0; i <= n; i++)
    {
      Ranked ranked = { i, stats->total->counts[dimension][i], cy_classes_is_rest (classes, i) };

      if (ranked.people > 0)
        g_array_append_val (order, ranked);
    }
  g_array_sort (order, compare_ranked);
  for (guint i = 0; i < order->len; i++)
    add_class (dataset, stats, dimension, g_array_index (order, Ranked, i).nth);
}

static void
add_in_order (CyDataset *dataset, const CyStats *stats, CyDimension dimension)
{
  guint n = cy_classes_get_n (stats->classes[dimension]);

  for (guint i = 0; i < n; i++)
    add_class (dataset, stats, dimension, i);
  if (stats->total->counts[dimension][n] > 0)
    add_class (dataset, stats, dimension, n);
}

static CyDataset *
compute_classes (const CyIndicator *self, const CyStats *stats)
{
  CyDataset *dataset = create (self, 1);

  cy_dataset_set_series (dataset, 0, _ ("People"));
  if (self->is_ranked)
    add_ranked (dataset, stats, self->dimension);
  else
    add_in_order (dataset, stats, self->dimension);

  return dataset;
}

static CyDataset *
compute_education (const CyIndicator *self, const CyStats *stats)
{
  CyDataset       *dataset = compute_classes (self, stats);
  guint            college = cy_tally_get_college (stats->total);
  g_autofree char *share = cy_share_format (cy_share_permille (college, stats->total->people));
  g_autofree char *note = g_strdup_printf (_ ("college or above: %u (%s)"), college, share);

  cy_dataset_set_note (dataset, note);

  return dataset;
}

/* ---- Age by sex ---- */

/* The oldest, open band is left out while nobody is in it. */
static guint
count_bands (const CyStats *stats)
{
  guint n = cy_classes_get_n (stats->classes[CY_DIMENSION_AGE]);

  return stats->total->counts[CY_DIMENSION_AGE][n - 1] > 0 || n == 1 ? n : n - 1;
}

static void
add_band (CyDataset *dataset, const CyStats *stats, guint band)
{
  const CyClasses *classes = stats->classes[CY_DIMENSION_AGE];
  const guint     *people = &stats->total->age_gender[band * (SEXES + 1)];
  gint64           values[SEXES] = { people[CY_CLASS_MAN], people[CY_CLASS_WOMAN] };
  g_autofree char *own = cy_classes_dup_key (classes, band);
  g_autofree char *key = cy_stats_dup_key (stats, own);

  cy_dataset_add (dataset, cy_classes_get_label (classes, band), key, values);
}

static char *
dup_age_note (const CyStats *stats)
{
  gint64 average = cy_tally_get_average_age (stats->total);

  if (average == CY_DATASET_MISSING)
    return NULL;

  return g_strdup_printf (_ ("average age %d.%d; %d or younger: %u"),
                          (int) (average / 10),
                          (int) (average % 10),
                          cy_stats_get_young_age (stats),
                          stats->total->young);
}

/* Oldest on top, as pyramids are drawn. */
static CyDataset *
compute_age_gender (const CyIndicator *self, const CyStats *stats)
{
  CyDataset       *dataset = create (self, SEXES);
  guint            unknown = cy_classes_get_n (stats->classes[CY_DIMENSION_AGE]);
  g_autofree char *note = dup_age_note (stats);

  for (guint i = 0; i < SEXES; i++)
    cy_dataset_set_series (dataset,
                           i,
                           cy_classes_get_label (stats->classes[CY_DIMENSION_GENDER], i));
  for (guint i = count_bands (stats); i-- > 0;)
    add_band (dataset, stats, i);
  if (stats->total->counts[CY_DIMENSION_AGE][unknown] > 0)
    add_band (dataset, stats, unknown);
  cy_dataset_set_note (dataset, note);

  return dataset;
}

/* ---- Units ---- */

static void
add_unit (CyDataset *dataset, const CyStats *stats, const CyUnitNode *node, const gint64 *values)
{
  g_autofree char *key = cy_stats_dup_unit_key (stats, node->id);

  cy_dataset_add (dataset, node->short_name != NULL ? node->short_name : node->name, key, values);
}

static const CyUnitNode *
get_row_unit (const CyStats *stats, guint row)
{
  int               place = stats->rows[row].place;
  const CyUnitNode *node = place >= 0 ? cy_unit_tree_get (stats->tree, (guint) place) : NULL;

  /* The people of the scope's own are no part of its parts. */
  return node != NULL && (node->id != stats->scope || node->is_village) ? node : NULL;
}

static CyDataset *
compute_units (const CyIndicator *self, const CyStats *stats)
{
  CyDataset *dataset = create (self, 2);

  cy_dataset_set_series (dataset, 0, _ ("In the pool"));
  cy_dataset_set_series (dataset, 1, _ ("Due"));
  for (guint i = 0; i < stats->n_rows; i++)
    {
      const CyUnitNode *node = get_row_unit (stats, i);
      gint64            values[2];

      if (node == NULL)
        continue;
      values[0] = node->in_pool;
      values[1] = node->quota;
      add_unit (dataset, stats, node, values);
    }

  return dataset;
}

static CyDataset *
compute_coverage (const CyIndicator *self, const CyStats *stats)
{
  CyDataset *dataset = create (self, 3);

  cy_dataset_set_series (dataset, 0, _ ("Complete"));
  cy_dataset_set_series (dataset, 1, _ ("Too few"));
  cy_dataset_set_series (dataset, 2, _ ("Nobody"));
  for (guint i = 0; i < stats->n_rows; i++)
    {
      const CyUnitNode *node = get_row_unit (stats, i);
      gint64            values[3];

      if (node == NULL)
        continue;
      values[0] = node->coverage[CY_COVERAGE_FULL];
      values[1] = node->coverage[CY_COVERAGE_SHORT];
      values[2] = node->coverage[CY_COVERAGE_BLANK];
      add_unit (dataset, stats, node, values);
    }

  return dataset;
}

/* ---- Steps ---- */

static char *
dup_pipeline_note (const CyPipeline *pipeline)
{
  guint            recommended = pipeline->steps[0].reached;
  g_autofree char *share = cy_share_format (cy_share_permille (pipeline->admitted, recommended));

  return g_strdup_printf (_ ("%u recommended, %u in progress, %u not passed, %u admitted (%s)"),
                          recommended,
                          pipeline->waiting,
                          pipeline->rejected,
                          pipeline->admitted,
                          share);
}

static CyDataset *
compute_pipeline (const CyIndicator *self, const CyStats *stats)
{
  CyDataset       *dataset = create (self, 3);
  CyPipeline      *pipeline = stats->pipeline;
  g_autofree char *note = NULL;

  cy_dataset_set_series (dataset, 0, _ ("Reached"));
  cy_dataset_set_series (dataset, 1, _ ("In progress"));
  cy_dataset_set_series (dataset, 2, _ ("Not passed"));
  for (guint i = 0; pipeline != NULL && i < pipeline->n_steps; i++)
    {
      const CyPipelineStep *step = &pipeline->steps[i];
      gint64                values[3] = { step->reached, step->waiting, step->rejected };
      g_autofree char      *key = cy_pipeline_dup_key (pipeline, i, CY_PIPELINE_REACHED);

      cy_dataset_add (dataset, cy_code_get_short_name ("step", step->code), key, values);
    }
  if (pipeline != NULL)
    note = dup_pipeline_note (pipeline);
  cy_dataset_set_note (dataset, note);

  return dataset;
}

#define PEOPLE N_ ("persons")

static const CyIndicator indicators[] = {
  { "pipeline", N_ ("Steps into the pool"), PEOPLE, "funnel", compute_pipeline },
  { "age-gender", N_ ("Age and gender"), PEOPLE, "pyramid", compute_age_gender },
  { "education", N_ ("Education"), PEOPLE, "bar", compute_education, CY_DIMENSION_EDUCATION },
  { "source", N_ ("Source"), PEOPLE, "bar", compute_classes, CY_DIMENSION_SOURCE, TRUE },
  { "party", N_ ("Political status"), PEOPLE, "donut", compute_classes, CY_DIMENSION_PARTY },
  { "gender", N_ ("Gender"), PEOPLE, "donut", compute_classes, CY_DIMENSION_GENDER },
  { "age", N_ ("Age"), PEOPLE, "column", compute_classes, CY_DIMENSION_AGE },
  { "tier", N_ ("Tier"), PEOPLE, "bar", compute_classes, CY_DIMENSION_TIER },
  { "maturity", N_ ("Maturity"), PEOPLE, "bar", compute_classes, CY_DIMENSION_MATURITY },
  { "ethnic", N_ ("Ethnic group"), PEOPLE, "bar", compute_classes, CY_DIMENSION_ETHNIC, TRUE },
  { "units", N_ ("In the pool and due"), PEOPLE, "column", compute_units },
  { "coverage", N_ ("Villages by coverage"), N_ ("villages"), "coverage", compute_coverage },
};

guint
cy_indicator_get_n (void)
{
  return G_N_ELEMENTS (indicators);
}

/**
 * cy_indicator_get:
 * @nth: less than cy_indicator_get_n()
 *
 * Returns: (transfer none): the indicator, in the order they are offered
 */
const CyIndicator *
cy_indicator_get (guint nth)
{
  g_return_val_if_fail (nth < G_N_ELEMENTS (indicators), NULL);

  return &indicators[nth];
}

/**
 * cy_indicator_find:
 * @id: name of an indicator
 *
 * Returns: (transfer none) (nullable): the indicator
 */
const CyIndicator *
cy_indicator_find (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (indicators); i++)
    if (g_strcmp0 (indicators[i].id, id) == 0)
      return &indicators[i];

  return NULL;
}

/**
 * cy_indicator_compute:
 * @self: an indicator
 * @stats: from cy_stats_compute(); of cy_stats_of_ids() units and steps stay empty
 *
 * Returns: (transfer full): its numbers; the key of each point is for cy_query_apply_key()
 */
CyDataset *
cy_indicator_compute (const CyIndicator *self, const CyStats *stats)
{
  return self->compute (self, stats);
}

/**
 * cy_indicator_get_divider:
 * @self: an indicator
 * @stats: its numbers
 *
 * Returns: the point behind which the young begin; %G_MAXUINT when there is none
 */
guint
cy_indicator_get_divider (const CyIndicator *self, const CyStats *stats)
{
  const CyClasses *ages = stats->classes[CY_DIMENSION_AGE];
  int              young = cy_stats_get_young_age (stats);
  guint            band = cy_classes_find_age (ages, young);
  guint            n_above;

  if (self->compute != compute_age_gender || cy_classes_find_age (ages, young + 1) == band ||
      band + 1 >= count_bands (stats))
    return G_MAXUINT;
  n_above = count_bands (stats) - band - 1;

  return n_above - 1;
}

/**
 * cy_indicator_get_highlight:
 * @self: an indicator
 * @stats: its numbers
 *
 * Returns: how many of the first points reach what the rule set asks for, 0 when it asks nothing
 */
guint
cy_indicator_get_highlight (const CyIndicator *self, const CyStats *stats)
{
  return self->compute == compute_education &&
             cy_record_has (stats->rules, CY_RULES_TARGET_EDUCATION)
           ? CY_EDUCATION_COLLEGE
           : 0;
}
