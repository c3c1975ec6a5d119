/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-page.h"

G_BEGIN_DECLS

#define CY_TYPE_ELECTION_PAGE (cy_election_page_get_type ())
G_DECLARE_FINAL_TYPE (CyElectionPage, cy_election_page, CY, ELECTION_PAGE, CyPage)

GtkWidget *cy_election_page_new (CySession *session);

G_END_DECLS
