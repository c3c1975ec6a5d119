/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-ballot-data.h"
#include "cy-report-table.h"

G_BEGIN_DECLS

#define CY_TYPE_BALLOT_OUTCOME (cy_ballot_outcome_get_type ())
G_DECLARE_FINAL_TYPE (CyBallotOutcome, cy_ballot_outcome, CY, BALLOT_OUTCOME, GtkBox)

GtkWidget *cy_ballot_outcome_new (void);
void       cy_ballot_outcome_set (CyBallotOutcome *self, CyBallotData *data);

G_END_DECLS
