/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-record.h"
#include "cy-session.h"

G_BEGIN_DECLS

GtkWidget *
cy_inspect_assign_present (GtkWidget *over, CySession *session, GArray *people, const char *names);
GtkWidget *cy_inspect_finish_present (GtkWidget *over,
                                      CySession *session,
                                      CyRecord  *inspection,
                                      guint      n_records);

G_END_DECLS
