/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-page.h"

G_BEGIN_DECLS

#define CY_TYPE_BALLOT_PAGE (cy_ballot_page_get_type ())
G_DECLARE_FINAL_TYPE (CyBallotPage, cy_ballot_page, CY, BALLOT_PAGE, CyPage)

GtkWidget *cy_ballot_page_new (CySession *session);

G_END_DECLS
