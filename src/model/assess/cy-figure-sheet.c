/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Figures of the villages of a county over some years: what is known, what is usual, and the
 * writing of new ones. */
#include "cy-figure-sheet.h"

#include "cy-cycle.h"
#include "cy-error.h"
#include "cy-mapper.h"
#include "cy-sql.h"
#include "cy-step.h"

#include <glib/gi18n.h>

/* Of jumps that are asked about at once: the rest is counted. */
#define MAX_ASKED 6

/* ---- Reading ---- */

static void
village_free (gpointer data)
{
  CyFigureVillage *self = data;

  g_free (self->name);
  g_free (self->full);
  g_free (self->town_name);
  g_free (self->town_full);
  g_free (self);
}

static gboolean
add_village (CySqlRow *row, gpointer data, GError **error)
{
  CyFigureSheet   *self = data;
  CyFigureVillage *village = g_new0 (CyFigureVillage, 1);

  village->id = cy_sql_row_get_int (row, 0);
  village->name = cy_sql_row_dup_text (row, 1);
  village->full = cy_sql_row_dup_text (row, 2);
  village->town = cy_sql_row_get_int (row, 3);
  village->town_name = cy_sql_row_dup_text (row, 4);
  village->town_full = cy_sql_row_dup_text (row, 5);
  village->is_seen = cy_sql_row_get_int (row, 6) != 0;
  self->n_seen += village->is_seen;
  g_hash_table_insert (self->places,
                       g_memdup2 (&village->id, sizeof village->id),
                       GUINT_TO_POINTER (self->villages->len));
  g_ptr_array_add (self->villages, village);

  return TRUE;
}

static gboolean
add_figure (CySqlRow *row, gpointer data, GError **error)
{
  CyFigureSheet *self = data;
  int            figure = cy_village_figure_find (cy_sql_row_get_text (row, 2));
  CyFigureCell   cell = { cy_sql_row_get_int (row, 0),
                          (int) cy_sql_row_get_int (row, 1),
                          (CyVillageFigure) figure,
                          cy_sql_row_get_int (row, 3) };

  if (figure >= 0)
    cy_figure_sheet_set (self, &cell);

  return TRUE;
}

/**
 * cy_figure_sheet_load:
 * @conn: a connection
 * @scope: id of the unit looked at, 0 for the county
 * @last_year: the latest year read
 * @n_years: how many years
 * @error: return location
 *
 * Returns: (transfer full): the figures
 */
CyFigureSheet *
cy_figure_sheet_load (CyConn *conn, gint64 scope, int last_year, guint n_years, GError **error)
{
  g_autoptr (CyFigureSheet) self = g_atomic_rc_box_new0 (CyFigureSheet);
  gsize n;

  self->villages = g_ptr_array_new_with_free_func (village_free);
  self->places = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->first_year = last_year - (int) n_years + 1;
  self->n_years = n_years;
  if (!cy_sql_each (conn, cy_sql_get ("assess/villages.sql"), add_village, self, error, "i", scope))
    return NULL;
  n = (gsize) self->villages->len * n_years * CY_N_VILLAGE_FIGURES;
  self->values = g_new (gint64, MAX (n, 1));
  for (gsize i = 0; i < n; i++)
    self->values[i] = CY_VILLAGE_NONE;
  if (!cy_sql_each (conn,
                    cy_sql_get ("assess/figures.sql"),
                    add_figure,
                    self,
                    error,
                    "ii",
                    (gint64) self->first_year,
                    (gint64) last_year))
    return NULL;

  return g_steal_pointer (&self);
}

static void
clear (gpointer data)
{
  CyFigureSheet *self = data;

  g_clear_pointer (&self->villages, g_ptr_array_unref);
  g_clear_pointer (&self->places, g_hash_table_unref);
  g_free (self->values);
}

CyFigureSheet *
cy_figure_sheet_ref (CyFigureSheet *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
cy_figure_sheet_unref (CyFigureSheet *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

const CyFigureVillage *
cy_figure_sheet_get_village (const CyFigureSheet *self, guint nth)
{
  return g_ptr_array_index (self->villages, nth);
}

/**
 * cy_figure_sheet_find_village:
 * @self: a sheet
 * @unit: id of a unit
 *
 * Returns: place of the village, -1 for another unit
 */
int
cy_figure_sheet_find_village (const CyFigureSheet *self, gint64 unit)
{
  gpointer place;

  return g_hash_table_lookup_extended (self->places, &unit, NULL, &place)
           ? (int) GPOINTER_TO_UINT (place)
           : -1;
}

/* ---- Values ---- */

static gint64 *
find_value (const CyFigureSheet *self, guint village, int year, CyVillageFigure figure)
{
  if (village >= self->villages->len || year < self->first_year ||
      year >= self->first_year + (int) self->n_years)
    return NULL;

  return &self->values[((gsize) village * self->n_years + (guint) (year - self->first_year)) *
                         CY_N_VILLAGE_FIGURES +
                       figure];
}

/**
 * cy_figure_sheet_get:
 * @self: a sheet
 * @village: place of a village
 * @year: any
 * @figure: a figure
 *
 * Returns: hundredths; %CY_VILLAGE_NONE where nobody knows it, and of years that were not read
 */
gint64
cy_figure_sheet_get (const CyFigureSheet *self, guint village, int year, CyVillageFigure figure)
{
  const gint64 *value = find_value (self, village, year, figure);

  return value != NULL ? *value : CY_VILLAGE_NONE;
}

/* Only what is shown; the library is written by cy_figure_cells_write(). */
void
cy_figure_sheet_set (CyFigureSheet *self, const CyFigureCell *cell)
{
  int     place = cy_figure_sheet_find_village (self, cell->unit);
  gint64 *value = place >= 0 ? find_value (self, (guint) place, cell->year, cell->figure) : NULL;

  if (value != NULL)
    *value = cell->value;
}

/**
 * cy_figure_sheet_get_median:
 * @self: a sheet
 * @town: id of a township, 0 for the county
 * @year: a year
 * @figure: a figure
 *
 * Returns: the median of the villages it is known of, see cy_village_figure_median()
 */
gint64
cy_figure_sheet_get_median (const CyFigureSheet *self,
                            gint64               town,
                            int                  year,
                            CyVillageFigure      figure)
{
  g_autofree gint64 *known = g_new (gint64, MAX (self->villages->len, 1));
  guint              n = 0;

  for (guint i = 0; i < self->villages->len; i++)
    {
      gint64 value = cy_figure_sheet_get (self, i, year, figure);

      if (value != CY_VILLAGE_NONE &&
          (town == 0 || cy_figure_sheet_get_village (self, i)->town == town))
        known[n++] = value;
    }

  return cy_village_figure_median (known, n);
}

/* Figures known of the villages in the scope in one year. */
guint
cy_figure_sheet_count (const CyFigureSheet *self, int year)
{
  guint n = 0;

  for (guint i = 0; i < self->villages->len; i++)
    for (guint j = 0; cy_figure_sheet_get_village (self, i)->is_seen && j < CY_N_VILLAGE_FIGURES;
         j++)
      n += cy_figure_sheet_get (self, i, year, (CyVillageFigure) j) != CY_VILLAGE_NONE;

  return n;
}

/* ---- What is asked about ---- */

static gint64
find_before (const CyFigureSheet *self,
             const CyFigureCell  *cells,
             guint                n_cells,
             const CyFigureCell  *cell)
{
  int place = cy_figure_sheet_find_village (self, cell->unit);

  for (guint i = 0; i < n_cells; i++)
    if (cells[i].unit == cell->unit && cells[i].figure == cell->figure &&
        cells[i].year == cell->year - 1)
      return cells[i].value;

  return place >= 0 ? cy_figure_sheet_get (self, (guint) place, cell->year - 1, cell->figure)
                    : CY_VILLAGE_NONE;
}

static void
append_question (GString *text, const CyFigureSheet *self, const CyFigureCell *cell, gint64 before)
{
  int              place = cy_figure_sheet_find_village (self, cell->unit);
  const char      *village = cy_figure_sheet_get_village (self, (guint) place)->name;
  const char      *figure = cy_village_figure_get_brief (cell->figure);
  g_autofree char *old = cy_village_figure_format (cell->figure, before);
  g_autofree char *new = cy_village_figure_format (cell->figure, cell->value);

  if (text->len > 0)
    g_string_append_c (text, '\n');
  if (cy_village_figure_is_jump (cell->figure, before, cell->value))
    /* Translators: village, year, figure, value of the year before, value */
    g_string_append_printf (text,
                            _ ("%s, %d, %s: %s the year before, now %s"),
                            village,
                            cell->year,
                            figure,
                            old,
                            new);
  else
    /* Translators: village, year, figure, value, its unit of measure */
    g_string_append_printf (text,
                            _ ("%s, %d, %s: %s %s is unusual"),
                            village,
                            cell->year,
                            figure,
                            new,
                            cy_village_figure_get_measure (cell->figure));
}

/**
 * cy_figure_sheet_ask:
 * @self: a sheet
 * @cells: (array length=n_cells): what is to be written
 * @n_cells: how many
 *
 * Returns: (transfer full) (nullable): what is to be asked about, one a line: jumps
 *   against the year before and what villages hardly have, translated; %NULL when there is nothing
 */
char *
cy_figure_sheet_ask (const CyFigureSheet *self, const CyFigureCell *cells, guint n_cells)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < n_cells; i++)
    {
      gint64 before = find_before (self, cells, n_cells, &cells[i]);

      if (cy_figure_sheet_find_village (self, cells[i].unit) < 0 ||
          (!cy_village_figure_is_jump (cells[i].figure, before, cells[i].value) &&
           !cy_village_figure_is_odd (cells[i].figure, cells[i].value)))
        continue;
      if (n++ < MAX_ASKED)
        append_question (text, self, &cells[i], before);
    }
  if (n == 0)
    return NULL;
  if (n > MAX_ASKED)
    g_string_append_printf (text, _ ("\nand %u more"), n - MAX_ASKED);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* ---- Writing ---- */

static gboolean
write_cell (CyConn *conn, const CyFigureCell *cell, const char *source, GError **error)
{
  gint64 id = 0;
  g_autoptr (CyRecord) record = NULL;

  if (!cy_sql_get_int (conn,
                       "SELECT coalesce(max(id),0) FROM unit_figure"
                       " WHERE unit=? AND year=? AND figure=? AND deleted IS NULL",
                       &id,
                       error,
                       "iit",
                       cell->unit,
                       (gint64) cell->year,
                       cy_village_figure_get_code (cell->figure)))
    return FALSE;
  if (cell->value == CY_VILLAGE_NONE)
    return id == 0 || cy_mapper_delete (conn, CY_UNIT_FIGURE, id, error);
  record =
    id != 0 ? cy_mapper_load (conn, CY_UNIT_FIGURE, id, error) : cy_record_new (CY_UNIT_FIGURE);
  if (record == NULL)
    return FALSE;
  cy_record_set_int (record, CY_UNIT_FIGURE_UNIT, cell->unit);
  cy_record_set_int (record, CY_UNIT_FIGURE_YEAR, cell->year);
  cy_record_set_text (record, CY_UNIT_FIGURE_FIGURE, cy_village_figure_get_code (cell->figure));
  cy_record_set_int (record, CY_UNIT_FIGURE_VALUE, cell->value);
  if (source != NULL)
    cy_record_set_text (record, CY_UNIT_FIGURE_SOURCE, source);

  return cy_mapper_save (conn, record, error);
}

static gboolean
check_cell (CyConn *conn, const CyFigureCell *cell, GError **error)
{
  g_autofree char *message = NULL;
  gint64           n = 0;

  if (!cy_sql_get_int (conn,
                       "SELECT count(*) FROM unit WHERE id=? AND deleted IS NULL"
                       " AND kind IN ('village','community')",
                       &n,
                       error,
                       "i",
                       cell->unit))
    return FALSE;
  if (n == 0)
    g_set_error_literal (error,
                         CY_ERROR,
                         CY_ERROR_CONSTRAINT,
                         _ ("The village is not there any more."));
  else if (cell->value != CY_VILLAGE_NONE &&
           !cy_village_figure_check (cell->figure, cell->value, &message))
    g_set_error_literal (error, CY_ERROR, CY_ERROR_CONSTRAINT, message);
  else
    return TRUE;

  return FALSE;
}

/**
 * cy_figure_cells_write:
 * @conn: a writing connection
 * @cells: (array length=n_cells): values; jumps were asked about before
 * @n_cells: how many
 * @source: (nullable): where they come from, %NULL to leave what stands there
 * @step_name: what the user is doing
 * @error: return location; %CY_ERROR_CONSTRAINT for a value no village can have
 *
 * Returns: whether all were written, as one step; if not, none was
 */
gboolean
cy_figure_cells_write (CyConn             *conn,
                       const CyFigureCell *cells,
                       guint               n_cells,
                       const char         *source,
                       const char         *step_name,
                       GError            **error)
{
  g_autoptr (CyStep) step = cy_step_begin (conn, step_name, CY_STEP_NONE, error);

  if (step == NULL)
    return FALSE;
  for (guint i = 0; i < n_cells; i++)
    if (!check_cell (conn, &cells[i], error) || !write_cell (conn, &cells[i], source, error))
      return FALSE;

  return cy_step_commit (step, error);
}
