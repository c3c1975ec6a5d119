/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-session.h"
#include "cy-candidate-missing.h"

G_BEGIN_DECLS

GtkWidget *cy_advance_dialog_present (GtkWindow   *parent,
                                      CySession   *session,
                                      CyShortlist *list,
                                      GArray      *entries);

G_END_DECLS
