/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * People ranked by one set of weights and another, and how far a weight can go before it matters.
 */
#include "cy-weight-book.h"

#include <math.h>

/* Totals closer than this are the same: less than any mark can make. */
#define UNIT 1e-6

static void
column_free (gpointer data)
{
  CyWeightColumn *self = data;

  g_free (self->name);
  g_free (self);
}

static void
row_free (gpointer data)
{
  CyWeightRow *self = data;

  g_free (self->name);
  g_free (self->place);
  g_free (self->shares);
  g_free (self);
}

/**
 * cy_weight_book_new:
 * @grades: (array zero-terminated=1): codes of ZB18, highest first
 *
 * Returns: (transfer full): a table without columns and rows
 */
CyWeightBook *
cy_weight_book_new (const char *const *grades)
{
  CyWeightBook *self = g_new0 (CyWeightBook, 1);

  self->columns = g_ptr_array_new_with_free_func (column_free);
  self->rows = g_ptr_array_new_with_free_func (row_free);
  self->values = g_array_new (FALSE, FALSE, sizeof (double));
  self->grades = g_strdupv ((char **) grades);
  self->n_grades = g_strv_length (self->grades);

  return self;
}

static void
clear_ranking (CyWeightRanking *ranking)
{
  g_free (ranking->weights);
  g_free (ranking->totals);
  g_free (ranking->ranks);
  *ranking = (CyWeightRanking){ 0 };
}

void
cy_weight_book_free (CyWeightBook *self)
{
  for (guint i = 0; i < CY_WEIGHT_N_WAYS; i++)
    clear_ranking (&self->rankings[i]);
  g_ptr_array_unref (self->columns);
  g_ptr_array_unref (self->rows);
  g_array_unref (self->values);
  g_strfreev (self->grades);
  g_free (self);
}

/**
 * cy_weight_book_add_column:
 * @self: a table without rows
 * @id: of a dimension or an indicator
 * @name: its name
 * @points: hundredths; its full points, above 0
 */
void
cy_weight_book_add_column (CyWeightBook *self, gint64 id, const char *name, int points)
{
  CyWeightColumn *column = g_new0 (CyWeightColumn, 1);

  column->id = id;
  column->name = g_strdup (name);
  column->points = points;
  g_ptr_array_add (self->columns, column);
}

/**
 * cy_weight_book_add_row:
 * @self: a table
 * @values: (array): one a column, 0 to 100; not a number where it is missing
 *
 * Returns: (transfer none) (nullable): a row without names to be filled in; %NULL when a value is
 *   missing, so that it is only counted
 */
CyWeightRow *
cy_weight_book_add_row (CyWeightBook *self, const double *values)
{
  CyWeightRow *row;

  for (guint i = 0; i < self->columns->len; i++)
    if (!isfinite (values[i]))
      {
        self->n_missing++;
        return NULL;
      }
  row = g_new0 (CyWeightRow, 1);
  row->shares = g_new0 (double, self->columns->len * self->n_grades + 1);
  g_ptr_array_add (self->rows, row);
  g_array_append_vals (self->values, values, self->columns->len);

  return row;
}

double
cy_weight_book_get_value (const CyWeightBook *self, guint row, guint column)
{
  return g_array_index (self->values, double, row * self->columns->len + column);
}

/* ---- Ranks ---- */

static gint
compare_totals (gconstpointer a, gconstpointer b, gpointer data)
{
  const gint64 *totals = data;
  guint         first = *(const guint *) a;
  guint         second = *(const guint *) b;

  if (totals[first] != totals[second])
    return totals[first] < totals[second] ? 1 : -1;

  return first < second ? -1 : first > second;
}

/**
 * cy_weight_rank:
 * @totals: (array length=n): the more the better
 * @n: how many
 * @ranks: (out caller-allocates) (array length=n): from 1; those alike share the best of theirs,
 * and the next is as many places further
 */
void
cy_weight_rank (const double *totals, guint n, guint *ranks)
{
  g_autofree gint64 *whole = g_new (gint64, MAX (n, 1));
  g_autofree guint  *order = g_new (guint, MAX (n, 1));

  for (guint i = 0; i < n; i++)
    {
      whole[i] = llround (totals[i] / UNIT);
      order[i] = i;
    }
  g_qsort_with_data (order, n, sizeof *order, compare_totals, whole);
  for (guint i = 0; i < n; i++)
    ranks[order[i]] = i > 0 && whole[order[i]] == whole[order[i - 1]] ? ranks[order[i - 1]] : i + 1;
}

/* Those who share a rank stand in the middle of the places they take. */
static double *
make_middles (const guint *ranks, guint n)
{
  g_autofree guint *sharing = g_new0 (guint, n + 2);
  double           *middles = g_new (double, MAX (n, 1));

  for (guint i = 0; i < n; i++)
    sharing[ranks[i]]++;
  for (guint i = 0; i < n; i++)
    middles[i] = ranks[i] + (sharing[ranks[i]] - 1) / 2.0;

  return middles;
}

/**
 * cy_weight_spearman:
 * @one: (array length=n): ranks as cy_weight_rank() gives them
 * @other: (array length=n): others of the same people
 * @n: how many
 * @spearman: (out): −1 to 1
 *
 * Spearman's rank correlation with the mean rank for ties (M. G. Kendall, Rank Correlation Methods,
 * 1948, ch. 3): the product-moment correlation of the ranks.
 *
 * Returns: whether there is one; not for fewer than two, or when all share one rank
 */
gboolean
cy_weight_spearman (const guint *one, const guint *other, guint n, double *spearman)
{
  g_autofree double *first = make_middles (one, n);
  g_autofree double *second = make_middles (other, n);
  double             mean = (n + 1) / 2.0;
  double             both = 0;
  double             of_first = 0;
  double             of_second = 0;

  for (guint i = 0; i < n; i++)
    {
      both += (first[i] - mean) * (second[i] - mean);
      of_first += (first[i] - mean) * (first[i] - mean);
      of_second += (second[i] - mean) * (second[i] - mean);
    }
  if (!(of_first > 0) || !(of_second > 0))
    return FALSE;
  *spearman = both / sqrt (of_first * of_second);

  return TRUE;
}

/* ---- Weights ---- */

static CyMarkTable
get_table (const CyWeightBook *self)
{
  return (CyMarkTable){
    self->rows->len, self->columns->len, (const double *) (gpointer) self->values->data, NULL
  };
}

static gboolean
find_scheme (const CyWeightBook *self, double *weights)
{
  gint64 sum = 0;

  for (guint i = 0; i < self->columns->len; i++)
    sum += cy_weight_book_column (self, i)->points;
  for (guint i = 0; i < self->columns->len; i++)
    weights[i] = sum > 0 ? (double) cy_weight_book_column (self, i)->points / sum : 0;

  return sum > 0;
}

static gboolean
find_experts (const CyWeightBook *self, const CyWeightStudy *study, double *weights)
{
  if (study == NULL || study->n_complete == 0 || study->n != self->columns->len)
    return FALSE;
  for (guint i = 0; i < study->n; i++)
    weights[i] = study->joined.weights[i];

  return TRUE;
}

static gboolean
find_entropy (CyWeightBook *self, double *weights)
{
  g_autofree double *entropies = g_new0 (double, self->columns->len + 1);
  CyMarkTable        table = get_table (self);

  if (!cy_entropy_weights (&table, weights, entropies))
    return FALSE;
  for (guint i = 0; i < self->columns->len; i++)
    cy_weight_book_column (self, i)->entropy = entropies[i];

  return TRUE;
}

static gboolean
find_weights (CyWeightBook *self, CyWeightWay way, const CyWeightStudy *study, double *weights)
{
  switch (way)
    {
    case CY_WEIGHT_EXPERTS:
      return find_experts (self, study, weights);
    case CY_WEIGHT_ENTROPY:
      return find_entropy (self, weights);
    case CY_WEIGHT_SCHEME:
    case CY_WEIGHT_TOPSIS:
    case CY_WEIGHT_N_WAYS:
    default:
      return find_scheme (self, weights);
    }
}

static gboolean
find_totals (const CyWeightBook *self, CyWeightWay way, const double *weights, double *totals)
{
  CyMarkTable table = get_table (self);

  if (way == CY_WEIGHT_TOPSIS)
    return cy_topsis_rank (&table, weights, totals);
  for (guint i = 0; i < table.n_rows; i++)
    {
      totals[i] = 0;
      for (guint j = 0; j < table.n_columns; j++)
        totals[i] += weights[j] * cy_weight_book_get_value (self, i, j);
    }

  return TRUE;
}

static void
rank (CyWeightBook *self, CyWeightWay way, const CyWeightStudy *study)
{
  CyWeightRanking       *ranking = &self->rankings[way];
  const CyWeightRanking *scheme = &self->rankings[CY_WEIGHT_SCHEME];
  guint                  n = self->rows->len;

  clear_ranking (ranking);
  ranking->weights = g_new0 (double, self->columns->len + 1);
  ranking->totals = g_new0 (double, n + 1);
  ranking->ranks = g_new0 (guint, n + 1);
  ranking->is_known = find_weights (self, way, study, ranking->weights) &&
                      find_totals (self, way, ranking->weights, ranking->totals);
  if (!ranking->is_known)
    return;
  cy_weight_rank (ranking->totals, n, ranking->ranks);
  ranking->has_spearman = cy_weight_spearman (scheme->ranks, ranking->ranks, n, &ranking->spearman);
  for (guint i = 0; i < n; i++)
    ranking->n_moved += ranking->ranks[i] != scheme->ranks[i];
}

static void
find_ranges (CyWeightBook *self)
{
  CyMarkTable   table = get_table (self);
  const double *weights = self->rankings[CY_WEIGHT_SCHEME].weights;

  for (guint i = 0; i < self->columns->len; i++)
    {
      CyWeightColumn *column = cy_weight_book_column (self, i);

      cy_rank_range_find (&table, weights, i, 1, &column->first);
      cy_rank_range_find (&table, weights, i, self->n_places, &column->quota);
    }
}

/**
 * cy_weight_book_compute:
 * @self: a table with all its rows; @n_places is set
 * @study: (nullable): what experts say of the same things in the same order
 *
 * Ranks in every way that there is, compares them with those of the scheme, and finds how far each
 * of its weights can go.
 */
void
cy_weight_book_compute (CyWeightBook *self, const CyWeightStudy *study)
{
  for (guint i = 0; i < CY_WEIGHT_N_WAYS; i++)
    rank (self, (CyWeightWay) i, study);
  find_ranges (self);
}

/**
 * cy_weight_book_get_move:
 * @self: a table
 * @way: a known way
 * @row: of somebody
 *
 * Returns: how many places somebody gains against the scheme, less than 0 for a loss
 */
int
cy_weight_book_get_move (const CyWeightBook *self, CyWeightWay way, guint row)
{
  return (int) self->rankings[CY_WEIGHT_SCHEME].ranks[row] - (int) self->rankings[way].ranks[row];
}

/**
 * cy_weight_book_evaluate:
 * @self: a table
 * @row: of somebody
 * @way: whose weights are taken
 * @fuzzy: how weights and voices are put together
 * @result: (out caller-allocates) (array): how far each grade holds, together 1
 *
 * Returns: whether there is anything to evaluate, see cy_fuzzy_evaluate()
 */
gboolean
cy_weight_book_evaluate (const CyWeightBook *self,
                         guint               row,
                         CyWeightWay         way,
                         CyFuzzyWay          fuzzy,
                         double             *result)
{
  return self->rankings[way].is_known && self->n_grades > 0 &&
         cy_fuzzy_evaluate (self->rankings[way].weights,
                            cy_weight_book_row (self, row)->shares,
                            self->columns->len,
                            self->n_grades,
                            fuzzy,
                            result);
}
