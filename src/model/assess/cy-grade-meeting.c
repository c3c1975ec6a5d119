/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What a calibration meeting looks at: how grades and totals spread over the townships, how mild or
 * strict graders are, which grades were changed, and what was said against results. */
#include "cy-grade-meeting.h"

#include "cy-sql.h"

#define WHOLE 10000

/* ---- Five numbers ---- */

static int
compare_ints (gconstpointer a, gconstpointer b)
{
  int first = *(const int *) a;
  int second = *(const int *) b;

  return first < second ? -1 : first > second;
}

/* Halves are rounded up. */
static int
divide (gint64 sum, gint64 by)
{
  return (int) ((2 * sum + by) / (2 * by));
}

/**
 * cy_grade_find_five:
 * @values: (element-type int): at least one, none below 0; is sorted
 * @five: (out) (array fixed-size=5): least, lower quartile, median, upper quartile, greatest
 *
 * Quartiles lie between their neighbours in proportion (type 7 of Hyndman and Fan, Sample Quantiles
 * in Statistical Packages, The American Statistician 50 (1996), 361–365).
 */
void
cy_grade_find_five (GArray *values, int *five)
{
  guint steps = CY_GRADE_N_FIVE - 1;

  g_return_if_fail (values->len > 0);

  g_array_sort (values, compare_ints);
  for (guint i = 0; i < CY_GRADE_N_FIVE; i++)
    {
      guint at = i * (values->len - 1);
      guint low = at / steps;
      guint part = at % steps;
      int   value = g_array_index (values, int, low);

      five[i] = part == 0 ? value
                          : divide ((gint64) value * (steps - part) +
                                      (gint64) g_array_index (values, int, low + 1) * part,
                                    steps);
    }
}

/* ---- Townships ---- */

static void
spread_free (gpointer data)
{
  CyGradeSpread *self = data;

  g_free (self->name);
  g_free (self);
}

static CyGradeSpread *
get_spread (GPtrArray *spreads, GPtrArray *totals, const CyGradePerson *person)
{
  CyGradeSpread *spread;

  for (guint i = 0; i < spreads->len; i++)
    if (((CyGradeSpread *) g_ptr_array_index (spreads, i))->unit == person->town)
      return g_ptr_array_index (spreads, i);
  spread = g_new0 (CyGradeSpread, 1);
  spread->unit = person->town;
  spread->name = g_strdup (person->town_name != NULL ? person->town_name : "—");
  g_ptr_array_add (spreads, spread);
  g_ptr_array_add (totals, g_array_new (FALSE, FALSE, sizeof (int)));

  return spread;
}

static void
finish_spread (CyGradeSpread *spread, GArray *totals)
{
  gint64 sum = 0;

  spread->n_totals = totals->len;
  if (totals->len == 0)
    return;
  for (guint i = 0; i < totals->len; i++)
    sum += g_array_index (totals, int, i);
  spread->mean = divide (sum, totals->len);
  cy_grade_find_five (totals, spread->five);
}

/**
 * cy_grade_spread_units:
 * @list: a cycle
 *
 * Returns: (transfer full) (element-type CyGradeSpread): the townships of who is seen, in the order
 *   of the tree
 */
GPtrArray *
cy_grade_spread_units (const CyGradeList *list)
{
  GPtrArray *spreads = g_ptr_array_new_with_free_func (spread_free);
  g_autoptr (GPtrArray) totals = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);

  for (guint i = 0; i < list->people->len; i++)
    {
      const CyGradePerson *person = cy_grade_list_person (list, i);
      int                  rank = cy_grade_get_rank (person->grade);
      CyGradeSpread       *spread;
      guint                nth = 0;

      if (!person->is_seen || !cy_grade_person_counts (person))
        continue;
      spread = get_spread (spreads, totals, person);
      spread->n++;
      if (rank >= 0)
        spread->counts[rank]++;
      else
        spread->n_open++;
      g_ptr_array_find (spreads, spread, &nth);
      if (person->total >= 0)
        g_array_append_val ((GArray *) g_ptr_array_index (totals, nth), person->total);
    }
  for (guint i = 0; i < spreads->len; i++)
    finish_spread (g_ptr_array_index (spreads, i), g_ptr_array_index (totals, i));

  return spreads;
}

/* ---- Graders ---- */

typedef struct
{
  CyGradeLean *lean;
  GArray      *marks; /* of int, all of this grader */
  gint64       own;
  gint64       others;
  gint64       last_entry;
} Grader;

typedef struct
{
  Grader *grader;
  int     mark;
} CellMark;

typedef struct
{
  GPtrArray  *graders;
  GHashTable *by_id;
  GArray     *cell; /* of CellMark */
  gint64      entry;
  gint64      indicator;
} Lean;

static void
lean_free (gpointer data)
{
  CyGradeLean *self = data;

  g_free (self->name);
  g_free (self->group);
  g_free (self);
}

static void
grader_free (gpointer data)
{
  Grader *self = data;

  g_array_unref (self->marks);
  g_free (self);
}

static Grader *
get_grader (Lean *run, CySqlRow *row)
{
  gint64  id = cy_sql_row_get_int (row, 2);
  Grader *grader = g_hash_table_lookup (run->by_id, &id);

  if (grader != NULL)
    return grader;
  grader = g_new0 (Grader, 1);
  grader->lean = g_new0 (CyGradeLean, 1);
  grader->lean->grader = id;
  grader->lean->name = cy_sql_row_dup_text (row, 3);
  grader->lean->group = cy_sql_row_dup_text (row, 4);
  grader->marks = g_array_new (FALSE, FALSE, sizeof (int));
  g_ptr_array_add (run->graders, grader);
  g_hash_table_insert (run->by_id, &grader->lean->grader, grader);

  return grader;
}

static int
find_median_of_others (const Lean *run, guint but)
{
  g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (int));
  int five[CY_GRADE_N_FIVE];

  for (guint i = 0; i < run->cell->len; i++)
    if (i != but)
      g_array_append_val (marks, g_array_index (run->cell, CellMark, i).mark);
  cy_grade_find_five (marks, five);

  return five[CY_GRADE_N_FIVE / 2];
}

/* A mark that stands alone can be compared with nothing. */
static void
close_cell (Lean *run)
{
  for (guint i = 0; run->cell->len > 1 && i < run->cell->len; i++)
    {
      const CellMark *mark = &g_array_index (run->cell, CellMark, i);
      Grader         *grader = mark->grader;

      grader->own += mark->mark;
      grader->others += find_median_of_others (run, i);
      grader->lean->n_marks++;
      grader->lean->n_people += grader->last_entry != run->entry;
      grader->last_entry = run->entry;
    }
  g_array_set_size (run->cell, 0);
}

static gboolean
add_mark (CySqlRow *row, gpointer data, GError **error)
{
  Lean    *run = data;
  gint64   entry = cy_sql_row_get_int (row, 0);
  gint64   indicator = cy_sql_row_get_int (row, 1);
  CellMark mark = { get_grader (run, row),
                    divide (cy_sql_row_get_int (row, 5) * WHOLE, cy_sql_row_get_int (row, 6)) };

  if (entry != run->entry || indicator != run->indicator)
    close_cell (run);
  run->entry = entry;
  run->indicator = indicator;
  g_array_append_val (run->cell, mark);
  g_array_append_val (mark.grader->marks, mark.mark);

  return TRUE;
}

static GPtrArray *
finish_graders (Lean *run)
{
  GPtrArray *leans = g_ptr_array_new_with_free_func (lean_free);

  for (guint i = 0; i < run->graders->len; i++)
    {
      Grader      *grader = g_ptr_array_index (run->graders, i);
      CyGradeLean *lean = grader->lean;

      if (lean->n_marks > 0)
        {
          lean->own = divide (grader->own, lean->n_marks);
          lean->others = divide (grader->others, lean->n_marks);
        }
      lean->n_all = grader->marks->len;
      cy_grade_find_five (grader->marks, lean->five);
      g_ptr_array_add (leans, lean);
    }

  return leans;
}

/**
 * cy_grade_lean_load:
 * @conn: a connection
 * @cycle: id of a cycle
 * @error: return location
 *
 * Each mark is compared with the median of what the others gave the same person for the same
 * indicator.
 *
 * Returns: (transfer full) (element-type CyGradeLean): who marked
 */
GPtrArray *
cy_grade_lean_load (CyConn *conn, gint64 cycle, GError **error)
{
  g_autoptr (GPtrArray) graders = g_ptr_array_new_with_free_func (grader_free);
  g_autoptr (GHashTable) by_id = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr (GArray) cell = g_array_new (FALSE, FALSE, sizeof (CellMark));
  Lean     run = { graders, by_id, cell, 0, 0 };
  gboolean done =
    cy_sql_each (conn, cy_sql_get ("assess/grade-marks.sql"), add_mark, &run, error, "i", cycle);

  if (!done)
    {
      for (guint i = 0; i < graders->len; i++)
        lean_free (((Grader *) g_ptr_array_index (graders, i))->lean);
      return NULL;
    }
  close_cell (&run);

  return finish_graders (&run);
}

/* ---- What was changed and said ---- */

static void
change_free (gpointer data)
{
  CyGradeChange *self = data;

  g_free (self->name);
  g_free (self->occasion);
  g_free (self->before);
  g_free (self->after);
  g_free (self->authoriser);
  g_free (self->reason);
  g_free (self);
}

static gboolean
add_change (CySqlRow *row, gpointer data, GError **error)
{
  CyGradeChange *self = g_new0 (CyGradeChange, 1);

  self->id = cy_sql_row_get_int (row, 0);
  self->entry = cy_sql_row_get_int (row, 1);
  self->name = cy_sql_row_dup_text (row, 2);
  self->date = cy_sql_row_get_int (row, 3);
  self->occasion = cy_sql_row_dup_text (row, 4);
  self->before = cy_sql_row_dup_text (row, 5);
  self->after = cy_sql_row_dup_text (row, 6);
  self->authoriser = cy_sql_row_dup_text (row, 7);
  self->reason = cy_sql_row_dup_text (row, 8);
  g_ptr_array_add (data, self);

  return TRUE;
}

/**
 * cy_grade_changes_load:
 * @conn: a connection
 * @cycle: id of a cycle
 * @entry: id of an entry, 0 for all
 * @error: return location
 *
 * Returns: (transfer full) (element-type CyGradeChange): newest first
 */
GPtrArray *
cy_grade_changes_load (CyConn *conn, gint64 cycle, gint64 entry, GError **error)
{
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func (change_free);

  if (!cy_sql_each (conn,
                    cy_sql_get ("assess/grade-changes.sql"),
                    add_change,
                    changes,
                    error,
                    "ii",
                    cycle,
                    entry))
    return NULL;

  return g_steal_pointer (&changes);
}

static void
appeal_free (gpointer data)
{
  CyGradeAppeal *self = data;

  g_free (self->name);
  g_free (self->content);
  g_free (self->handler);
  g_free (self->outcome);
  g_free (self->answer);
  g_free (self);
}

static gboolean
add_appeal (CySqlRow *row, gpointer data, GError **error)
{
  CyGradeAppeal *self = g_new0 (CyGradeAppeal, 1);

  self->id = cy_sql_row_get_int (row, 0);
  self->entry = cy_sql_row_get_int (row, 1);
  self->name = cy_sql_row_dup_text (row, 2);
  self->date = cy_sql_row_get_int (row, 3);
  self->content = cy_sql_row_dup_text (row, 4);
  self->handler = cy_sql_row_dup_text (row, 5);
  self->outcome = cy_sql_row_dup_text (row, 6);
  self->answer = cy_sql_row_dup_text (row, 7);
  self->closed = cy_sql_row_get_int (row, 8);
  g_ptr_array_add (data, self);

  return TRUE;
}

/**
 * cy_grade_appeals_load:
 * @conn: a connection
 * @cycle: id of a cycle
 * @entry: id of an entry, 0 for all
 * @error: return location
 *
 * Returns: (transfer full) (element-type CyGradeAppeal): those without an answer first
 */
GPtrArray *
cy_grade_appeals_load (CyConn *conn, gint64 cycle, gint64 entry, GError **error)
{
  g_autoptr (GPtrArray) appeals = g_ptr_array_new_with_free_func (appeal_free);

  if (!cy_sql_each (conn,
                    cy_sql_get ("assess/grade-appeals.sql"),
                    add_appeal,
                    appeals,
                    error,
                    "ii",
                    cycle,
                    entry))
    return NULL;

  return g_steal_pointer (&appeals);
}
