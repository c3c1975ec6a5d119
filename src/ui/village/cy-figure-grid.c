/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Village figures as a sheet: written cell by cell or pasted as a block; what cannot be is said at
 * its cell, what is unusual is asked about before it is written. */
#include "cy-figure-grid.h"

#include "cy-dialog.h"
#include "cy-figure-block.h"
#include "cy-report-dialog.h"
#include "cy-table-report.h"
#include "cy-table-store.h"
#include "cy-table.h"
#include "cy-text.h"

#include <glib/gi18n.h>
#include <string.h>

/* Where nobody knows the figure. */
#define DOT "·"

/* Of what is wrong with a block, as many are said at once. */
#define MAX_SAID 8

struct _CyFigureGrid
{
  GtkBox parent_instance;

  GtkWidget *table;

  CySession     *session;
  CyFigureSheet *sheet;
  CyTableStore  *store;
  GArray        *lines; /* of CyFigureLine; the id of a row is its place and 1 */
  int            year;
  gint64         unit; /* whose years are shown, 0 for villages */
  char          *shape;
};

enum
{
  CURRENT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CyFigureGrid, cy_figure_grid, GTK_TYPE_BOX)

static const CyFigureLine *
get_line (CyFigureGrid *self, gint64 row)
{
  return row >= 1 && row <= (gint64) self->lines->len
           ? &g_array_index (self->lines, CyFigureLine, row - 1)
           : NULL;
}

/* ---- Showing ---- */

static void
set_cell (CyFigureGrid *self, gint64 row, const char *column, const char *text, const char *style)
{
  CyTableSource *source = CY_TABLE_SOURCE (self->store);
  guint          place = (guint) row - 1;

  if (g_strcmp0 (cy_table_source_get_text (source, place, column), text) != 0)
    cy_table_store_set (self->store, row, column, text);
  if (g_strcmp0 (cy_table_source_get_style (source, place, column), style) != 0)
    cy_table_store_set_style (self->store, row, column, style);
}

static void
show_row (CyFigureGrid *self, gint64 row)
{
  const CyFigureLine *line = get_line (self, row);
  int                 village = cy_figure_sheet_find_village (self->sheet, line->unit);

  for (guint i = 0; village >= 0 && i < CY_N_VILLAGE_FIGURES; i++)
    {
      gint64 value =
        cy_figure_sheet_get (self->sheet, (guint) village, line->year, (CyVillageFigure) i);
      gint64 before =
        cy_figure_sheet_get (self->sheet, (guint) village, line->year - 1, (CyVillageFigure) i);
      g_autofree char *text = cy_village_figure_format ((CyVillageFigure) i, value);
      gboolean         is_odd = cy_village_figure_is_jump ((CyVillageFigure) i, before, value) ||
                        cy_village_figure_is_odd ((CyVillageFigure) i, value);

      set_cell (self,
                row,
                cy_village_figure_get_code ((CyVillageFigure) i),
                value == CY_VILLAGE_NONE ? DOT : text,
                value == CY_VILLAGE_NONE ? "muted"
                : is_odd                 ? "warn"
                                         : NULL);
    }
}

static char *
dup_change (CyFigureGrid *self, guint village, int year, CyVillageFigure figure)
{
  gint64           value = cy_figure_sheet_get (self->sheet, village, year, figure);
  gint64           before = cy_figure_sheet_get (self->sheet, village, year - 1, figure);
  gint64           change;
  g_autofree char *text = NULL;

  if (value == CY_VILLAGE_NONE || before == CY_VILLAGE_NONE)
    return g_strdup ("—");
  change = value - before;
  text = cy_village_figure_format (figure, ABS (change));

  return g_strdup_printf ("%s%s", change > 0 ? "+" : change < 0 ? "−" : "", text);
}

static char *
dup_median (CyFigureGrid *self, gint64 town, int year, CyVillageFigure figure)
{
  gint64 median = cy_figure_sheet_get_median (self->sheet, town, year, figure);

  return median == CY_VILLAGE_NONE ? g_strdup ("—") : cy_village_figure_format (figure, median);
}

/* How the current cell stands among the others. */
static char *
dup_statistics (CyFigureGrid *self)
{
  gint64              row = 0;
  const CyFigureLine *line =
    cy_table_get_cursor (CY_TABLE (self->table), &row) ? get_line (self, row) : NULL;
  int figure = cy_village_figure_find (cy_table_get_cursor_column (CY_TABLE (self->table)));
  int village = line != NULL ? cy_figure_sheet_find_village (self->sheet, line->unit) : -1;
  g_autofree char *town = NULL;
  g_autofree char *county = NULL;
  g_autofree char *change = NULL;

  if (village < 0 || figure < 0)
    return NULL;
  town = dup_median (self,
                     cy_figure_sheet_get_village (self->sheet, (guint) village)->town,
                     line->year,
                     (CyVillageFigure) figure);
  county = dup_median (self, 0, line->year, (CyVillageFigure) figure);
  change = dup_change (self, (guint) village, line->year, (CyVillageFigure) figure);

  /* Translators: figure, median of the township, median of the county, change */
  return g_strdup_printf (_ (
                            "%s: township median %s, county median %s, against the year before %s"),
                          cy_village_figure_get_brief ((CyVillageFigure) figure),
                          town,
                          county,
                          change);
}

static void
show_totals (CyFigureGrid *self)
{
  guint            n_missing = 0;
  g_autofree char *start = NULL;
  g_autofree char *end = dup_statistics (self);

  for (guint i = 0; i < self->lines->len; i++)
    {
      const CyFigureLine *line = &g_array_index (self->lines, CyFigureLine, i);
      int                 village = cy_figure_sheet_find_village (self->sheet, line->unit);

      for (guint j = 0; village >= 0 && j < CY_N_VILLAGE_FIGURES; j++)
        n_missing +=
          cy_figure_sheet_get (self->sheet, (guint) village, line->year, (CyVillageFigure) j) ==
          CY_VILLAGE_NONE;
    }
  start =
    n_missing > 0
      ? g_strdup_printf (ngettext ("%u cell is empty", "%u cells are empty", n_missing), n_missing)
      : g_strdup (_ ("Nothing is missing"));
  cy_table_set_totals (CY_TABLE (self->table), start, end);
}

static void
show (CyFigureGrid *self)
{
  cy_table_store_freeze (self->store);
  for (guint i = 0; i < self->lines->len; i++)
    show_row (self, i + 1);
  cy_table_store_thaw (self->store);
  show_totals (self);
}

/* ---- Writing ---- */

typedef struct
{
  GArray *cells;
  char   *step;
  char   *news;
} Writing;

static void
writing_free (gpointer data)
{
  Writing *writing = data;

  g_array_unref (writing->cells);
  g_free (writing->step);
  g_free (writing->news);
  g_free (writing);
}

static gpointer
write_cells (CyConn *conn, gpointer data, GError **error)
{
  Writing *writing = data;

  return cy_figure_cells_write (conn,
                                (const CyFigureCell *) (gconstpointer) writing->cells->data,
                                writing->cells->len,
                                NULL,
                                writing->step,
                                error)
           ? g_strdup (writing->news)
           : NULL;
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CyFigureGrid) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *news = cy_session_finish (result, &error);

  if (news == NULL)
    cy_session_present_error (self->session, error);
  else if (*news != '\0')
    cy_session_toast (self->session, news, TRUE);
}

/* Takes @cells. */
static void
enter (CyFigureGrid *self, GArray *cells)
{
  const CyFigureCell *first = &g_array_index (cells, CyFigureCell, 0);
  Writing            *writing = g_new0 (Writing, 1);
  int                 village = cy_figure_sheet_find_village (self->sheet, first->unit);

  for (guint i = 0; i < cells->len; i++)
    cy_figure_sheet_set (self->sheet, &g_array_index (cells, CyFigureCell, i));
  show (self);
  writing->cells = cells;
  if (cells->len == 1)
    {
      writing->step =
        g_strdup_printf (_ ("Figure of %s: %s %d"),
                         cy_figure_sheet_get_village (self->sheet, (guint) MAX (village, 0))->name,
                         cy_village_figure_get_brief (first->figure),
                         first->year);
      writing->news = g_strdup ("");
    }
  else
    {
      writing->step = g_strdup_printf (_ ("Paste %u village figures"), cells->len);
      writing->news = g_strdup_printf (ngettext ("%u village figure pasted",
                                                 "%u village figures pasted",
                                                 cells->len),
                                       cells->len);
    }
  cy_session_write (self->session,
                    write_cells,
                    writing,
                    writing_free,
                    g_free,
                    NULL,
                    written_cb,
                    g_object_ref (self));
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
  if (self->sheet == NULL)
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
  g_autofree char *asked = cy_figure_sheet_ask (self->sheet,
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

  if (self->sheet != NULL)
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
  const CyFigureLine *line = get_line (self, row);
  int                 figure = cy_village_figure_find (column);
  CyFigureCell        cell;
  GArray             *cells;
  int                 village;

  if (line == NULL || figure < 0)
    return FALSE;
  cell = (CyFigureCell){ line->unit, line->year, (CyVillageFigure) figure, CY_VILLAGE_NONE };
  if (!cy_village_figure_read (cell.figure, text, &cell.value, message))
    return FALSE;
  village = cy_figure_sheet_find_village (self->sheet, cell.unit);
  if (village < 0)
    return FALSE;
  if (cy_figure_sheet_get (self->sheet, (guint) village, cell.year, cell.figure) == cell.value)
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
  int         left = cy_village_figure_find (cy_table_get_cursor_column (table));
  CyFigureAim aim = { .sheet = self->sheet,
                      .lines = (const CyFigureLine *) (gconstpointer) self->lines->data,
                      .n_lines = self->lines->len,
                      .unit = self->unit,
                      .year = self->year,
                      .left = (guint) MAX (left, 0),
                      .is_strict = TRUE };

  if (self->sheet == NULL)
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
key_cb (GtkEventControllerKey *controller,
        guint                  key,
        guint                  code,
        GdkModifierType        state,
        CyFigureGrid          *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  gint64   row = 0;
  int      figure = cy_village_figure_find (cy_table_get_cursor_column (CY_TABLE (self->table)));
  g_autofree char *message = NULL;

  if ((key != GDK_KEY_Delete && key != GDK_KEY_BackSpace) || figure < 0 || root == NULL ||
      GTK_IS_TEXT (gtk_root_get_focus (root)) ||
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
  if (self->sheet == NULL)
    return;
  show_totals (self);
  g_signal_emit (self, signals[CURRENT], 0);
}

/* ---- Shape ---- */

static void
append_line (CyFigureGrid *self, gint64 unit, int year)
{
  CyFigureLine line = { unit, year };

  g_array_append_val (self->lines, line);
}

static gboolean
is_found (const CyFigureVillage *village, const char *search)
{
  return search == NULL || *search == '\0' || strstr (village->name, search) != NULL ||
         (village->town_name != NULL && strstr (village->town_name, search) != NULL);
}

static void
list_lines (CyFigureGrid *self, const char *search)
{
  g_array_set_size (self->lines, 0);
  for (guint i = 0; self->unit != 0 && i < self->sheet->n_years; i++)
    append_line (self, self->unit, self->sheet->first_year + (int) (self->sheet->n_years - 1 - i));
  for (guint i = 0; self->unit == 0 && i < self->sheet->villages->len; i++)
    {
      const CyFigureVillage *village = cy_figure_sheet_get_village (self->sheet, i);

      if (village->is_seen && is_found (village, search))
        append_line (self, village->id, self->year);
    }
}

static char *
dup_shape (CyFigureGrid *self)
{
  GString *shape = g_string_new (NULL);

  g_string_printf (shape, "%" G_GINT64_FORMAT, self->unit);
  for (guint i = 0; i < self->lines->len; i++)
    g_string_append_printf (shape,
                            " %" G_GINT64_FORMAT,
                            g_array_index (self->lines, CyFigureLine, i).unit);

  return g_string_free (shape, FALSE);
}

static void
append_rows (CyFigureGrid *self)
{
  const char *texts[2 + CY_N_VILLAGE_FIGURES];

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    texts[i] = "";
  for (guint i = 0; i < self->lines->len; i++)
    {
      const CyFigureLine    *line = &g_array_index (self->lines, CyFigureLine, i);
      const CyFigureVillage *village =
        cy_figure_sheet_get_village (self->sheet,
                                     (guint) MAX (cy_figure_sheet_find_village (self->sheet,
                                                                                line->unit),
                                                  0));
      g_autofree char *year = g_strdup_printf (_ ("Year %d"), line->year);

      texts[0] = self->unit != 0 ? year : village->name;
      texts[1] = village->town_name != NULL ? village->town_name : "";
      cy_table_store_append (self->store, i + 1, texts);
    }
}

/* Built anew only when the rows are others: otherwise the cursor would lose its cell. */
static void
build (CyFigureGrid *self)
{
  const char   *ids[3 + CY_N_VILLAGE_FIGURES] = { "village", "town" };
  CyTableColumn columns[2 + CY_N_VILLAGE_FIGURES] = {
    { "village",
      self->unit != 0 ? _ ("Year") : _ ("Village"),
      96,
      CY_TABLE_TEXT,
      CY_TABLE_COLUMN_FROZEN | CY_TABLE_COLUMN_BOLD },
    { "town", _ ("Township"), 84, CY_TABLE_TEXT, CY_TABLE_COLUMN_MUTED },
  };

  for (guint i = 0; i < CY_N_VILLAGE_FIGURES; i++)
    {
      ids[2 + i] = cy_village_figure_get_code ((CyVillageFigure) i);
      columns[2 + i] = (CyTableColumn){ ids[2 + i],
                                        cy_village_figure_get_brief ((CyVillageFigure) i),
                                        92,
                                        CY_TABLE_TEXT,
                                        CY_TABLE_COLUMN_NUMERIC | CY_TABLE_COLUMN_EXPAND,
                                        NULL,
                                        cy_village_figure_get_measure ((CyVillageFigure) i) };
    }
  g_clear_object (&self->store);
  self->store = cy_table_store_new (ids);
  for (guint i = 0; i < CY_N_VILLAGE_FIGURES; i++)
    cy_table_store_set_editable (self->store, ids[2 + i], check_cb, self);
  cy_table_set_columns (CY_TABLE (self->table), columns, G_N_ELEMENTS (columns));
  cy_table_store_freeze (self->store);
  append_rows (self);
  cy_table_store_thaw (self->store);
  show (self);
  cy_table_set_source (CY_TABLE (self->table), CY_TABLE_SOURCE (self->store));
}

/* ---- Class ---- */

static void
cy_figure_grid_dispose (GObject *object)
{
  CyFigureGrid *self = CY_FIGURE_GRID (object);

  g_clear_object (&self->session);
  g_clear_object (&self->store);
  g_clear_pointer (&self->lines, g_array_unref);
  g_clear_pointer (&self->shape, g_free);
  g_clear_pointer (&self->sheet, cy_figure_sheet_unref);

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
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  self->lines = g_array_new (FALSE, FALSE, sizeof (CyFigureLine));
  self->table = cy_table_new (_ ("Village figures"), NULL, 0);
  cy_table_set_cell_mode (CY_TABLE (self->table), TRUE);
  cy_table_set_empty (CY_TABLE (self->table), _ ("No village here has this name."), NULL);
  gtk_widget_add_css_class (self->table, "grid");
  gtk_widget_set_vexpand (self->table, TRUE);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (self->table, keys);
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
  g_clear_pointer (&self->sheet, cy_figure_sheet_unref);
  self->sheet = sheet;
  self->year = year;
  self->unit = unit;
  list_lines (self, search);
  shape = dup_shape (self);
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
    get_line (self, cy_table_get_cursor (CY_TABLE (self->table), &row) ? row : 1);

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
