/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-ballot-data.h"
#include "cy-session.h"

G_BEGIN_DECLS

#define CY_TYPE_BALLOT_VIEW (cy_ballot_view_get_type ())
G_DECLARE_FINAL_TYPE (CyBallotView, cy_ballot_view, CY, BALLOT_VIEW, GtkBox)

GtkWidget            *cy_ballot_view_new (CySession *session);
void                  cy_ballot_view_set (CyBallotView *self, CyBallotData *data);
const CyBallotResult *cy_ballot_view_get_result (CyBallotView *self);
CyBallotSheet        *cy_ballot_view_get_sheet (CyBallotView *self);
gboolean              cy_ballot_view_is_busy (CyBallotView *self);

G_END_DECLS
