/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * One grader's marks of a cycle as a sheet in memory. */
#include "cy-score-sheet.h"

#include "cy-cycle-list.h"
#include "cy-cycle.h"
#include "cy-mapper.h"
#include "cy-sql.h"

#include <glib/gi18n.h>

G_DEFINE_BOXED_TYPE (CyScoreSheet, cy_score_sheet, cy_score_sheet_ref, cy_score_sheet_unref)

static void
row_free (gpointer data)
{
  CyScoreRow *self = data;

  g_free (self->name);
  g_free (self->place);
  g_free (self->town);
  g_free (self->special);
  g_free (self);
}

static void
grader_free (gpointer data)
{
  CyScoreGrader *self = data;

  g_free (self->name);
  g_free (self->place);
  g_free (self);
}

static void
sheet_clear (gpointer data)
{
  CyScoreSheet *self = data;

  g_clear_pointer (&self->plan, cy_scheme_plan_unref);
  g_free (self->name);
  g_free (self->kind);
  g_free (self->state);
  g_ptr_array_unref (self->rows);
  g_array_unref (self->columns);
  g_ptr_array_unref (self->graders);
  g_hash_table_unref (self->by_entry);
  for (guint i = 0; i < CY_SCORE_PASSES; i++)
    {
      g_free (self->marks[i]);
      g_hash_table_unref (self->typed[i]);
    }
}

static CyScoreSheet *
sheet_new (void)
{
  CyScoreSheet *self = g_atomic_rc_box_new0 (CyScoreSheet);

  self->rows = g_ptr_array_new_with_free_func (row_free);
  self->columns = g_array_new (FALSE, FALSE, sizeof (guint));
  self->graders = g_ptr_array_new_with_free_func (grader_free);
  self->by_entry = g_hash_table_new (g_int64_hash, g_int64_equal);
  for (guint i = 0; i < CY_SCORE_PASSES; i++)
    self->typed[i] = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->grader = -1;

  return self;
}

static guint
place_of (const CyScoreSheet *self, guint row, guint column)
{
  return row * self->columns->len + column;
}

/* ---- Loading ---- */

static gboolean
add_row (CySqlRow *row, gpointer data, GError **error)
{
  CyScoreSheet *self = data;
  CyScoreRow   *one = g_new0 (CyScoreRow, 1);

  one->id = cy_sql_row_get_int (row, 0);
  one->person = cy_sql_row_get_int (row, 1);
  one->name = g_strdup (cy_sql_row_is_null (row, 2) ? "" : cy_sql_row_get_text (row, 2));
  one->unit = cy_sql_row_get_int (row, 3);
  one->place = cy_sql_row_dup_text (row, 4);
  one->town = cy_sql_row_dup_text (row, 5);
  one->special = cy_sql_row_dup_text (row, 6);
  g_ptr_array_add (self->rows, one);
  g_hash_table_insert (self->by_entry, &one->id, GUINT_TO_POINTER (self->rows->len));

  return TRUE;
}

static gboolean
add_grader (CySqlRow *row, gpointer data, GError **error)
{
  CyScoreSheet  *self = data;
  CyScoreGrader *grader = g_new0 (CyScoreGrader, 1);
  gint64         group = cy_sql_row_get_int (row, 1);

  grader->id = cy_sql_row_get_int (row, 0);
  for (guint i = 0; i < self->plan->groups->len; i++)
    if (cy_plan_group (self->plan, i)->id == group)
      grader->group = i;
  grader->name = cy_sql_row_dup_text (row, 2);
  grader->place = cy_sql_row_dup_text (row, 3);
  grader->n_people = cy_sql_row_get_int (row, 4);
  grader->n_marked = cy_sql_row_get_int (row, 5);
  g_ptr_array_add (self->graders, grader);

  return TRUE;
}

static gboolean
add_mark (CySqlRow *row, gpointer data, GError **error)
{
  CyScoreSheet *self = data;
  int           nth = cy_score_sheet_find_entry (self, cy_sql_row_get_int (row, 0));
  gint64        indicator = cy_sql_row_get_int (row, 1);

  for (guint i = 0; nth >= 0 && i < self->columns->len; i++)
    {
      if (cy_score_sheet_indicator (self, i)->id != indicator)
        continue;
      for (guint pass = 0; pass < CY_SCORE_PASSES; pass++)
        if (!cy_sql_row_is_null (row, 2 + pass))
          self->marks[pass][place_of (self, nth, i)] = cy_sql_row_get_int (row, 2 + pass);
      break;
    }

  return TRUE;
}

static gboolean
is_asked_of (const CyScoreSheet *self, guint nth)
{
  if (self->grader < 0)
    return cy_scheme_plan_is_asked (self->plan, nth, self->kind);

  return cy_score_is_asked_of (self->plan,
                               nth,
                               self->kind,
                               cy_score_sheet_grader (self, self->grader)->group);
}

static gboolean
load_cycle (CyScoreSheet *self, CyConn *conn, gint64 id, GError **error)
{
  g_autoptr (CyRecord) cycle = cy_mapper_load (conn, CY_ASSESS_CYCLE, id, error);

  if (cycle == NULL)
    return FALSE;
  self->cycle = id;
  self->name = g_strdup (cy_record_get_text (cycle, CY_ASSESS_CYCLE_NAME));
  self->kind = g_strdup (cy_record_get_text (cycle, CY_ASSESS_CYCLE_KIND));
  self->state = g_strdup (cy_record_get_text (cycle, CY_ASSESS_CYCLE_STATE));
  self->opens = cy_record_get_int (cycle, CY_ASSESS_CYCLE_OPENS);
  self->deadline = cy_record_get_int (cycle, CY_ASSESS_CYCLE_DEADLINE);
  self->is_double = cy_record_get_int (cycle, CY_ASSESS_CYCLE_DOUBLE_ENTRY) != 0;
  self->plan = cy_scheme_plan_load (conn, cy_record_get_int (cycle, CY_ASSESS_CYCLE_SCHEME), error);

  return self->plan != NULL;
}

static void
lay_out (CyScoreSheet *self)
{
  gsize n;

  for (guint i = 0; i < self->plan->indicators->len; i++)
    if (is_asked_of (self, i))
      g_array_append_val (self->columns, i);
  n = (gsize) self->rows->len * self->columns->len;
  for (guint pass = 0; pass < CY_SCORE_PASSES && self->grader >= 0; pass++)
    {
      self->marks[pass] = g_new (int, MAX (n, 1));
      for (gsize i = 0; i < n; i++)
        self->marks[pass][i] = CY_SCORE_NONE;
    }
}

/**
 * cy_score_sheet_load:
 * @conn: a connection
 * @args: which
 * @error: return location
 *
 * A grader who is no more leaves the sheet without marks, as none does.
 *
 * Returns: (transfer full): people and marks
 */
CyScoreSheet *
cy_score_sheet_load (CyConn *conn, const CyScoreArgs *args, GError **error)
{
  g_autoptr (CyScoreSheet) self = sheet_new ();

  if (!load_cycle (self, conn, args->cycle, error) ||
      !cy_sql_each (conn,
                    cy_sql_get ("assess/score-graders.sql"),
                    add_grader,
                    self,
                    error,
                    "i",
                    args->cycle))
    return NULL;
  for (guint i = 0; i < self->graders->len; i++)
    if (cy_score_sheet_grader (self, i)->id == args->grader)
      self->grader = i;
  if (!cy_sql_each (conn,
                    cy_sql_get ("assess/score-rows.sql"),
                    add_row,
                    self,
                    error,
                    "iii",
                    args->cycle,
                    args->scope,
                    args->grader))
    return NULL;
  lay_out (self);
  if (self->grader >= 0 && !cy_sql_each (conn,
                                         cy_sql_get ("assess/score-marks.sql"),
                                         add_mark,
                                         self,
                                         error,
                                         "i",
                                         args->grader))
    return NULL;

  return g_steal_pointer (&self);
}

CyScoreSheet *
cy_score_sheet_ref (CyScoreSheet *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
cy_score_sheet_unref (CyScoreSheet *self)
{
  g_atomic_rc_box_release_full (self, sheet_clear);
}

/* ---- Cells ---- */

/**
 * cy_score_sheet_indicator:
 * @self: a sheet
 * @column: index of a column
 *
 * Returns: (transfer none): what is marked in it
 */
const CyPlanIndicator *
cy_score_sheet_indicator (const CyScoreSheet *self, guint column)
{
  return cy_plan_indicator (self->plan, g_array_index (self->columns, guint, column));
}

/**
 * cy_score_sheet_find_entry:
 * @self: a sheet
 * @entry: id of an entry
 *
 * Returns: index of its row, -1 if it is not in the sheet
 */
int
cy_score_sheet_find_entry (const CyScoreSheet *self, gint64 entry)
{
  return (int) GPOINTER_TO_UINT (g_hash_table_lookup (self->by_entry, &entry)) - 1;
}

/**
 * cy_score_sheet_get:
 * @self: a sheet
 * @pass: 0 for the marks that count, 1 for those typed in again
 * @row: index
 * @column: index
 *
 * Returns: hundredths of a point, %CY_SCORE_NONE if there is no mark
 */
int
cy_score_sheet_get (const CyScoreSheet *self, guint pass, guint row, guint column)
{
  return self->marks[pass] != NULL ? self->marks[pass][place_of (self, row, column)]
                                   : CY_SCORE_NONE;
}

/**
 * cy_score_sheet_set:
 * @self: a sheet of a grader
 * @pass: 0 or 1
 * @row: index
 * @column: index
 * @mark: hundredths of a point, %CY_SCORE_NONE for none
 *
 * Changes the sheet in memory; what was typed there and could not stand goes.
 */
void
cy_score_sheet_set (CyScoreSheet *self, guint pass, guint row, guint column, int mark)
{
  g_return_if_fail (self->marks[pass] != NULL);

  cy_score_sheet_set_typed (self, pass, row, column, NULL);
  self->marks[pass][place_of (self, row, column)] = mark;
}

/**
 * cy_score_sheet_get_typed:
 * @self: a sheet
 * @pass: 0 or 1
 * @row: index
 * @column: index
 *
 * Returns: (nullable) (transfer none): what was typed into the cell and may not stand
 */
const char *
cy_score_sheet_get_typed (const CyScoreSheet *self, guint pass, guint row, guint column)
{
  /* Mostly there is nothing of the kind, and all cells are asked. */
  return g_hash_table_size (self->typed[pass]) > 0
           ? g_hash_table_lookup (self->typed[pass],
                                  GUINT_TO_POINTER (place_of (self, row, column) + 1))
           : NULL;
}

/**
 * cy_score_sheet_set_typed:
 * @self: a sheet
 * @pass: 0 or 1
 * @row: index
 * @column: index
 * @text: (nullable): what was typed and may not stand; %NULL brings the mark back
 */
void
cy_score_sheet_set_typed (CyScoreSheet *self, guint pass, guint row, guint column, const char *text)
{
  gpointer key = GUINT_TO_POINTER (place_of (self, row, column) + 1);

  if (text != NULL)
    g_hash_table_insert (self->typed[pass], key, g_strdup (text));
  else
    g_hash_table_remove (self->typed[pass], key);
}

/**
 * cy_score_sheet_keep_typed:
 * @self: a sheet, read again
 * @from: the same as it was before
 *
 * What was typed and is not mended yet outlives the reading.
 */
void
cy_score_sheet_keep_typed (CyScoreSheet *self, const CyScoreSheet *from)
{
  GHashTableIter iter;
  gpointer       key;
  gpointer       text;

  for (guint pass = 0; pass < CY_SCORE_PASSES; pass++)
    {
      g_hash_table_iter_init (&iter, from->typed[pass]);
      while (g_hash_table_iter_next (&iter, &key, &text))
        {
          guint place = GPOINTER_TO_UINT (key) - 1;
          guint row = place / from->columns->len;
          int   nth = cy_score_sheet_find_entry (self, cy_score_sheet_row (from, row)->id);
          guint column = place % from->columns->len;

          if (nth >= 0 && self->columns->len == from->columns->len)
            cy_score_sheet_set_typed (self, pass, nth, column, text);
        }
    }
}

/* ---- What may be done ---- */

/**
 * cy_score_sheet_may_mark:
 * @self: a sheet
 * @row: index
 * @message: (out) (optional): why not, translated
 *
 * Returns: whether who is in the row is marked at all
 */
gboolean
cy_score_sheet_may_mark (const CyScoreSheet *self, guint row, char **message)
{
  const CyScoreRow *one = cy_score_sheet_row (self, row);

  if (message != NULL)
    *message = one->special != NULL
                 ? g_strdup_printf (_ ("%s is not graded this time and takes no marks"), one->name)
                 : NULL;

  return one->special == NULL;
}

/* ---- Figures ---- */

/**
 * cy_score_sheet_sum:
 * @self: a sheet of a grader
 * @pass: 0 or 1
 * @row: index
 * @sum: (out): hundredths; what the grader's marks add up to, to be held against the paper
 * @share: (out): percent of the points asked that are marked
 *
 * Returns: whether there is a sum: nothing in the row is to be mended
 */
gboolean
cy_score_sheet_sum (const CyScoreSheet *self, guint pass, guint row, int *sum, int *share)
{
  int      points = 0;
  int      covered = 0;
  gboolean is_sound = TRUE;

  *sum = 0;
  for (guint i = 0; i < self->columns->len; i++)
    {
      int mark = cy_score_sheet_get (self, pass, row, i);
      int full = cy_score_sheet_indicator (self, i)->points;

      is_sound = is_sound && cy_score_sheet_get_typed (self, pass, row, i) == NULL;
      points += full;
      covered += mark != CY_SCORE_NONE ? full : 0;
      *sum += MAX (mark, 0);
    }
  *share = points > 0 ? covered * 100 / points : 0;

  return is_sound;
}

/**
 * cy_score_sheet_count:
 * @self: a sheet of a grader
 * @pass: 0 or 1
 * @n_marked: (out): cells with a mark
 * @n_blank: (out): cells of who is graded without one
 * @n_faulty: (out): cells with something that may not stand
 */
void
cy_score_sheet_count (const CyScoreSheet *self,
                      guint               pass,
                      guint              *n_marked,
                      guint              *n_blank,
                      guint              *n_faulty)
{
  *n_marked = 0;
  *n_blank = 0;
  *n_faulty = g_hash_table_size (self->typed[pass]);
  for (guint i = 0; i < self->rows->len; i++)
    for (guint j = 0; j < self->columns->len; j++)
      {
        if (cy_score_sheet_get_typed (self, pass, i, j) != NULL)
          continue;
        if (cy_score_sheet_get (self, pass, i, j) != CY_SCORE_NONE)
          (*n_marked)++;
        else
          *n_blank += cy_score_sheet_row (self, i)->special == NULL;
      }
}

/**
 * cy_score_sheet_count_due:
 * @self: a sheet
 * @grader: one of its graders
 *
 * Returns: how many marks the grader is to give in the cycle
 */
guint
cy_score_sheet_count_due (const CyScoreSheet *self, const CyScoreGrader *grader)
{
  return grader->n_people * cy_score_count_asked (self->plan, self->kind, (int) grader->group);
}

/**
 * cy_score_sheet_compare:
 * @self: a sheet of a grader
 *
 * Returns: (transfer full) (element-type CyScoreDifference): where the passes differ, row by row
 */
GArray *
cy_score_sheet_compare (const CyScoreSheet *self)
{
  GArray *differences = g_array_new (FALSE, FALSE, sizeof (CyScoreDifference));

  for (guint i = 0; i < self->rows->len; i++)
    for (guint j = 0; j < self->columns->len; j++)
      {
        CyScoreDifference difference = {
          i, j, cy_score_sheet_get (self, 0, i, j), cy_score_sheet_get (self, 1, i, j)
        };

        if (difference.first != difference.second)
          g_array_append_val (differences, difference);
      }

  return differences;
}
