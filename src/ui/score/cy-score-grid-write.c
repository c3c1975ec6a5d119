/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Marks that are typed, pasted, filled down or taken away: shown at once, and on their way to the
 * library; what may not stand stays at its cell. */
#include "cy-score-grid-private.h"

#include "cy-score-words.h"
#include "cy-score-work.h"
#include "cy-table.h"

#include <glib/gi18n.h>

typedef struct
{
  CyScoreGrid *grid;
  CySession   *session;
} Waiting;

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Waiting *waiting = user_data;
  g_autoptr (CyScoreGrid) self = waiting->grid;
  g_autoptr (CySession) session = waiting->session;
  g_autoptr (GError) error = NULL;

  g_free (waiting);
  self->n_pending--;
  if (cy_session_finish (result, &error) != NULL)
    return;
  cy_session_present_error (session, error);
  g_signal_emit_by_name (self, "failed");
}

/* Shown at once; what the library holds comes after. */
static void
enter (CyScoreGrid *self, GArray *cells)
{
  Waiting *waiting;
  guint    first = G_MAXUINT;
  guint    last = 0;

  if (cells->len == 0)
    return;
  for (guint i = 0; i < cells->len; i++)
    {
      const CyScoreCell *cell = &g_array_index (cells, CyScoreCell, i);

      cy_score_sheet_set (self->sheet, self->pass, cell->row, cell->column, cell->mark);
      first = MIN (first, cell->row);
      last = MAX (last, cell->row);
    }
  _cy_score_grid_changed (self, first, last - first + 1);
  waiting = g_new0 (Waiting, 1);
  *waiting = (Waiting){ g_object_ref (self), g_object_ref (self->session) };
  self->n_pending++;
  cy_score_work_write (self->session, self->sheet, self->pass, cells, written_cb, waiting);
}

static void
enter_one (CyScoreGrid *self, guint row, guint column, int mark)
{
  g_autoptr (GArray) cells = g_array_new (FALSE, FALSE, sizeof (CyScoreCell));
  const CyScoreCell cell = { row, column, mark };

  g_array_append_val (cells, cell);
  enter (self, cells);
}

static void
set_typed (CyScoreGrid *self, guint row, guint column, const char *text)
{
  cy_score_sheet_set_typed (self->sheet, self->pass, row, column, text);
  _cy_score_grid_changed (self, row, 1);
}

/* What the source of the table calls: a #CyScoreEdit. */
gboolean
_cy_score_grid_edit_cb (guint row, guint column, const char *text, char **message, gpointer grid)
{
  CyScoreGrid     *self = grid;
  g_autofree char *why = NULL;
  int              mark;

  if (cy_score_read (cy_score_sheet_indicator (self->sheet, column), text, &mark, &why))
    {
      enter_one (self, row, column, mark);
      return TRUE;
    }
  *message = cy_score_words_dup_remedy (self->sheet, self->pass, row, column, why);
  set_typed (self, row, column, text);

  return FALSE;
}

/* Whether marks can be entered at all; says why not. */
static gboolean
is_open (CyScoreGrid *self)
{
  g_autofree char *why = NULL;

  if (self->sheet == NULL)
    return FALSE;
  why = cy_score_words_dup_closed (self->sheet);
  if (why != NULL)
    cy_session_toast (self->session, why, FALSE);

  return why == NULL;
}

/* The chosen rows in their order, or the one of the cursor. */
static GArray *
list_rows (CyScoreGrid *self)
{
  g_autoptr (GArray) ids = cy_table_get_selected (CY_TABLE (self->table));
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (guint));
  gint64  id;

  if (ids->len < 2 && cy_table_get_cursor (CY_TABLE (self->table), &id))
    {
      g_array_set_size (ids, 0);
      g_array_append_val (ids, id);
    }
  for (guint i = 0; i < ids->len; i++)
    {
      int nth = cy_score_sheet_find_entry (self->sheet, g_array_index (ids, gint64, i));

      if (nth >= 0)
        g_array_append_val (rows, nth);
    }

  return rows;
}

static void
set_rows (CyScoreGrid *self, GArray *rows, guint from, guint column, int mark)
{
  g_autoptr (GArray) cells = g_array_new (FALSE, FALSE, sizeof (CyScoreCell));

  for (guint i = from; i < rows->len; i++)
    {
      const CyScoreCell cell = { g_array_index (rows, guint, i), column, mark };
      const char *typed = cy_score_sheet_get_typed (self->sheet, self->pass, cell.row, column);

      if ((typed != NULL ||
           cy_score_sheet_get (self->sheet, self->pass, cell.row, column) != mark) &&
          cy_score_sheet_may_mark (self->sheet, cell.row, NULL))
        g_array_append_val (cells, cell);
    }
  enter (self, cells);
}

/* The first of the chosen rows goes into the others; a single one takes what stands above it. */
void
_cy_score_grid_fill_down (CyScoreGrid *self, guint column)
{
  g_autoptr (GArray) rows = list_rows (self);
  guint first = rows->len > 0 ? g_array_index (rows, guint, 0) : 0;
  int   mark;

  if (!is_open (self))
    return;
  if (rows->len == 1 && first > 0)
    {
      const guint above = first - 1;

      g_array_prepend_val (rows, above);
    }
  if (rows->len < 2)
    return;
  mark = cy_score_sheet_get (self->sheet, self->pass, g_array_index (rows, guint, 0), column);
  if (mark == CY_SCORE_NONE)
    {
      cy_session_toast (self->session,
                        _ ("There is no mark to fill down: write one into the first of the chosen "
                           "rows."),
                        FALSE);
      return;
    }
  set_rows (self, rows, 1, column, mark);
}

void
_cy_score_grid_clear (CyScoreGrid *self, guint column)
{
  g_autoptr (GArray) rows = list_rows (self);

  if (is_open (self))
    set_rows (self, rows, 0, column, CY_SCORE_NONE);
}

/* What was typed and may not stand gives way to the mark that was there. */
void
_cy_score_grid_restore (CyScoreGrid *self, guint row, guint column)
{
  if (cy_score_sheet_get_typed (self->sheet, self->pass, row, column) != NULL)
    set_typed (self, row, column, NULL);
}

/**
 * cy_score_grid_paste:
 * @self: a grid
 * @rows: (element-type GStrv): cells that were copied elsewhere, or read from a file
 *
 * Takes them all as one step, or none and says which cell is wrong.
 */
void
cy_score_grid_paste (CyScoreGrid *self, GPtrArray *rows)
{
  g_autofree char *message = NULL;
  g_autoptr (GArray) cells = NULL;
  int top;
  int left;

  if (!is_open (self))
    return;
  cy_score_grid_get_cell (self, &top, &left);
  cells = cy_score_paste_read (self->sheet,
                               self->pass,
                               rows,
                               (guint) MAX (top, 0),
                               (guint) MAX (left, 0),
                               &message);
  if (cells == NULL)
    {
      g_autofree char *text = g_strdup_printf (_ ("Nothing was pasted. %s"), message);

      cy_session_toast (self->session, text, FALSE);
      return;
    }
  enter (self, cells);
  message = cy_score_words_dup_pasted (cells);
  cy_session_toast (self->session, message, cells->len > 0);
}
