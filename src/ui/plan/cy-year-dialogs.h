/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-session.h"
#include "cy-unit-plan.h"

G_BEGIN_DECLS

void cy_year_plan_present (GtkWidget *over, CySession *session, gint64 plan);
void cy_year_plan_delete (CySession *session, const CyUnitPlan *plan);
void cy_year_item_present (GtkWidget *over, CySession *session, gint64 plan, gint64 item);
void cy_year_item_delete (CySession *session, gint64 item);
void cy_year_copy_present (GtkWidget *over, CySession *session, const CyUnitPlan *plan);
void cy_year_adopt_present (GtkWidget *over, CySession *session, const CyUnitPlan *plan);
void cy_year_hold_present (GtkWidget *over, CySession *session, gint64 item);

G_END_DECLS
