/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-measure-link.h"
#include "cy-session.h"

G_BEGIN_DECLS

void cy_measure_present (GtkWidget *over, CySession *session, gint64 plan, gint64 measure);
void cy_measure_finish_present (GtkWidget *over, CySession *session, gint64 measure);
void cy_measure_delete_run (CySession *session, gint64 measure);
void cy_measure_link_present (GtkWidget           *over,
                              CySession           *session,
                              gint64               measure,
                              const CyMeasureLink *link);
void cy_personal_review_present (GtkWidget *over, CySession *session, gint64 plan);
void cy_personal_change_present (GtkWidget *over, CySession *session, gint64 plan);
void cy_personal_make_present (GtkWidget *over, CySession *session, GArray *people);

G_END_DECLS
