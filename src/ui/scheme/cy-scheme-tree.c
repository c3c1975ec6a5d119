/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Parts, dimensions and indicators of a scheme under each other, and where the cursor is among
 * them. */
#include "cy-scheme-tree.h"

#include "cy-scheme-check.h"
#include "cy-scheme.h"

#include <glib/gi18n.h>

static const char *const column_ids[] = {
  "name", "method", "points", "rule", "evidence", "fault", NULL,
};

/**
 * cy_scheme_tree_new:
 *
 * Returns: (transfer floating): a table without rows
 */
GtkWidget *
cy_scheme_tree_new (void)
{
  const CyTableColumn columns[] = {
    { "name", _ ("Part, dimension, indicator"), 230, .flags = CY_TABLE_COLUMN_FROZEN },
    { "method", _ ("Way of marking"), 92 },
    { "points",
      _ ("Points or weight"),
      64,
      .flags = CY_TABLE_COLUMN_NUMERIC | CY_TABLE_COLUMN_BOLD },
    { "rule", _ ("How points come about"), 230, .flags = CY_TABLE_COLUMN_EXPAND },
    { "evidence", _ ("Evidence asked for"), 130, .flags = CY_TABLE_COLUMN_MUTED },
    { "fault", _ ("To be mended"), 210 },
  };

  GtkWidget *tree =
    cy_table_new (_ ("Parts, dimensions and indicators"), columns, G_N_ELEMENTS (columns));

  cy_table_set_totals (CY_TABLE (tree),
                       "",
                       _ ("Double-click or Enter changes a row; Alt+Up and Alt+Down move it"));
  cy_table_set_empty (CY_TABLE (tree),
                      _ ("The scheme has no parts yet. Begin with one for the year-end."),
                      NULL);
  gtk_widget_set_vexpand (tree, TRUE);

  return tree;
}

static gboolean
has_fault (const CySchemeRows *rows, const CyEntity *entity)
{
  for (guint i = 0; i < rows->faults->len; i++)
    if (((const CySchemeFault *) g_ptr_array_index (rows->faults, i))->entity == entity)
      return TRUE;

  return FALSE;
}

/* A column of nothing takes room from the others. */
static gboolean
is_faultless (const CySchemeRows *rows)
{
  return !has_fault (rows, CY_ASSESS_PART) && !has_fault (rows, CY_ASSESS_DIMENSION) &&
         !has_fault (rows, CY_ASSESS_INDICATOR);
}

static void
choose_row (CyTable *tree, gint64 id, guint place)
{
  CyTableSource *source = cy_table_get_source (tree);
  guint          n = cy_table_source_get_n_rows (source);
  guint          row;

  if (cy_table_source_find (source, id, &row))
    cy_table_select (tree, id);
  else if (n > 0)
    cy_table_select (tree, cy_table_source_get_id (source, MIN (place, n - 1)));
}

/**
 * cy_scheme_tree_fill:
 * @tree: a table
 * @rows: the scheme that it shows from now on
 *
 * The cursor stays where it is, or goes to what has taken the place of its row: what can be changed
 * or removed is seen to be chosen.
 */
void
cy_scheme_tree_fill (CyTable *tree, const CySchemeRows *rows)
{
  g_autoptr (CyTableStore) store = cy_table_store_new (column_ids);
  gint64 cursor = 0;
  guint  top = cy_table_get_top (tree);
  guint  place = 0;

  if (cy_table_get_cursor (tree, &cursor))
    cy_table_source_find (cy_table_get_source (tree), cursor, &place);
  for (guint i = 0; i < rows->plan->parts->len; i++)
    cy_scheme_rows_append_part (rows, store, i);
  cy_table_set_source (tree, CY_TABLE_SOURCE (store));
  cy_table_set_top (tree, top);
  choose_row (tree, cursor, place);
  cy_table_set_column_hidden (tree, "fault", is_faultless (rows));
}

/**
 * cy_scheme_tree_get_row:
 * @tree: a table
 * @entity: (out): what the cursor is at
 * @id: (out): its id
 *
 * Returns: %FALSE without a cursor
 */
gboolean
cy_scheme_tree_get_row (CyTable *tree, const CyEntity **entity, gint64 *id)
{
  gint64 row;

  if (!cy_table_get_cursor (tree, &row))
    return FALSE;
  *id = cy_scheme_rows_read_id (row, entity);

  return TRUE;
}

/* The first one in a part, itself, or that of an indicator. */
static const CyPlanDimension *
find_dimension (const CySchemePlan *plan, const CyEntity *entity, gint64 id)
{
  for (guint i = 0; i < plan->dimensions->len; i++)
    {
      const CyPlanDimension *dimension = cy_plan_dimension (plan, i);

      if (entity == CY_ASSESS_PART && cy_plan_part (plan, dimension->part)->id == id)
        return dimension;
      if (entity == CY_ASSESS_DIMENSION && dimension->id == id)
        return dimension;
      for (guint j = 0; entity == CY_ASSESS_INDICATOR && j < dimension->n_indicators; j++)
        if (cy_plan_indicator (plan, dimension->first + j)->id == id)
          return dimension;
    }

  return NULL;
}

/**
 * cy_scheme_tree_get_part:
 * @tree: a table
 * @plan: the scheme it shows
 *
 * Returns: id of the part that the cursor is in, of the last one without a cursor; 0 for none
 */
gint64
cy_scheme_tree_get_part (CyTable *tree, const CySchemePlan *plan)
{
  const CyPlanDimension *dimension;
  const CyEntity        *entity;
  gint64                 id;

  if (cy_scheme_tree_get_row (tree, &entity, &id))
    {
      if (entity == CY_ASSESS_PART)
        return id;
      dimension = find_dimension (plan, entity, id);
      if (dimension != NULL)
        return cy_plan_part (plan, dimension->part)->id;
    }

  return plan->parts->len > 0 ? cy_plan_part (plan, plan->parts->len - 1)->id : 0;
}

/**
 * cy_scheme_tree_get_dimension:
 * @tree: a table
 * @plan: the scheme it shows
 *
 * Returns: (nullable) (transfer none): the dimension that the cursor is in, the first of its part,
 *   or the last of all
 */
const CyPlanDimension *
cy_scheme_tree_get_dimension (CyTable *tree, const CySchemePlan *plan)
{
  const CyPlanDimension *dimension = NULL;
  const CyEntity        *entity;
  gint64                 id;

  if (cy_scheme_tree_get_row (tree, &entity, &id))
    dimension = find_dimension (plan, entity, id);
  if (dimension == NULL && plan->dimensions->len > 0)
    dimension = cy_plan_dimension (plan, plan->dimensions->len - 1);

  return dimension;
}
