/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The reports there are, what they are told, and the one way to make them. */
#include "cy-report.h"

#include "cy-error.h"

#include <glib/gi18n.h>

/* A line a report, in the order of the menu. */
static const CyReport *const reports[] = {
  NULL,
};

/**
 * cy_report_args_new:
 *
 * Returns: (transfer full): arguments, all of them unset
 */
CyReportArgs *
cy_report_args_new (void)
{
  return g_new0 (CyReportArgs, 1);
}

/**
 * cy_report_args_free:
 * @self: (transfer full): arguments
 */
void
cy_report_args_free (CyReportArgs *self)
{
  g_strfreev (self->columns);
  g_free (self->unit_name);
  g_free (self->leader);
  g_free (self->auditor);
  g_free (self->filler);
  g_free (self->phone);
  if (self->query_free != NULL)
    self->query_free (self->query);
  g_clear_object (&self->cancellable);
  g_free (self);
}

/**
 * cy_report_args_apply:
 * @self: arguments
 * @sheet: a sheet without rows
 *
 * Gives @sheet the unit line, the base date and the line of signatures of @self.
 */
void
cy_report_args_apply (const CyReportArgs *self, CySheet *sheet)
{
  cy_sheet_set_unit_line (sheet, self->unit_name);
  cy_sheet_set_as_of (sheet, self->base_date);
  cy_sheet_set_signature (sheet,
                          &(CySheetSignature){
                            .leader = self->leader,
                            .auditor = self->auditor,
                            .filler = self->filler,
                            .phone = self->phone,
                          });
}

/**
 * cy_report_args_tell:
 * @self: arguments
 * @done: rows written
 * @total: rows to write, 0 when unknown
 *
 * Tells every hundredth row, and the last, to who wants to know.
 */
void
cy_report_args_tell (const CyReportArgs *self, guint64 done, guint64 total)
{
  if (self->progress != NULL && (done % 100 == 0 || done == total))
    self->progress (done, total, self->progress_data);
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
 * still and nothing is left beside it.
 */
gboolean
cy_report_run (const CyReport *report,
               gpointer        conn,
               CyReportArgs   *args,
               const char     *path,
               GError        **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (CyBook) book = NULL;

  g_return_val_if_fail (report != NULL && args != NULL && path != NULL, FALSE);

  book = cy_book_new (path, report->book_flags | args->book_flags, args->cancellable, &local);
  if (book != NULL)
    {
      cy_book_set_properties (book, _ (report->title), args->unit_name, args->created);
      if (report->write (conn, book, args, &local) && cy_book_close (book, &local))
        return TRUE;
    }

  cy_error_set_file (local, path);
  g_propagate_error (error, g_steal_pointer (&local));

  return FALSE;
}
