/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-nine-box.h"
#include "cy-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *cy_nine_dialog_present (GtkWidget        *over,
                                   CySession        *session,
                                   gint64            cycle,
                                   const CyNineLine *line,
                                   guint             result,
                                   guint             potential);

G_END_DECLS
