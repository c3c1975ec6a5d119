/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * How somebody stands against the own past, the township and the county, year by year and in each
 * dimension. */
#include "cy-result-years.h"

#include "cy-assess-compute.h"
#include "cy-cycle-list.h"
#include "cy-sql.h"

#define PERMILLE 1000

static void
year_free (gpointer data)
{
  CyResultYear *self = data;

  g_free (self->grade);
  g_free (self->name);
  g_free (self);
}

static int
get_points (CySqlRow *row, guint column)
{
  return cy_sql_row_is_null (row, column) ? -1 : (int) cy_sql_row_get_int (row, column);
}

static gboolean
add_year (CySqlRow *row, gpointer data, GError **error)
{
  CyResultYear *self = g_new0 (CyResultYear, 1);

  g_ptr_array_add (data, self);
  self->year = (int) cy_sql_row_get_int (row, 0);
  self->grade = cy_sql_row_dup_text (row, 1);
  self->total = get_points (row, 2);
  self->name = cy_sql_row_dup_text (row, 3);
  self->is_final = g_strcmp0 (cy_sql_row_get_text (row, 4), CY_CYCLE_LOCKED) == 0;
  self->town_mean = get_points (row, 5);
  self->county_mean = get_points (row, 6);
  self->cycle = cy_sql_row_get_int (row, 7);
  self->rank = (guint) cy_sql_row_get_int (row, 8);

  return TRUE;
}

/**
 * cy_result_years_load:
 * @conn: a connection
 * @person: id of a person
 * @until: the last year that is known
 * @error: return location
 *
 * Means are rounded half up, and without those who are not graded.
 *
 * Returns: (transfer full) (element-type CyResultYear): the years, oldest first
 */
GPtrArray *
cy_result_years_load (CyConn *conn, gint64 person, int until, GError **error)
{
  g_autoptr (GPtrArray) years = g_ptr_array_new_with_free_func (year_free);

  if (!cy_sql_each (conn,
                    cy_sql_get ("assess/result-years.sql"),
                    add_year,
                    years,
                    error,
                    "ii",
                    person,
                    (gint64) until))
    return NULL;

  return g_steal_pointer (&years);
}

/* ---- Dimensions ---- */

static gboolean
is_shown (const CyAssessBook *book, guint dimension)
{
  const CyPlanDimension *self = cy_plan_dimension (book->plan, dimension);

  if (self->kind != CY_DIMENSION_WEIGHTED || self->points == 0)
    return FALSE;
  for (guint i = 0; i < self->n_indicators; i++)
    if (book->asked[self->first + i])
      return TRUE;

  return FALSE;
}

/* Of the points of those indicators that have a value, as the mark of a part is. */
static int
get_share (const CyAssessBook *book, const CyAssessMark *mark, guint dimension)
{
  const CyPlanDimension *plan = cy_plan_dimension (book->plan, dimension);
  gint64                 value = 0;
  gint64                 points = 0;

  for (guint i = plan->first; i < plan->first + plan->n_indicators; i++)
    if (mark->indicators[i].value != CY_ASSESS_NO_VALUE && mark->indicators[i].points > 0)
      {
        value += mark->indicators[i].value;
        points += mark->indicators[i].points * CY_ASSESS_UNIT;
      }

  return points > 0 ? (int) CLAMP ((2 * value * PERMILLE + points) / (2 * points), 0, PERMILLE)
                    : -1;
}

static void
add_person (CyShares           *self,
            const CyAssessBook *book,
            guint               entry,
            CyAssessMark       *mark,
            const guint        *dimensions)
{
  gint64 person = cy_assess_book_entry (book, entry)->person;
  int   *shares;

  if (person == 0)
    return;
  cy_assess_compute (book, entry, mark);
  shares = g_new (int, self->n);
  for (guint i = 0; i < self->n; i++)
    shares[i] = get_share (book, mark, dimensions[i]);
  g_hash_table_insert (self->by_person, g_memdup2 (&person, sizeof person), shares);
}

static void
find_means (CyShares *self)
{
  for (guint i = 0; i < self->n; i++)
    {
      GHashTableIter iter;
      gpointer       shares;
      gint64         sum = 0;
      guint          n = 0;

      g_hash_table_iter_init (&iter, self->by_person);
      while (g_hash_table_iter_next (&iter, NULL, &shares))
        if (((const int *) shares)[i] >= 0)
          {
            sum += ((const int *) shares)[i];
            n++;
          }
      self->means[i] = n > 0 ? (int) ((2 * sum + n) / (2 * n)) : -1;
    }
}

/**
 * cy_shares_load:
 * @conn: a connection
 * @cycle: id of a cycle
 * @error: return location
 *
 * Returns: (transfer full): the shares of everybody in it, worked out from the marks there are
 */
CyShares *
cy_shares_load (CyConn *conn, gint64 cycle, GError **error)
{
  g_autoptr (CyAssessBook) book = cy_assess_book_load (conn, cycle, error);
  g_autoptr (CyAssessMark) mark = NULL;
  g_autoptr (CyShares) self = NULL;
  g_autofree guint *dimensions = NULL;

  if (book == NULL)
    return NULL;
  mark = cy_assess_mark_new (book);
  self = g_new0 (CyShares, 1);
  self->by_person = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  self->names = g_new0 (char *, book->plan->dimensions->len + 1);
  self->means = g_new0 (int, book->plan->dimensions->len + 1);
  dimensions = g_new0 (guint, book->plan->dimensions->len + 1);
  for (guint i = 0; i < book->plan->dimensions->len; i++)
    if (is_shown (book, i))
      {
        self->names[self->n] = g_strdup (cy_plan_dimension (book->plan, i)->name);
        dimensions[self->n++] = i;
      }
  for (guint i = 0; i < book->entries->len; i++)
    if (cy_conn_is_cancelled (conn, error))
      return NULL;
    else
      add_person (self, book, i, mark, dimensions);
  find_means (self);

  return g_steal_pointer (&self);
}

/**
 * cy_shares_get:
 * @self: the shares
 * @person: id of a person
 *
 * Returns: (nullable) (transfer none): as many as there are dimensions
 */
const int *
cy_shares_get (const CyShares *self, gint64 person)
{
  return g_hash_table_lookup (self->by_person, &person);
}

void
cy_shares_free (CyShares *self)
{
  g_hash_table_unref (self->by_person);
  g_strfreev (self->names);
  g_free (self->means);
  g_free (self);
}
