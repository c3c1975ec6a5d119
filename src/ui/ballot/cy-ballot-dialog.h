/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-ballot-work.h"
#include "cy-session.h"
#include "cy-shortlist.h"

G_BEGIN_DECLS

GtkWidget *cy_ballot_dialog_present (GtkWindow     *parent,
                                     CySession     *session,
                                     CyShortlist   *list,
                                     CyBallotWorked done,
                                     gpointer       user_data);
GtkWidget *cy_ballot_dialog_present_change (GtkWindow     *parent,
                                            CySession     *session,
                                            CyShortlist   *list,
                                            CyBallotSheet *sheet);

G_END_DECLS
