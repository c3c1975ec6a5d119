/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Courses into workbooks: the table on the screen, and the ledger of training. */
#include "cy-course-dialogs.h"

#include "cy-report-dialog.h"

/**
 * cy_course_export_table:
 * @over: a widget of the window
 * @session: the open library
 * @id: what the export log calls it
 * @table: (transfer full): what is on the screen
 */
void
cy_course_export_table (GtkWidget *over, CySession *session, const char *id, CyReportTable *table)
{
  cy_report_dialog_present_table (over, session, id, table);
}

/**
 * cy_course_export_ledger:
 * @over: a widget of the window
 * @session: the open library
 *
 * Asks for what the ledger of the scope is to have.
 */
void
cy_course_export_ledger (GtkWidget *over, CySession *session)
{
  g_autoptr (CyReportArgs) args = cy_report_args_new ();

  args->scope = cy_session_get_scope (session);
  args->base_date = (guint) cy_session_get_base_date (session);
  cy_report_dialog_present_args (over, session, "training-ledger", args);
}
