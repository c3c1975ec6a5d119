/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Village figures as a sheet: written cell by cell or pasted as a block; what cannot be is said at
 * its cell, what is unusual is asked about before it is written. */
#include "cy-figure-grid.h"

#include "cy-dialog.h"
#include "cy-figure-rows.h"
#include "cy-figure-words.h"
#include "cy-figure-write.h"
#include "cy-report-dialog.h"
#include "cy-sheet-table.h"
#include "cy-table-report.h"

#include <glib/gi18n.h>

/* Of what is wrong with a block, as many are said at once. */
#define MAX_SAID 8

struct _CyFigureGrid
{
  GtkBox parent_instance;

  GtkWidget *table;

  CySession    *session;
  CyFigureRows  rows;
  CyTableStore *store;
  char         *shape;
};

enum
{
  CURRENT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CyFigureGrid, cy_figure_grid, GTK_TYPE_BOX)

/* ---- Showing ---- */

static int
get_figure (CyFigureGrid *self)
{
  return cy_village_figure_find (cy_table_get_cursor_column (CY_TABLE (self->table)));
}

static void
show_totals (CyFigureGrid *self)
{
  gint64              row = 0;
  const CyFigureLine *line = cy_table_get_cursor (CY_TABLE (self->table), &row)
                               ? cy_figure_rows_get (&self->rows, row)
                               : NULL;
  g_autofree char    *start = cy_figure_words_dup_missing (&self->rows);
  g_autofree char    *end = cy_figure_words_dup_standing (&self->rows, line, get_figure (self));

  cy_table_set_totals (CY_TABLE (self->table), start, end);
}

static void
show (CyFigureGrid *self)
{
  cy_figure_rows_fill (&self->rows, self->store);
  show_totals (self);
}

/* ---- Writing ---- */

/* Takes @cells. */
static void
enter (CyFigureGrid *self, GArray *cells)
{
  for (guint i = 0; i < cells->len; i++)
    cy_figure_sheet_set (self->rows.sheet, &g_array_index (cells, CyFigureCell, i));
  show (self);
  cy_figure_write_run (self->session, self->rows.sheet, cells);
}

typedef struct
{
  CyFigureGrid *grid;
  GArray       *cells;
} Asking;

static void
asked_cb (gboolean accepted, gpointer user_data)
{
  Asking *asking = user_data;
  g_autoptr (CyFigureGrid) self = asking->grid;
  g_autoptr (GArray) cells = asking->cells;

  g_free (asking);
  if (self->rows.sheet == NULL)
    return;
  if (accepted)
    enter (self, g_array_ref (cells));
  else
    show (self);
}

/* Takes @cells. */
static void
offer (CyFigureGrid *self, GArray *cells)
{
  g_autofree char *asked = cy_figure_sheet_ask (self->rows.sheet,
                                                (const CyFigureCell *) (gconstpointer) cells->data,
                                                cells->len);
  Asking          *asking;

  if (asked == NULL)
    {
      enter (self, cells);
      return;
    }
  asking = g_new0 (Asking, 1);
  *asking = (Asking){ g_object_ref (self), cells };
  cy_dialog_confirm (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                     _ ("Are These Figures Right?"),
                     asked,
                     _ ("Take Over"),
                     FALSE,
                     asked_cb,
                     asking);
}

static void
show_cb (gpointer data)
{
  g_autoptr (CyFigureGrid) self = data;

  if (self->rows.sheet != NULL)
    show (self);
}

/* The store takes what was typed as it was typed; it is shown as the others are. */
static void
show_later (CyFigureGrid *self)
{
  g_idle_add_once (show_cb, g_object_ref (self));
}

static gboolean
check_cb (CyTableStore *store,
          gint64        row,
          const char   *column,
          const char   *text,
          char        **message,
          gpointer      user_data)
{
  CyFigureGrid       *self = user_data;
  const CyFigureLine *line = cy_figure_rows_get (&self->rows, row);
  int                 figure = cy_village_figure_find (column);
  CyFigureCell        cell;
  GArray             *cells;
  int                 village;

  if (line == NULL || figure < 0)
    return FALSE;
  cell = (CyFigureCell){ line->unit, line->year, (CyVillageFigure) figure, CY_VILLAGE_NONE };
  if (!cy_village_figure_read (cell.figure, text, &cell.value, message))
    return FALSE;
  village = cy_figure_sheet_find_village (self->rows.sheet, cell.unit);
  if (village < 0)
    return FALSE;
  if (cy_figure_sheet_get (self->rows.sheet, (guint) village, cell.year, cell.figure) == cell.value)
    {
      show_later (self);
      return TRUE;
    }
  cells = g_array_new (FALSE, FALSE, sizeof (CyFigureCell));
  g_array_append_val (cells, cell);
  offer (self, cells);
  show_later (self);

  return TRUE;
}

/* ---- Pasting ---- */

static void
say_faults (CyFigureGrid *self, GPtrArray *faults)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < MIN (faults->len, MAX_SAID); i++)
    {
      g_autofree char *words = cy_figure_fault_dup_words (g_ptr_array_index (faults, i));

      g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", words);
    }
  if (faults->len > MAX_SAID)
    g_string_append_printf (text, _ ("\nand %u more"), faults->len - MAX_SAID);
  cy_dialog_message (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                     _ ("Nothing Was Pasted"),
                     text->str);
}

static void
paste_cb (CyTable *table, GPtrArray *rows, CyFigureGrid *self)
{
  g_autoptr (GPtrArray) faults = cy_figure_faults_new ();
  GArray     *cells;
  gint64      row = 1;
  int         left = get_figure (self);
  CyFigureAim aim = { .sheet = self->rows.sheet,
                      .lines = (const CyFigureLine *) (gconstpointer) self->rows.lines->data,
                      .n_lines = self->rows.lines->len,
                      .unit = self->rows.unit,
                      .year = self->rows.year,
                      .left = (guint) MAX (left, 0),
                      .is_strict = TRUE };

  if (self->rows.sheet == NULL)
    return;
  if (cy_table_get_cursor (table, &row))
    aim.top = (guint) row - 1;
  cells = cy_figure_block_read (&aim, rows, faults);
  if (cells == NULL)
    say_faults (self, faults);
  else if (cells->len > 0)
    offer (self, cells);
  else
    {
      g_array_unref (cells);
      cy_session_toast (self->session, _ ("All of it stands there already."), FALSE);
    }
}

static gboolean
key_cb (GtkEventControllerKey *keys, guint key, guint code, GdkModifierType state, gpointer data)
{
  CyFigureGrid    *self = data;
  gint64           row = 0;
  int              figure = get_figure (self);
  g_autofree char *message = NULL;

  if ((key != GDK_KEY_Delete && key != GDK_KEY_BackSpace) || figure < 0 ||
      cy_sheet_table_is_writing (CY_TABLE (self->table)) ||
      !cy_table_get_cursor (CY_TABLE (self->table), &row))
    return GDK_EVENT_PROPAGATE;
  check_cb (self->store,
            row,
            cy_village_figure_get_code ((CyVillageFigure) figure),
            "",
            &message,
            self);

  return GDK_EVENT_STOP;
}

static void
cursor_cb (CyTable *table, CyFigureGrid *self)
{
  if (self->rows.sheet == NULL)
    return;
  show_totals (self);
  g_signal_emit (self, signals[CURRENT], 0);
}

/* ---- Shape ---- */

/* Built anew only when the rows are others: otherwise the cursor would lose its cell. */
static void
build (CyFigureGrid *self)
{
  g_clear_object (&self->store);
  self->store = cy_figure_rows_make_store (&self->rows, check_cb, self);
  cy_figure_rows_set_columns (&self->rows, CY_TABLE (self->table));
  show_totals (self);
  cy_table_set_source (CY_TABLE (self->table), CY_TABLE_SOURCE (self->store));
}

/* ---- Class ---- */

static void
cy_figure_grid_dispose (GObject *object)
{
  CyFigureGrid *self = CY_FIGURE_GRID (object);

  g_clear_object (&self->session);
  g_clear_object (&self->store);
  g_clear_pointer (&self->rows.lines, g_array_unref);
  g_clear_pointer (&self->shape, g_free);
  g_clear_pointer (&self->rows.sheet, cy_figure_sheet_unref);

  G_OBJECT_CLASS (cy_figure_grid_parent_class)->dispose (object);
}

static void
cy_figure_grid_class_init (CyFigureGridClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cy_figure_grid_dispose;
  /** CyFigureGrid::current: another cell is the current one */
  signals[CURRENT] = g_signal_new ("current",
                                   CY_TYPE_FIGURE_GRID,
                                   G_SIGNAL_RUN_LAST,
                                   0,
                                   NULL,
                                   NULL,
                                   NULL,
                                   G_TYPE_NONE,
                                   0);
}

static void
cy_figure_grid_init (CyFigureGrid *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  self->rows.lines = g_array_new (FALSE, FALSE, sizeof (CyFigureLine));
  self->table = cy_sheet_table_new (_ ("Village figures"), key_cb, self);
  cy_table_set_empty (CY_TABLE (self->table), _ ("No village here has this name."), NULL);
  g_signal_connect (self->table, "paste", G_CALLBACK (paste_cb), self);
  g_signal_connect (self->table, "cursor-changed", G_CALLBACK (cursor_cb), self);
  gtk_box_append (GTK_BOX (self), self->table);
}

GtkWidget *
cy_figure_grid_new (CySession *session)
{
  CyFigureGrid *self = g_object_new (CY_TYPE_FIGURE_GRID, NULL);

  self->session = g_object_ref (session);

  return GTK_WIDGET (self);
}

/**
 * cy_figure_grid_set:
 * @self: a grid
 * @sheet: changes with what is written here
 * @year: which is shown
 * @unit: the village whose years are shown, 0 for the villages of @year
 * @search: (nullable): part of the names of villages
 */
void
cy_figure_grid_set (CyFigureGrid  *self,
                    CyFigureSheet *sheet,
                    int            year,
                    gint64         unit,
                    const char    *search)
{
  g_autofree char *shape = NULL;

  cy_figure_sheet_ref (sheet);
  g_clear_pointer (&self->rows.sheet, cy_figure_sheet_unref);
  self->rows.sheet = sheet;
  self->rows.year = year;
  self->rows.unit = unit;
  cy_figure_rows_list (&self->rows, search);
  shape = cy_figure_rows_dup_shape (&self->rows);
  if (g_strcmp0 (shape, self->shape) == 0)
    {
      show (self);
      return;
    }
  g_free (self->shape);
  self->shape = g_steal_pointer (&shape);
  build (self);
}

/* Id of the village of the current row, or of the first; 0 without any. */
gint64
cy_figure_grid_get_village (CyFigureGrid *self)
{
  gint64              row = 0;
  const CyFigureLine *line =
    cy_figure_rows_get (&self->rows, cy_table_get_cursor (CY_TABLE (self->table), &row) ? row : 1);

  return line != NULL ? line->unit : 0;
}

/* What is on screen, as a workbook. */
void
cy_figure_grid_export (CyFigureGrid *self)
{
  cy_report_dialog_present_table (GTK_WIDGET (self),
                                  self->session,
                                  "village-figures",
                                  cy_table_make_report (CY_TABLE (self->table), NULL, NULL));
}

/* What the clipboard holds goes to the current cell. */
void
cy_figure_grid_paste (CyFigureGrid *self)
{
  cy_table_paste (CY_TABLE (self->table));
}
