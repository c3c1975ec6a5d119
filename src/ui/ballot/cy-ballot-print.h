/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-ballot-result.h"
#include "cy-session.h"

G_BEGIN_DECLS

void cy_ballot_print (GtkWindow *parent, CySession *session, const CyBallotResult *result);

G_END_DECLS
