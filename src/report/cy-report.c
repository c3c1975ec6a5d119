/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The reports there are, what they are told, and the one way to make them. */
#include "cy-report.h"

#include "cy-check-library.h"
#include "cy-digest.h"
#include "cy-error.h"
#include "cy-export-log.h"
#include "cy-reports.h"
#include "cy-snapshot.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

/* A line a report, in the order of the menu. */
static const CyReport *const reports[] = {
  &cy_report_roster,    &cy_report_structure,       &cy_report_secretary_reserve,
  &cy_report_sources,   &cy_report_exits,           &cy_report_joint_review,
  &cy_report_ballot,    &cy_report_basis,           &cy_report_annual_results,
  &cy_report_notice,    &cy_report_training_ledger, &cy_report_hours,
  &cy_report_mentoring, &cy_report_postings,        &cy_report_growth,
  &cy_report_pay,       &cy_report_routine,         &cy_report_score_sheets,
  &cy_report_view,      &cy_report_blank_form,      NULL,
};

/* Names of before, under which exports were noted and choices kept. */
static const struct
{
  const char *old;
  const char *id;
} renamed[] = {
  { "party-annual", "secretary-reserve" },
};

/* Nothing with errors in it goes to superiors unless somebody says why. */
static gboolean
pass_gate (const CyReport *report, CyConn *conn, CyReportArgs *args, GError **error)
{
  guint n_errors = 0;

  if (conn == NULL || args->sample > 0 || !(report->flags & CY_REPORT_FOR_SUPERIORS))
    return TRUE;
  if (!cy_check_may_report (conn,
                            args->scope,
                            args->base_date,
                            cy_report_today (),
                            args->reason,
                            &n_errors,
                            args->cancellable,
                            error))
    return FALSE;
  args->unchecked = n_errors > 0;

  return TRUE;
}

static gboolean
make (const CyReport *report, CyConn *conn, CyReportArgs *args, const char *path, GError **error)
{
  g_autoptr (CyBook) book = NULL;
  g_autoptr (CySnapshot) snapshot = NULL;

  if (conn != NULL && (snapshot = cy_snapshot_begin (conn, error)) == NULL)
    return FALSE;
  if (!cy_report_args_complete (args, conn, error) || !pass_gate (report, conn, args, error))
    return FALSE;
  book = cy_book_new (path, report->book_flags | args->book_flags, args->cancellable, error);
  if (book == NULL)
    return FALSE;

  args->report = report;
  cy_book_set_properties (book, _ (report->title), args->unit_name, args->created);

  return report->write (conn, book, args, error) && cy_book_close (book, error);
}

/* A file that nobody could note must not leave the house. */
static gboolean
note_or_remove (const CyReport     *report,
                CyConn             *conn,
                const CyReportArgs *args,
                const char         *path,
                GError            **error)
{
  if (conn == NULL || cy_conn_get_read_only (conn) ||
      cy_report_log (report, conn, args, path, error))
    return TRUE;
  g_unlink (path);

  return FALSE;
}

/**
 * cy_report_list:
 *
 * Returns: (array zero-terminated=1) (transfer none): all reports but those of what a table of the
 *   window shows, in the order of the menu
 */
const CyReport *const *
cy_report_list (void)
{
  return reports;
}

/**
 * cy_report_find:
 * @id: name of a report, or the one it had in an earlier version
 *
 * Returns: (nullable) (transfer none): the report of that name
 */
const CyReport *
cy_report_find (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (renamed); i++)
    if (g_str_equal (renamed[i].old, id))
      id = renamed[i].id;
  for (guint i = 0; reports[i] != NULL; i++)
    if (g_str_equal (reports[i]->id, id))
      return reports[i];
  for (guint i = 0; cy_report_screen_tables[i].id != NULL; i++)
    if (g_str_equal (cy_report_screen_tables[i].id, id))
      return &cy_report_screen_tables[i];

  return NULL;
}

/**
 * cy_report_run:
 * @report: what to make
 * @conn: (nullable): a connection, handed to the report as it is
 * @args: what it is made from; completed as by cy_report_args_complete()
 * @path: where the workbook goes; a file of that name is replaced
 * @error: as for cy_book_new() and cy_book_close(), or of the report itself;
 *   %CY_ERROR_UNCHECKED when errors stand in what goes to superiors and @args has no reason; its
 *   place names @path
 *
 * Makes a workbook at one stroke: when it fails or is cancelled, what stood at @path stands there
 * still and nothing is left beside it. Everything in it is as of one moment. A connection that may
 * write notes the export at once; after a reading one, cy_report_log() has to be called.
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

  if (make (report, conn, args, path, &local) && note_or_remove (report, conn, args, path, &local))
    return TRUE;

  cy_error_set_file (local, path);
  g_propagate_error (error, g_steal_pointer (&local));

  return FALSE;
}

/**
 * cy_report_log:
 * @report: what was made
 * @conn: a writing connection
 * @args: with which it was made
 * @path: where the workbook is
 * @error: return location
 *
 * Notes an export: who, what, of whom, how masked, the digest of the file, and what it needs to be
 * made once more, where that can be. To be called after cy_report_run() on a reading connection;
 * when it fails, the caller takes the file away.
 */
gboolean
cy_report_log (const CyReport     *report,
               CyConn             *conn,
               const CyReportArgs *args,
               const char         *path,
               GError            **error)
{
  g_autofree char *digest = cy_digest_file (path, NULL, error);
  g_autofree char *options = args->table == NULL ? cy_report_args_to_text (args) : NULL;
  gboolean         masks = (report->args & CY_REPORT_ARG_MASK) != 0;
  CyExport export = {
    .report = (char *) report->id,
    .scope = args->scope_name,
    .base_date = args->base_date,
    .mask = masks ? (char *) cy_mask_get_name (args->mask) : NULL,
    .n_rows = (gint64) args->n_rows,
    .unchecked = args->unchecked ? args->reason : NULL,
    .file = (char *) path,
    .digest = digest,
    .options = options,
  };

  return digest != NULL && cy_export_log_append (conn, &export, error);
}
