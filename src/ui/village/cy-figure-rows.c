/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The rows of the sheet of village figures: which there are, their cells, and what stands out. */
#include "cy-figure-rows.h"

#include "cy-text.h"

#include <glib/gi18n.h>

/* Where nobody knows the figure. */
#define DOT "·"

/* Before the figures: village or year, township. */
#define N_HEADS 2

/* ---- Which there are ---- */

static void
append_line (CyFigureRows *self, gint64 unit, int year)
{
  CyFigureLine line = { unit, year };

  g_array_append_val (self->lines, line);
}

/**
 * cy_figure_rows_list:
 * @self: rows whose lines are made anew
 * @search: (nullable): part of the names of villages
 */
void
cy_figure_rows_list (CyFigureRows *self, const char *search)
{
  g_array_set_size (self->lines, 0);
  for (guint i = 0; self->unit != 0 && i < self->sheet->n_years; i++)
    append_line (self, self->unit, self->sheet->first_year + (int) (self->sheet->n_years - 1 - i));
  for (guint i = 0; self->unit == 0 && i < self->sheet->villages->len; i++)
    {
      const CyFigureVillage *village = cy_figure_sheet_get_village (self->sheet, i);

      if (village->is_seen && (cy_text_contains (village->name, search) ||
                               cy_text_contains (village->town_name, search)))
        append_line (self, village->id, self->year);
    }
}

/* %NULL for what is no row. */
const CyFigureLine *
cy_figure_rows_get (const CyFigureRows *self, gint64 row)
{
  return row >= 1 && row <= (gint64) self->lines->len
           ? &g_array_index (self->lines, CyFigureLine, row - 1)
           : NULL;
}

/* The same text for as long as the rows are the same. */
char *
cy_figure_rows_dup_shape (const CyFigureRows *self)
{
  GString *shape = g_string_new (NULL);

  g_string_printf (shape, "%" G_GINT64_FORMAT, self->unit);
  for (guint i = 0; i < self->lines->len; i++)
    g_string_append_printf (shape,
                            " %" G_GINT64_FORMAT,
                            g_array_index (self->lines, CyFigureLine, i).unit);

  return g_string_free (shape, FALSE);
}

/* ---- Cells ---- */

static void
show_heads (const CyFigureRows    *self,
            CyTableStore          *store,
            gint64                 row,
            const CyFigureVillage *village)
{
  g_autofree char *year = g_strdup_printf (_ ("Year %d"), cy_figure_rows_get (self, row)->year);

  cy_table_store_set_cell (store, row, "village", self->unit != 0 ? year : village->name, NULL);
  cy_table_store_set_cell (store,
                           row,
                           "town",
                           village->town_name != NULL ? village->town_name : "",
                           NULL);
}

static void
show_figure (const CyFigureRows *self,
             CyTableStore       *store,
             gint64              row,
             guint               village,
             CyVillageFigure     figure)
{
  int              year = cy_figure_rows_get (self, row)->year;
  gint64           value = cy_figure_sheet_get (self->sheet, village, year, figure);
  gint64           before = cy_figure_sheet_get (self->sheet, village, year - 1, figure);
  g_autofree char *text = cy_village_figure_format (figure, value);
  gboolean         is_odd =
    cy_village_figure_is_jump (figure, before, value) || cy_village_figure_is_odd (figure, value);

  cy_table_store_set_cell (store,
                           row,
                           cy_village_figure_get_code (figure),
                           value == CY_VILLAGE_NONE ? DOT : text,
                           value == CY_VILLAGE_NONE ? "muted"
                           : is_odd                 ? "warn"
                                                    : NULL);
}

static void
show_row (const CyFigureRows *self, CyTableStore *store, gint64 row)
{
  int village = cy_figure_sheet_find_village (self->sheet, cy_figure_rows_get (self, row)->unit);

  if (village < 0)
    return;
  show_heads (self, store, row, cy_figure_sheet_get_village (self->sheet, (guint) village));
  for (guint i = 0; i < CY_N_VILLAGE_FIGURES; i++)
    show_figure (self, store, row, (guint) village, (CyVillageFigure) i);
}

static void
append_rows (const CyFigureRows *self, CyTableStore *store)
{
  const char *texts[N_HEADS + CY_N_VILLAGE_FIGURES];

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    texts[i] = "";
  for (guint i = 0; i < self->lines->len; i++)
    cy_table_store_append (store, i + 1, texts);
}

/**
 * cy_figure_rows_make_store:
 * @self: rows
 * @check: of what is written into a figure
 * @user_data: for @check
 *
 * Returns: (transfer full): their cells
 */
CyTableStore *
cy_figure_rows_make_store (const CyFigureRows *self, CyTableStoreCheck check, gpointer user_data)
{
  const char   *ids[N_HEADS + CY_N_VILLAGE_FIGURES + 1] = { "village", "town" };
  CyTableStore *store;

  for (guint i = 0; i < CY_N_VILLAGE_FIGURES; i++)
    ids[N_HEADS + i] = cy_village_figure_get_code ((CyVillageFigure) i);
  store = cy_table_store_new (ids);
  for (guint i = 0; i < CY_N_VILLAGE_FIGURES; i++)
    cy_table_store_set_editable (store, ids[N_HEADS + i], check, user_data);
  cy_table_store_freeze (store);
  append_rows (self, store);
  cy_table_store_thaw (store);
  cy_figure_rows_fill (self, store);

  return store;
}

void
cy_figure_rows_set_columns (const CyFigureRows *self, CyTable *table)
{
  CyTableColumn columns[N_HEADS + CY_N_VILLAGE_FIGURES] = {
    { "village",
      self->unit != 0 ? _ ("Year") : _ ("Village"),
      96,
      CY_TABLE_TEXT,
      CY_TABLE_COLUMN_FROZEN | CY_TABLE_COLUMN_BOLD },
    { "town", _ ("Township"), 84, CY_TABLE_TEXT, CY_TABLE_COLUMN_MUTED },
  };

  for (guint i = 0; i < CY_N_VILLAGE_FIGURES; i++)
    columns[N_HEADS + i] = (CyTableColumn){ cy_village_figure_get_code ((CyVillageFigure) i),
                                            cy_village_figure_get_brief ((CyVillageFigure) i),
                                            92,
                                            CY_TABLE_TEXT,
                                            CY_TABLE_COLUMN_NUMERIC | CY_TABLE_COLUMN_EXPAND,
                                            NULL,
                                            cy_village_figure_get_measure ((CyVillageFigure) i) };
  cy_table_set_columns (table, columns, G_N_ELEMENTS (columns));
}

/* As the sheet has the figures now. */
void
cy_figure_rows_fill (const CyFigureRows *self, CyTableStore *store)
{
  cy_table_store_freeze (store);
  for (guint i = 0; i < self->lines->len; i++)
    show_row (self, store, i + 1);
  cy_table_store_thaw (store);
}
