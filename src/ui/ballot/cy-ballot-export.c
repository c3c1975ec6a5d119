/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What of the page of ballots goes into a workbook. */
#include "cy-ballot-export.h"

#include "cy-ballot.h"
#include "cy-report-dialog.h"
#include "cy-table-report.h"

/**
 * cy_ballot_export:
 * @over: a widget of the window
 * @session: the open library
 * @item: the ballot that is looked at
 * @list: the list it stands in
 *
 * Offers the summary of a finished ballot; of one under way there is only the list to be had.
 */
void
cy_ballot_export (GtkWidget *over, CySession *session, const CyBallotItem *item, CyTable *list)
{
  g_autoptr (CyReportArgs) args = NULL;

  if (g_strcmp0 (item->state, CY_BALLOT_DONE) != 0)
    {
      cy_report_dialog_present_table (over,
                                      session,
                                      "ballots",
                                      cy_table_make_report (list, NULL, NULL));
      return;
    }
  args = cy_report_args_new ();
  args->about = item->id;
  args->scope = cy_session_get_scope (session);
  cy_report_dialog_present_args (over, session, "ballot", args);
}
