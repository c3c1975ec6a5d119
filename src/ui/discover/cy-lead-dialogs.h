/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-session.h"

G_BEGIN_DECLS

void cy_lead_dialog_register (GtkWidget *over, CySession *session);
void cy_lead_dialog_edit (GtkWidget *over, CySession *session, gint64 lead);
void cy_lead_dialog_take (GtkWidget *over, CySession *session, GArray *leads);
void cy_lead_dialog_close (GtkWidget *over, CySession *session, GArray *leads);
void cy_lead_dialog_paste (GtkWidget *over, CySession *session, GPtrArray *rows);
void cy_leads_reopen_run (CySession *session, GArray *leads);

G_END_DECLS
