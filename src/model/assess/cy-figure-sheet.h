/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-village-figure.h"
#include "cy-types.h"

G_BEGIN_DECLS

/**
 * CyFigureVillage:
 * @id: of the unit
 * @name: short, as lists have it
 * @full: as it is called officially
 * @town: id of the unit above, 0 for none
 * @town_name: (nullable): short
 * @town_full: (nullable): as it is called officially
 * @is_seen: whether it lies within the scope
 *
 * A village or community of the county.
 */
typedef struct
{
  gint64   id;
  char    *name;
  char    *full;
  gint64   town;
  char    *town_name;
  char    *town_full;
  gboolean is_seen;
} CyFigureVillage;

/**
 * CyFigureCell:
 * @unit: id of the village
 * @year: of the figure
 * @figure: which
 * @value: hundredths, %CY_VILLAGE_NONE to take it away
 */
typedef struct
{
  gint64          unit;
  int             year;
  CyVillageFigure figure;
  gint64          value;
} CyFigureCell;

/**
 * CyFigureSheet:
 * @villages: (element-type CyFigureVillage): of the whole county, in the order of the tree
 * @first_year: the earliest year read
 * @n_years: how many years were read
 * @n_seen: villages within the scope
 *
 * All figures of all villages of some years. What is within the scope is shown and may be written;
 * the others are there to be compared with.
 */
typedef struct _CyFigureSheet CyFigureSheet;

struct _CyFigureSheet
{
  GPtrArray  *villages;
  int         first_year;
  guint       n_years;
  guint       n_seen;
  gint64     *values;
  GHashTable *places; /* of villages by their ids */
};

CyFigureSheet *
cy_figure_sheet_load (CyConn *conn, gint64 scope, int last_year, guint n_years, GError **error);
CyFigureSheet *cy_figure_sheet_ref (CyFigureSheet *self);
void           cy_figure_sheet_unref (CyFigureSheet *self);

const CyFigureVillage *cy_figure_sheet_get_village (const CyFigureSheet *self, guint nth);
int                    cy_figure_sheet_find_village (const CyFigureSheet *self, gint64 unit);

gint64
cy_figure_sheet_get (const CyFigureSheet *self, guint village, int year, CyVillageFigure figure);
void   cy_figure_sheet_set (CyFigureSheet *self, const CyFigureCell *cell);
gint64 cy_figure_sheet_get_median (const CyFigureSheet *self,
                                   gint64               town,
                                   int                  year,
                                   CyVillageFigure      figure);
guint  cy_figure_sheet_count (const CyFigureSheet *self, int year);
char  *cy_figure_sheet_ask (const CyFigureSheet *self, const CyFigureCell *cells, guint n_cells);

gboolean cy_figure_cells_write (CyConn             *conn,
                                const CyFigureCell *cells,
                                guint               n_cells,
                                const char         *source,
                                const char         *step_name,
                                GError            **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyFigureSheet, cy_figure_sheet_unref)

G_END_DECLS
