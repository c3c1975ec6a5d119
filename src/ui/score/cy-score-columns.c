/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The columns of a score sheet: who it is, the indicators with their points, what they come to. */
#include "cy-score-columns.h"

#include "cy-table-column.h"

#include <glib/gi18n.h>

/* Indicators share so much room at 100 % text, within these limits. */
#define ROOM 560
#define NARROW 60
#define WIDE 112

static void
add_column (GArray            *columns,
            const char        *id,
            const char        *title,
            int                width,
            CyTableColumnFlags flags,
            const char        *group,
            const char        *note)
{
  CyTableColumn column = { g_intern_string (id), title, width, CY_TABLE_TEXT, flags, group, note };

  g_array_append_val (columns, column);
}

/* Full points; of what comes on top, how. */
static char *
dup_note (const CyPlanIndicator *indicator, const CyPlanDimension *dimension)
{
  if (dimension->kind == CY_DIMENSION_WEIGHTED)
    return cy_score_dup_points (indicator->points);
  if (indicator->method == CY_METHOD_VETO)
    return g_strdup (_ ("Veto"));

  return g_strdup (indicator->method == CY_METHOD_DEDUCT ? _ ("taken off") : _ ("added"));
}

static void
add_indicator (GArray *columns, GPtrArray *texts, const CyScoreSheet *sheet, guint nth)
{
  const CyPlanIndicator *indicator = cy_score_sheet_indicator (sheet, nth);
  const CyPlanDimension *dimension = cy_plan_dimension (sheet->plan, indicator->dimension);
  g_autofree char       *full = cy_score_dup_points (dimension->points);
  char                  *note = dup_note (indicator, dimension);
  char                  *group = dimension->kind == CY_DIMENSION_WEIGHTED
                                   ? g_strdup_printf ("%s %s", dimension->name, full)
                                   : g_strdup (dimension->name);
  char                   id[16];

  g_snprintf (id, sizeof id, "c%u", nth);
  g_ptr_array_add (texts, note);
  g_ptr_array_add (texts, group);
  add_column (columns,
              id,
              indicator->name,
              CLAMP (ROOM / (int) sheet->columns->len, NARROW, WIDE),
              CY_TABLE_COLUMN_NUMERIC,
              group,
              note);
}

/**
 * cy_score_columns_list:
 * @sheet: a sheet
 * @texts: (element-type utf8): keeps groups and notes until the table has copied them
 *
 * Returns: (transfer full) (element-type CyTableColumn): name and village, the indicators, the
 *   total and how whole it is
 */
GArray *
cy_score_columns_list (const CyScoreSheet *sheet, GPtrArray *texts)
{
  GArray *columns = g_array_new (FALSE, FALSE, sizeof (CyTableColumn));

  add_column (columns,
              "name",
              _ ("Full name"),
              g_str_equal (sheet->plan->object, "team") ? 84 : 58,
              CY_TABLE_COLUMN_FROZEN | CY_TABLE_COLUMN_BOLD,
              NULL,
              NULL);
  add_column (columns,
              "place",
              _ ("Home village"),
              72,
              CY_TABLE_COLUMN_FROZEN | CY_TABLE_COLUMN_MUTED,
              NULL,
              NULL);
  for (guint i = 0; i < sheet->columns->len; i++)
    add_indicator (columns, texts, sheet, i);
  add_column (columns,
              "total",
              _ ("Sum"),
              54,
              CY_TABLE_COLUMN_NUMERIC | CY_TABLE_COLUMN_BOLD,
              NULL,
              NULL);
  add_column (columns, "coverage", _ ("Whole"), 74, CY_TABLE_COLUMN_NONE, NULL, NULL);

  return columns;
}

/**
 * cy_score_columns_find:
 * @sheet: (nullable): a sheet
 * @column: (nullable): id of a column of the table
 *
 * Returns: index of the column of the sheet, -1 for the others
 */
int
cy_score_columns_find (const CyScoreSheet *sheet, const char *column)
{
  guint64 nth;

  if (sheet == NULL || column == NULL || *column != 'c' ||
      !g_ascii_string_to_unsigned (column + 1, 10, 0, G_MAXINT, &nth, NULL) ||
      nth >= sheet->columns->len)
    return -1;

  return (int) nth;
}
