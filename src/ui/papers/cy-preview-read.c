/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Makes a report for a look only: what is seen is what the workbook says, read by our own reader.
 */
#include "cy-preview-read.h"

#include "cy-workbook.h"

#include <glib/gstdio.h>

/* Title, lines and headings stand above the rows. */
#define MAX_HEAD 10

typedef struct
{
  const CyReport *report;
  CyReportArgs   *args;
} Request;

static void
request_free (gpointer data)
{
  Request *request = data;

  cy_report_args_free (request->args);
  g_free (request);
}

static void
sheet_free (gpointer data)
{
  cy_preview_sheet_free (data);
}

static CyPreviewSheet *
read_sheet (const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (CyWorkbook) workbook = cy_workbook_open (path, cancellable, error);
  g_autoptr (CyGrid) grid = NULL;

  if (workbook != NULL)
    grid = cy_grid_load (workbook, 0, CY_PREVIEW_ROWS + MAX_HEAD, cancellable, error);

  return grid != NULL ? cy_preview_sheet_new (grid, CY_PREVIEW_ROWS) : NULL;
}

static gpointer
make (CyConn *conn, gpointer data, GError **error)
{
  Request         *request = data;
  g_autofree char *folder = g_dir_make_tmp ("chuyan-preview-XXXXXX", error);
  g_autofree char *path = NULL;
  CyPreviewSheet  *sheet = NULL;

  if (folder == NULL)
    return NULL;
  path = g_build_filename (folder, "preview.xlsx", NULL);
  if (cy_report_run (request->report, conn, request->args, path, error))
    sheet = read_sheet (path, request->args->cancellable, error);
  g_unlink (path);
  g_rmdir (folder);

  return sheet;
}

/**
 * cy_preview_read:
 * @session: whose library
 * @report: what to look at
 * @args: (transfer full): what it is made from
 * @cancellable: (nullable): to stop it
 * @callback: when it is there
 * @user_data: for @callback
 *
 * Nothing is noted in the export log, and no file stays.
 */
void
cy_preview_read (CySession          *session,
                 const CyReport     *report,
                 CyReportArgs       *args,
                 GCancellable       *cancellable,
                 GAsyncReadyCallback callback,
                 gpointer            user_data)
{
  Request *request = g_new0 (Request, 1);

  args->sample = CY_PREVIEW_ROWS;
  g_set_object (&args->cancellable, cancellable);
  request->report = report;
  request->args = args;
  cy_session_read (session,
                   make,
                   request,
                   request_free,
                   sheet_free,
                   cancellable,
                   callback,
                   user_data);
}

CyPreviewSheet *
cy_preview_read_finish (GAsyncResult *result, GError **error)
{
  return cy_session_finish (result, error);
}
