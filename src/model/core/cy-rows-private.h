/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-rows.h"

G_BEGIN_DECLS

#define CY_ROWS_PAGE 256

/* What travels to the reading thread and back; holds nothing of the object itself. */
typedef struct
{
  CyQuery *query;
  char   **columns;
  guint    n_columns;
  guint    generation;
  guint    page;
  gint64  *ids;
  guint    n_ids;
} CyRowsRequest;

typedef struct
{
  guint    generation;
  guint    page;
  guint    n_rows;
  guint    n_values;
  CyValue *values;
} CyRowsCells;

typedef struct
{
  guint        generation;
  GArray      *ids;
  CyRowsCells *cells; /* (nullable): the page to show first */
} CyRowsSnapshot;

void     cy_rows_request_free (gpointer data);
void     cy_rows_values_free (CyValue *values, guint n);
void     cy_rows_cells_free (gpointer data);
void     cy_rows_snapshot_free (gpointer data);
gpointer cy_rows_list_ids (CyConn *conn, gpointer data, GError **error);
gpointer cy_rows_load_page (CyConn *conn, gpointer data, GError **error);

G_END_DECLS
