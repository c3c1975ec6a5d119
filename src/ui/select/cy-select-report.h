/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-session.h"
#include "cy-shortlist.h"

G_BEGIN_DECLS

void cy_select_report_export (GtkWidget         *page,
                              CySession         *session,
                              const CyShortlist *list,
                              const GPtrArray   *candidates);
void cy_select_report_print (GtkWidget         *page,
                             CySession         *session,
                             const CyShortlist *list,
                             const GPtrArray   *candidates,
                             const char        *of);

G_END_DECLS
