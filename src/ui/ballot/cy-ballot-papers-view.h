/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-ballot-data.h"
#include "cy-session.h"

G_BEGIN_DECLS

#define CY_TYPE_BALLOT_PAPERS_VIEW (cy_ballot_papers_view_get_type ())
G_DECLARE_FINAL_TYPE (CyBallotPapersView, cy_ballot_papers_view, CY, BALLOT_PAPERS_VIEW, GtkBox)

GtkWidget *cy_ballot_papers_view_new (CySession *session);
void       cy_ballot_papers_view_set (CyBallotPapersView *self, CyBallotData *data);

G_END_DECLS
