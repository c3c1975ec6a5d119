/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-report-table.h"
#include "cy-session.h"
#include "cy-weight-room.h"

G_BEGIN_DECLS

void cy_weight_dialog_study (GtkWidget *over, CySession *session, CyRecord *study);
void cy_weight_dialog_expert (GtkWidget *over, CySession *session, const CyWeightRoom *room);
void cy_weight_dialog_adopt (GtkWidget          *over,
                             CySession          *session,
                             const CyWeightRoom *room,
                             CyWeightWay         way);
void cy_weight_dialog_export (GtkWidget *over, CySession *session, CyReportTable *table);
void cy_weight_run_judgement (CySession          *session,
                              const CyWeightRoom *room,
                              const char         *expert,
                              guint               row,
                              guint               column,
                              int                 judgement);
void cy_weight_run_remove_expert (CySession *session, const CyWeightRoom *room, const char *expert);
void cy_weight_run_remove_study (CySession *session, const CyWeightRoom *room);

G_END_DECLS
