/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-ballot-data.h"
#include "cy-session.h"

G_BEGIN_DECLS

#define CY_TYPE_BALLOT_ENTRY (cy_ballot_entry_get_type ())
G_DECLARE_FINAL_TYPE (CyBallotEntry, cy_ballot_entry, CY, BALLOT_ENTRY, GtkBox)

GtkWidget *cy_ballot_entry_new (CySession *session);
void       cy_ballot_entry_set (CyBallotEntry *self, CyBallotData *data);
gboolean   cy_ballot_entry_is_busy (CyBallotEntry *self);

G_END_DECLS
