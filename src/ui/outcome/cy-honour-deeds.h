/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-honour-list.h"
#include "cy-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void cy_honour_new_present (GtkWidget *over, CySession *session, int year);
void cy_honour_decide_present (GtkWidget *over, CySession *session, const CyHonourItem *item);
void cy_honour_choose_run (CySession *session, gint64 honour, const CyHonourLine *line);

G_END_DECLS
