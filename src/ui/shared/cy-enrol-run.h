/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-session.h"

G_BEGIN_DECLS

void cy_enrol_run (CySession *session, gint64 course, GArray *people);
void cy_enrol_run_ask (GtkWindow *parent, CySession *session, GArray *people);

G_END_DECLS
