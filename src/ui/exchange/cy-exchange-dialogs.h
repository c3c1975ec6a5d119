/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-exchange-case.h"
#include "cy-session.h"

G_BEGIN_DECLS

void cy_exchange_dialog_plan (GtkWidget *over, CySession *session, CyRecord *plan);
void cy_exchange_dialog_weights (GtkWidget *over, CySession *session, CyRecord *plan);
void cy_exchange_dialog_place (GtkWidget *over, CySession *session, CyRecord *place);
void cy_exchange_dialog_edit_place (GtkWidget *over, CySession *session, gint64 place);
void cy_exchange_dialog_mentor (GtkWidget            *over,
                                CySession            *session,
                                const CyExchangeCase *it,
                                gint64                place);
void cy_exchange_dialog_people (GtkWidget *over, CySession *session, gint64 plan);
void cy_exchange_dialog_paste (GtkWidget *over, CySession *session, gint64 plan);
void
cy_exchange_dialog_move (GtkWidget *over, CySession *session, CyExchangeCase *it, guint person);
void cy_exchange_dialog_bar (GtkWidget *over, CySession *session, CyExchangeCase *it, guint person);
void cy_exchange_dialog_adopt (GtkWidget *over, CySession *session, const CyExchangeCase *it);

void cy_exchange_dialog_take_back (GtkWidget *over, CySession *session, const CyExchangeCase *it);

G_END_DECLS
