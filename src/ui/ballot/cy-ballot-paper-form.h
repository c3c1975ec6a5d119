/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-ballot-data.h"

G_BEGIN_DECLS

#define CY_TYPE_BALLOT_PAPER_FORM (cy_ballot_paper_form_get_type ())
G_DECLARE_FINAL_TYPE (CyBallotPaperForm, cy_ballot_paper_form, CY, BALLOT_PAPER_FORM, GtkBox)

GtkWidget *cy_ballot_paper_form_new (void);
void       cy_ballot_paper_form_set_sheet (CyBallotPaperForm *self, CyBallotSheet *sheet);
void
cy_ballot_paper_form_set_paper (CyBallotPaperForm *self, gint64 number, const CyBallotPaper *paper);

G_END_DECLS
