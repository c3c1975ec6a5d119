/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CyVillageFigure:
 *
 * What is counted of a village every year; the codes of the set village_figure.
 */
typedef enum
{
  CY_VILLAGE_INCOME,
  CY_VILLAGE_PER_CAPITA,
  CY_VILLAGE_PROJECTS,
  CY_VILLAGE_PARTY,
  CY_VILLAGE_ENVIRONMENT,
  CY_VILLAGE_SATISFACTION,
  CY_VILLAGE_DISPUTES,
  CY_N_VILLAGE_FIGURES
} CyVillageFigure;

/**
 * CY_VILLAGE_JUMP:
 *
 * A figure more than this many times that of the year before, or less than this part of it, is
 * asked about: a village may win a lot, but a digit too many or the wrong unit (yuan for ten
 * thousand yuan) is far more frequent.
 */
#define CY_VILLAGE_JUMP 5

/** CY_VILLAGE_NONE: where nobody knows the value */
#define CY_VILLAGE_NONE G_MININT64

const char *cy_village_figure_get_code (CyVillageFigure figure);
const char *cy_village_figure_get_name (CyVillageFigure figure);
const char *cy_village_figure_get_brief (CyVillageFigure figure);
const char *cy_village_figure_get_measure (CyVillageFigure figure);
int         cy_village_figure_find (const char *code);
int         cy_village_figure_find_heading (const char *text);
gboolean
cy_village_figure_read (CyVillageFigure figure, const char *text, gint64 *value, char **message);
gboolean cy_village_figure_check (CyVillageFigure figure, gint64 value, char **message);
char    *cy_village_figure_format (CyVillageFigure figure, gint64 value);
gboolean cy_village_figure_is_jump (CyVillageFigure figure, gint64 before, gint64 value);
gboolean cy_village_figure_is_odd (CyVillageFigure figure, gint64 value);
gint64   cy_village_figure_median (gint64 *values, guint n_values);

G_END_DECLS
