/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Somebody's totals over the years, and the dimensions of one of them, against township and county.
 */
#include "cy-result-chart.h"

#include "cy-chart-kind.h"
#include "cy-chart-view.h"
#include "cy-code.h"
#include "cy-fixed.h"
#include "cy-pay-words.h"

#include <glib/gi18n.h>

#define HEIGHT 170
#define RADAR_HEIGHT 210
#define N_AXES_MIN 3
#define YEARS_MAX 6

static GtkWidget *
make_view (const char *title, const char *kind, CyDataset *dataset, int height)
{
  GtkWidget *view = cy_chart_view_new (title);
  g_autoptr (CyChart) chart = cy_chart_new (kind, dataset);

  cy_chart_view_set_min_height (CY_CHART_VIEW (view), height);
  cy_chart_view_set_chart (CY_CHART_VIEW (view), chart);

  return view;
}

/* Tenths of a point. */
static gint64
get_value (int thousandths)
{
  return thousandths >= 0 ? (thousandths + 50) / 100 : CY_DATASET_MISSING;
}

/**
 * cy_result_chart_new:
 * @years: (element-type CyResultYear): oldest first
 * @name: of the person
 *
 * Returns: (transfer floating) (nullable): a line for the person, the township and the county;
 * %NULL without two years that have a total
 */
GtkWidget *
cy_result_chart_new (GPtrArray *years, const char *name)
{
  g_autoptr (CyDataset) dataset = cy_dataset_new (_ ("Totals over the years"), _ ("points"), 3);
  guint n = 0;

  cy_dataset_set_decimals (dataset, 1);
  cy_dataset_set_series (dataset, 0, name);
  cy_dataset_set_series (dataset, 1, _ ("Township mean"));
  cy_dataset_set_series (dataset, 2, _ ("County mean"));
  for (guint i = years->len > YEARS_MAX ? years->len - YEARS_MAX : 0; i < years->len; i++)
    {
      const CyResultYear *year = g_ptr_array_index (years, i);
      g_autofree char    *label = g_strdup_printf ("%d", year->year);
      const gint64        values[] = { get_value (year->total),
                                       get_value (year->town_mean),
                                       get_value (year->county_mean) };

      if (year->total < 0)
        continue;
      cy_dataset_add (dataset, label, NULL, values);
      n++;
    }

  return n >= 2 ? make_view (_ ("Totals over the years"), "line", dataset, HEIGHT) : NULL;
}

/**
 * cy_shares_chart_new:
 * @shares: of a cycle
 * @person: id of a person
 * @name: of the person
 *
 * Returns: (transfer floating) (nullable): a radar of the dimensions, or bars where there are too
 * few for one; %NULL where nothing is marked yet
 */
GtkWidget *
cy_shares_chart_new (const CyShares *shares, gint64 person, const char *name)
{
  const int *own = cy_shares_get (shares, person);
  g_autoptr (CyDataset) dataset = cy_dataset_new (_ ("Share of the points"), "%", 2);
  gboolean has_any = FALSE;

  cy_dataset_set_decimals (dataset, 1);
  cy_dataset_set_series (dataset, 0, name);
  cy_dataset_set_series (dataset, 1, _ ("Mean of the cycle"));
  for (guint i = 0; own != NULL && i < shares->n; i++)
    {
      const gint64 values[] = { own[i] >= 0 ? own[i] : CY_DATASET_MISSING,
                                shares->means[i] >= 0 ? shares->means[i] : CY_DATASET_MISSING };

      has_any |= own[i] >= 0;
      cy_dataset_add (dataset, shares->names[i], NULL, values);
    }
  if (!has_any)
    return NULL;

  return make_view (_ ("Dimensions"),
                    shares->n >= N_AXES_MIN ? "radar" : "bar",
                    dataset,
                    RADAR_HEIGHT);
}

/**
 * cy_result_year_dup_words:
 * @year: a year
 *
 * Returns: (transfer full): grade, total and rank, translated
 */
char *
cy_result_year_dup_words (const CyResultYear *year)
{
  g_autofree char *total = year->total >= 0 ? cy_fixed_format_total (year->total) : NULL;
  GString         *text = g_string_new (NULL);

  g_string_append_printf (text, "%d", year->year);
  if (year->grade != NULL)
    g_string_append_printf (text, " · %s", cy_code_get_name ("zb18", year->grade));
  else
    g_string_append_printf (text, " · %s", _ ("no grade yet"));
  if (total != NULL)
    g_string_append_printf (text, _ (" · %s points"), total);
  if (year->rank > 0)
    g_string_append_printf (text, _ (" · rank %u"), year->rank);
  if (!year->is_final && year->name != NULL)
    g_string_append_printf (text, " · %s · %s", year->name, _ ("not locked yet"));

  return g_string_free (text, FALSE);
}
