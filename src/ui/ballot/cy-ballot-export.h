/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-ballot-list.h"
#include "cy-session.h"
#include "cy-table.h"

G_BEGIN_DECLS

void
cy_ballot_export (GtkWidget *over, CySession *session, const CyBallotItem *item, CyTable *list);

G_END_DECLS
