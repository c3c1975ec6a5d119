/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-ballot-sheet.h"
#include "cy-ballot-template.h"

G_BEGIN_DECLS

#define CY_TYPE_BALLOT_VOTERS_FORM (cy_ballot_voters_form_get_type ())
G_DECLARE_FINAL_TYPE (CyBallotVotersForm, cy_ballot_voters_form, CY, BALLOT_VOTERS_FORM, GtkBox)

GtkWidget *cy_ballot_voters_form_new (void);
void       cy_ballot_voters_form_set (CyBallotVotersForm *self, const CyBallotSheet *sheet);
GArray    *cy_ballot_voters_form_read (CyBallotVotersForm *self, char **message);

G_END_DECLS
