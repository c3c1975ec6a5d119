/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-report.h"
#include "cy-session.h"

G_BEGIN_DECLS

GtkWidget *cy_export_dialog_present (GtkWindow      *parent,
                                     CySession      *session,
                                     const CyReport *report,
                                     CyReportArgs   *args);
void       cy_export_dialog_write (GtkWidget *dialog, const char *path);

G_END_DECLS
