/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The reports there are, what they are told, and the one way to make them. */
#include "cy-report.h"

#include "cy-error.h"
#include "cy-reports.h"
#include "cy-snapshot.h"

#include <glib/gi18n.h>

/* A line a report, in the order of the menu. */
static const CyReport *const reports[] = {
  &cy_report_roster, &cy_report_structure,  &cy_report_party_annual,
  &cy_report_view,   &cy_report_blank_form, NULL,
};

static gboolean
make (const CyReport *report, CyConn *conn, CyReportArgs *args, const char *path, GError **error)
{
  g_autoptr (CyBook) book = NULL;
  g_autoptr (CySnapshot) snapshot = NULL;

  if (conn != NULL && (snapshot = cy_snapshot_begin (conn, error)) == NULL)
    return FALSE;
  if (!cy_report_args_complete (args, conn, error))
    return FALSE;
  book = cy_book_new (path, report->book_flags | args->book_flags, args->cancellable, error);
  if (book == NULL)
    return FALSE;

  cy_book_set_properties (book, _ (report->title), args->unit_name, args->created);

  return report->write (conn, book, args, error) && cy_book_close (book, error);
}

/**
 * cy_report_list:
 *
 * Returns: (array zero-terminated=1) (transfer none): all reports, in the order of the menu
 */
const CyReport *const *
cy_report_list (void)
{
  return reports;
}

/**
 * cy_report_find:
 * @id: name of a report
 *
 * Returns: (nullable) (transfer none): the report of that name
 */
const CyReport *
cy_report_find (const char *id)
{
  for (guint i = 0; reports[i] != NULL; i++)
    if (g_str_equal (reports[i]->id, id))
      return reports[i];

  return NULL;
}

/**
 * cy_report_run:
 * @report: what to make
 * @conn: (nullable): a connection, handed to the report as it is
 * @args: what it is made from
 * @path: where the workbook goes; a file of that name is replaced
 * @error: as for cy_book_new() and cy_book_close(), or of the report itself; its place names
 *   @path
 *
 * Makes a workbook at one stroke: when it fails or is cancelled, what stood at @path stands there
 * still and nothing is left beside it. Everything in it is as of one moment.
 */
gboolean
cy_report_run (const CyReport *report,
               CyConn         *conn,
               CyReportArgs   *args,
               const char     *path,
               GError        **error)
{
  g_autoptr (GError) local = NULL;

  g_return_val_if_fail (report != NULL && args != NULL && path != NULL, FALSE);

  if (make (report, conn, args, path, &local))
    return TRUE;

  cy_error_set_file (local, path);
  g_propagate_error (error, g_steal_pointer (&local));

  return FALSE;
}
