/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-record.h"
#include "cy-session.h"

G_BEGIN_DECLS

GtkWidget *cy_exit_dialog_present (GtkWindow *parent,
                                   CySession *session,
                                   GArray    *people,
                                   CyRecord  *adjustment);

G_END_DECLS
