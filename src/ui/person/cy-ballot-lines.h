/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-session.h"

G_BEGIN_DECLS

#define CY_TYPE_BALLOT_LINES (cy_ballot_lines_get_type ())
G_DECLARE_FINAL_TYPE (CyBallotLines, cy_ballot_lines, CY, BALLOT_LINES, GtkBox)

GtkWidget *cy_ballot_lines_new (CySession *session);
void       cy_ballot_lines_show (CyBallotLines *self, gint64 person);

G_END_DECLS
