/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The marks of a grader as a sheet: typed, pasted as a block, filled down; what may not stand is
 * said at its cell and stays there until it is mended. */
#include "cy-score-grid.h"

#include "cy-score-source.h"
#include "cy-score-work.h"
#include "cy-table.h"
#include "cy-text.h"

#include <glib/gi18n.h>
#include <string.h>

struct _CyScoreGrid
{
  GtkBox parent_instance;

  GtkWidget *table;

  CySession     *session;
  CyScoreSheet  *sheet;
  CyScoreSource *source;
  guint          pass;
  char          *shape; /* of the rows and columns that the table has */
  guint          n_pending;
};

enum
{
  FAILED,
  CHANGED,
  MOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CyScoreGrid, cy_score_grid, GTK_TYPE_BOX)

/* ---- Showing ---- */

static void
show_rows (CyScoreGrid *self, guint first, guint n)
{
  cy_table_source_rows_changed (CY_TABLE_SOURCE (self->source), first, n);
}

/* Why there is something wrong with the cell; %NULL if there is not. */
static char *
dup_fault (CyScoreGrid *self, int row, int column)
{
  const char *typed = row >= 0 && column >= 0
                        ? cy_score_sheet_get_typed (self->sheet, self->pass, row, column)
                        : NULL;
  char       *message = NULL;
  int         mark;

  if (typed != NULL)
    cy_score_read (cy_score_sheet_indicator (self->sheet, column), typed, &mark, &message);

  return message;
}

/* Where the figure of a column comes from that no grader marks; %NULL for the others. */
static const char *
get_origin (const CyPlanIndicator *indicator)
{
  static const char *const origins[CY_N_METHODS] = {
    [CY_METHOD_DEDUCT] = N_ ("from confirmed notes, under Work Notes"),
    [CY_METHOD_ADD] = N_ ("from confirmed notes, under Work Notes"),
    [CY_METHOD_BALLOT] = N_ ("from the newest ballot that is finished, under Appraisal"),
    [CY_METHOD_FIGURE] = N_ ("from the village figures of the year, under Village Figures"),
    [CY_METHOD_HOURS] = N_ ("from credit hours, under Hours"),
    [CY_METHOD_TASKS] = N_ ("from stretch tasks, under Postings"),
    [CY_METHOD_DIAGNOSIS] = N_ ("from the four diagnoses"),
    [CY_METHOD_ABILITY] = N_ ("from levels of ability, under Abilities"),
    [CY_METHOD_VETO] = N_ ("from confirmed notes, under Work Notes"),
  };

  return origins[indicator->method] != NULL ? _ (origins[indicator->method]) : NULL;
}

static char *
dup_place (CyScoreGrid *self, int row, int column)
{
  g_autofree char *fault = dup_fault (self, row, column);
  const char      *more = fault;

  if (fault == NULL && column >= 0)
    more = get_origin (cy_score_sheet_indicator (self->sheet, column));
  if (row < 0)
    return g_strdup_printf (ngettext ("%u person", "%u people", self->sheet->rows->len),
                            self->sheet->rows->len);
  if (column < 0)
    return g_strdup_printf (ngettext ("%u person    Current row: %s",
                                      "%u people    Current row: %s",
                                      self->sheet->rows->len),
                            self->sheet->rows->len,
                            cy_score_sheet_row (self->sheet, row)->name);

  return g_strdup_printf (ngettext ("%u person    Current cell: %s, %s%s%s",
                                    "%u people    Current cell: %s, %s%s%s",
                                    self->sheet->rows->len),
                          self->sheet->rows->len,
                          cy_score_sheet_row (self->sheet, row)->name,
                          cy_score_sheet_indicator (self->sheet, column)->name,
                          more != NULL ? "    " : "",
                          more != NULL ? more : "");
}

static void
show_place (CyScoreGrid *self)
{
  g_autofree char *place = NULL;
  g_autofree char *why = NULL;
  int              row;
  int              column;

  cy_score_grid_get_cell (self, &row, &column);
  place = dup_place (self, row, column);
  cy_score_is_open (self->sheet->state, &why);
  cy_table_set_totals (CY_TABLE (self->table),
                       place,
                       why != NULL ? why
                       : self->sheet->grader >= 0
                         ? _ ("Ctrl+V pastes a block from a spreadsheet")
                         : _ ("Hatched: a whole group is missing, and the total is rescaled"));
}

static void
cursor_cb (CyTable *table, CyScoreGrid *self)
{
  if (self->sheet == NULL)
    return;
  show_place (self);
  g_signal_emit (self, signals[MOVED], 0);
}

/* ---- Writing ---- */

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
  g_signal_emit (self, signals[FAILED], 0);
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
  show_rows (self, first, last - first + 1);
  show_place (self);
  g_signal_emit (self, signals[CHANGED], 0);
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

/* What the cell says to do: the range, and what Escape brings back. */
static char *
dup_remedy (CyScoreGrid *self, guint row, guint column, const char *message)
{
  const CyPlanIndicator *indicator = cy_score_sheet_indicator (self->sheet, column);
  int                    before = cy_score_sheet_get (self->sheet, self->pass, row, column);
  g_autofree char       *full = cy_score_dup_points (indicator->points);
  g_autofree char       *old = cy_score_dup_mark (indicator, before);

  if (indicator->method == CY_METHOD_GRADE)
    return before != CY_SCORE_NONE ? g_strdup_printf (_ ("%s\nEsc brings %s back"), message, old)
                                   : g_strdup_printf (_ ("%s\nEsc leaves the cell empty"), message);

  return before != CY_SCORE_NONE
           ? g_strdup_printf (_ ("%s\nWrite 0 to %s, or Esc brings %s back"), message, full, old)
           : g_strdup_printf (_ ("%s\nWrite 0 to %s, or Esc leaves the cell empty"), message, full);
}

static gboolean
edit_cb (guint row, guint column, const char *text, char **message, gpointer user_data)
{
  CyScoreGrid     *self = user_data;
  g_autofree char *why = NULL;
  int              mark;

  if (cy_score_read (cy_score_sheet_indicator (self->sheet, column), text, &mark, &why))
    {
      enter_one (self, row, column, mark);
      return TRUE;
    }
  *message = dup_remedy (self, row, column, why);
  cy_score_sheet_set_typed (self->sheet, self->pass, row, column, text);
  show_rows (self, row, 1);
  show_place (self);
  g_signal_emit (self, signals[CHANGED], 0);

  return FALSE;
}

/* Whether marks can be entered at all; says why not. */
static gboolean
is_open (CyScoreGrid *self)
{
  g_autofree char *why = NULL;

  if (self->sheet == NULL)
    return FALSE;
  if (self->sheet->grader < 0)
    cy_session_toast (self->session,
                      _ ("All groups together are only looked at: choose a grader to enter marks."),
                      FALSE);
  else if (!cy_score_is_open (self->sheet->state, &why))
    cy_session_toast (self->session, why, FALSE);

  return self->sheet->grader >= 0 && why == NULL;
}

/* ---- Keys ---- */

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
static void
fill_down (CyScoreGrid *self, guint column)
{
  g_autoptr (GArray) rows = list_rows (self);
  guint first = rows->len > 0 ? g_array_index (rows, guint, 0) : 0;
  int   mark;

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

static void
clear_rows (CyScoreGrid *self, guint column)
{
  g_autoptr (GArray) rows = list_rows (self);

  set_rows (self, rows, 0, column, CY_SCORE_NONE);
}

/* What was typed and may not stand gives way to the mark that was there. */
static void
restore (CyScoreGrid *self, guint row, guint column)
{
  if (cy_score_sheet_get_typed (self->sheet, self->pass, row, column) == NULL)
    return;
  cy_score_sheet_set_typed (self->sheet, self->pass, row, column, NULL);
  show_rows (self, row, 1);
  show_place (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
key_cb (GtkEventControllerKey *controller,
        guint                  key,
        guint                  code,
        GdkModifierType        state,
        CyScoreGrid           *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  gboolean is_writing = root != NULL && GTK_IS_TEXT (gtk_root_get_focus (root));
  gboolean has_ctrl = (state & GDK_CONTROL_MASK) != 0;
  int      row;
  int      column;

  if (!cy_score_grid_get_cell (self, &row, &column) || column < 0)
    return GDK_EVENT_PROPAGATE;
  if (key == GDK_KEY_Escape)
    {
      restore (self, row, column);
      return GDK_EVENT_PROPAGATE;
    }
  /* While a cell is written in, the other keys are its own. */
  if (is_writing)
    return GDK_EVENT_PROPAGATE;
  if (has_ctrl && (key == GDK_KEY_d || key == GDK_KEY_D))
    {
      if (is_open (self))
        fill_down (self, column);
      return GDK_EVENT_STOP;
    }
  if (!has_ctrl && (key == GDK_KEY_Delete || key == GDK_KEY_KP_Delete || key == GDK_KEY_BackSpace))
    {
      if (is_open (self))
        clear_rows (self, column);
      return GDK_EVENT_STOP;
    }

  return GDK_EVENT_PROPAGATE;
}

static void
paste_cb (CyTable *table, GPtrArray *rows, CyScoreGrid *self)
{
  cy_score_grid_paste (self, rows);
}

/* ---- Shape ---- */

/* The same text for as long as people and indicators are the same. */
static char *
dup_shape (const CyScoreSheet *sheet)
{
  GString *shape = g_string_new (NULL);

  g_string_printf (shape, "%" G_GINT64_FORMAT " %d", sheet->cycle, sheet->grader);
  for (guint i = 0; i < sheet->columns->len; i++)
    {
      const CyPlanIndicator *indicator = cy_score_sheet_indicator (sheet, i);

      g_string_append_printf (shape,
                              " %" G_GINT64_FORMAT ":%s:%d",
                              indicator->id,
                              indicator->name,
                              indicator->points);
    }
  for (guint i = 0; i < sheet->rows->len; i++)
    g_string_append_printf (shape, " %" G_GINT64_FORMAT, cy_score_sheet_row (sheet, i)->id);

  return g_string_free (shape, FALSE);
}

static void
build (CyScoreGrid *self, CyAssessBook *book)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) columns = cy_score_source_list_columns (self->sheet, texts);
  CyScoreSource *source = cy_score_source_new (edit_cb, self);

  cy_score_source_set (source, self->sheet, book, self->pass);
  cy_table_set_source (CY_TABLE (self->table), NULL);
  cy_table_set_columns (CY_TABLE (self->table),
                        (const CyTableColumn *) columns->data,
                        columns->len);
  cy_table_set_source (CY_TABLE (self->table), CY_TABLE_SOURCE (source));
  g_clear_object (&self->source);
  self->source = source;
  if (self->sheet->rows->len > 0)
    cy_table_select (CY_TABLE (self->table), cy_score_sheet_row (self->sheet, 0)->id);
}

/* ---- Class ---- */

static void
cy_score_grid_dispose (GObject *object)
{
  CyScoreGrid *self = CY_SCORE_GRID (object);

  g_clear_object (&self->session);
  g_clear_object (&self->source);
  g_clear_pointer (&self->sheet, cy_score_sheet_unref);
  g_clear_pointer (&self->shape, g_free);

  G_OBJECT_CLASS (cy_score_grid_parent_class)->dispose (object);
}

static guint
add_signal (const char *name)
{
  return g_signal_new (name,
                       CY_TYPE_SCORE_GRID,
                       G_SIGNAL_RUN_LAST,
                       0,
                       NULL,
                       NULL,
                       NULL,
                       G_TYPE_NONE,
                       0);
}

static void
cy_score_grid_class_init (CyScoreGridClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cy_score_grid_dispose;
  /** CyScoreGrid::failed: marks were not taken; what is shown is no more what is stored */
  signals[FAILED] = add_signal ("failed");
  /** CyScoreGrid::changed: marks, or what may not stand, are others than before */
  signals[CHANGED] = add_signal ("changed");
  /** CyScoreGrid::moved: another cell is the current one */
  signals[MOVED] = add_signal ("moved");
}

static void
cy_score_grid_init (CyScoreGrid *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  self->table = cy_table_new (_ ("Score Entry"), NULL, 0);
  cy_table_set_cell_mode (CY_TABLE (self->table), TRUE);
  cy_table_set_empty (CY_TABLE (self->table),
                      _ ("Nobody of this unit is assessed in this cycle."),
                      NULL);
  gtk_widget_add_css_class (self->table, "grid");
  gtk_widget_add_css_class (self->table, "scores");
  gtk_widget_set_vexpand (self->table, TRUE);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (self->table, keys);
  g_signal_connect (self->table, "paste", G_CALLBACK (paste_cb), self);
  g_signal_connect (self->table, "cursor-changed", G_CALLBACK (cursor_cb), self);
  gtk_box_append (GTK_BOX (self), self->table);
}

GtkWidget *
cy_score_grid_new (CySession *session)
{
  CyScoreGrid *self = g_object_new (CY_TYPE_SCORE_GRID, NULL);

  self->session = g_object_ref (session);

  return GTK_WIDGET (self);
}

/**
 * cy_score_grid_set:
 * @self: a grid
 * @sheet: what it shows; its marks change with what is written here
 * @book: (nullable): the same cycle; with it the sheet shows what is counted, to be looked at
 * @pass: which marks of it are shown else
 *
 * What was typed into the same sheet before and may not stand stays.
 */
void
cy_score_grid_set (CyScoreGrid *self, CyScoreSheet *sheet, CyAssessBook *book, guint pass)
{
  g_autofree char *shape = dup_shape (sheet);
  gboolean         is_same = g_strcmp0 (shape, self->shape) == 0;

  cy_score_sheet_ref (sheet);
  if (is_same && self->sheet != sheet)
    cy_score_sheet_keep_typed (sheet, self->sheet);
  g_clear_pointer (&self->sheet, cy_score_sheet_unref);
  self->sheet = sheet;
  self->pass = pass;
  g_free (self->shape);
  self->shape = g_steal_pointer (&shape);
  if (is_same)
    {
      cy_score_source_set (self->source, sheet, book, pass);
      show_rows (self, 0, sheet->rows->len);
    }
  else
    build (self, book);
  show_place (self);
}

/**
 * cy_score_grid_is_busy:
 * @self: a grid
 *
 * Returns: whether marks are on their way to the library: what is read now is of before
 */
gboolean
cy_score_grid_is_busy (CyScoreGrid *self)
{
  return self->n_pending > 0;
}

GtkWidget *
cy_score_grid_get_table (CyScoreGrid *self)
{
  return self->table;
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
  guint n_taken = 0;
  int   top;
  int   left;

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
  for (guint i = 0; i < cells->len; i++)
    n_taken += g_array_index (cells, CyScoreCell, i).mark == CY_SCORE_NONE;
  enter (self, cells);
  if (cells->len == 0)
    message = g_strdup (_ ("These marks stand there already"));
  else if (n_taken > 0)
    message =
      g_strdup_printf (_ ("%u scores pasted, %u taken away"), cells->len - n_taken, n_taken);
  else
    message =
      g_strdup_printf (ngettext ("%u score pasted", "%u scores pasted", cells->len), cells->len);
  cy_session_toast (self->session, message, cells->len > 0);
}

/**
 * cy_score_grid_find:
 * @self: a grid
 * @text: the beginning of a name or a village
 *
 * Returns: whether somebody was found; the cursor then stands there
 */
gboolean
cy_score_grid_find (CyScoreGrid *self, const char *text)
{
  if (self->sheet == NULL || text == NULL || *text == '\0')
    return FALSE;
  for (guint i = 0; i < self->sheet->rows->len; i++)
    {
      const CyScoreRow *row = cy_score_sheet_row (self->sheet, i);

      if (strstr (row->name, text) == NULL &&
          (row->place == NULL || strstr (row->place, text) == NULL))
        continue;
      cy_table_select (CY_TABLE (self->table), row->id);
      return TRUE;
    }

  return FALSE;
}

/**
 * cy_score_grid_get_cell:
 * @self: a grid
 * @row: (out): index of the current row, -1 for none
 * @column: (out): index of the current indicator, -1 for another column
 *
 * Returns: whether there is a current row
 */
gboolean
cy_score_grid_get_cell (CyScoreGrid *self, int *row, int *column)
{
  gint64 id;

  *row = self->sheet != NULL && cy_table_get_cursor (CY_TABLE (self->table), &id)
           ? cy_score_sheet_find_entry (self->sheet, id)
           : -1;
  *column =
    cy_score_source_find_column (self->sheet, cy_table_get_cursor_column (CY_TABLE (self->table)));

  return *row >= 0;
}
