/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The marks of a grader as a sheet: what is shown of it, where the cursor is, what the keys do. */
#include "cy-score-grid-private.h"

#include "cy-cycle-list.h"
#include "cy-pinyin.h"
#include "cy-score-columns.h"
#include "cy-score-words.h"
#include "cy-table.h"

#include <glib/gi18n.h>
#include <string.h>

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

static void
show_place (CyScoreGrid *self)
{
  g_autofree char *place = NULL;
  g_autofree char *why = NULL;
  int              row;
  int              column;

  cy_score_grid_get_cell (self, &row, &column);
  place = cy_score_words_dup_place (self->sheet, self->pass, row, column);
  cy_cycle_is_open (self->sheet->state, &why);
  cy_table_set_totals (CY_TABLE (self->table),
                       place,
                       why != NULL ? why
                       : self->sheet->grader >= 0
                         ? _ ("Ctrl+V pastes a block from a spreadsheet")
                         : _ ("Hatched: a whole group is missing, and the total is rescaled"));
}

/* After the marks of rows, or what may not stand in them, are others. */
void
_cy_score_grid_changed (CyScoreGrid *self, guint first, guint n)
{
  show_rows (self, first, n);
  show_place (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
cursor_cb (CyTable *table, CyScoreGrid *self)
{
  if (self->sheet == NULL)
    return;
  show_place (self);
  g_signal_emit (self, signals[MOVED], 0);
}

/* ---- Keys ---- */

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
      _cy_score_grid_restore (self, row, column);
      return GDK_EVENT_PROPAGATE;
    }
  /* While a cell is written in, the other keys are its own. */
  if (is_writing)
    return GDK_EVENT_PROPAGATE;
  if (has_ctrl && (key == GDK_KEY_d || key == GDK_KEY_D))
    {
      _cy_score_grid_fill_down (self, column);
      return GDK_EVENT_STOP;
    }
  if (!has_ctrl && (key == GDK_KEY_Delete || key == GDK_KEY_KP_Delete || key == GDK_KEY_BackSpace))
    {
      _cy_score_grid_clear (self, column);
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
  g_autoptr (GArray) columns = cy_score_columns_list (self->sheet, texts);
  CyScoreSource *source = cy_score_source_new (_cy_score_grid_edit_cb, self);

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

      if (!cy_pinyin_finds (row->name, text) &&
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
    cy_score_columns_find (self->sheet, cy_table_get_cursor_column (CY_TABLE (self->table)));

  return *row >= 0;
}
