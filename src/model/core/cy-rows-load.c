/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What the rows of a list ask of the reading thread: ids, and pages of cells. */
#include "cy-rows-private.h"

void
cy_rows_request_free (gpointer data)
{
  CyRowsRequest *request = data;

  cy_query_free (request->query);
  g_strfreev (request->columns);
  g_free (request->ids);
  g_free (request);
}

void
cy_rows_values_free (CyValue *values, guint n)
{
  for (guint i = 0; i < n; i++)
    cy_value_clear (&values[i]);
  g_free (values);
}

void
cy_rows_cells_free (gpointer data)
{
  CyRowsCells *cells = data;

  cy_rows_values_free (cells->values, cells->n_values);
  g_free (cells);
}

void
cy_rows_snapshot_free (gpointer data)
{
  CyRowsSnapshot *snapshot = data;

  g_clear_pointer (&snapshot->ids, g_array_unref);
  g_clear_pointer (&snapshot->cells, cy_rows_cells_free);
  g_free (snapshot);
}

static CyRowsCells *
load_cells (CyConn              *conn,
            const CyRowsRequest *request,
            guint                page,
            const gint64        *ids,
            guint                n_ids,
            GError             **error)
{
  CyRowsCells *cells = g_new0 (CyRowsCells, 1);

  cells->generation = request->generation;
  cells->page = page;
  cells->n_rows = n_ids;
  cells->n_values = n_ids * request->n_columns;
  cells->values = g_new0 (CyValue, cells->n_values);
  if (cy_query_load (request->query,
                     conn,
                     (const char *const *) request->columns,
                     ids,
                     n_ids,
                     cells->values,
                     error))
    return cells;

  cy_rows_cells_free (cells);

  return NULL;
}

gpointer
cy_rows_load_page (CyConn *conn, gpointer data, GError **error)
{
  CyRowsRequest *request = data;

  return load_cells (conn, request, request->page, request->ids, request->n_ids, error);
}

/* The ids, and the page that is to be shown first. */
gpointer
cy_rows_list_ids (CyConn *conn, gpointer data, GError **error)
{
  CyRowsRequest  *request = data;
  GArray         *ids = cy_query_list_ids (request->query, conn, error);
  CyRowsSnapshot *snapshot;
  guint           first;

  if (ids == NULL)
    return NULL;
  snapshot = g_new0 (CyRowsSnapshot, 1);
  snapshot->generation = request->generation;
  snapshot->ids = ids;
  if (ids->len == 0)
    return snapshot;

  first = MIN (request->page, (ids->len - 1) / CY_ROWS_PAGE) * CY_ROWS_PAGE;
  snapshot->cells = load_cells (conn,
                                request,
                                first / CY_ROWS_PAGE,
                                &g_array_index (ids, gint64, first),
                                MIN (CY_ROWS_PAGE, ids->len - first),
                                error);
  if (snapshot->cells == NULL)
    g_clear_pointer (&snapshot, cy_rows_snapshot_free);

  return snapshot;
}
