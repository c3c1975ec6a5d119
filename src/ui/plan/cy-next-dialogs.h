/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-next-course.h"
#include "cy-session.h"

G_BEGIN_DECLS

void cy_next_enrol (CySession *session, gint64 course, GArray *people);
void cy_next_hold_present (GtkWidget  *over,
                           CySession  *session,
                           gint64      item,
                           const char *ability,
                           GArray     *people);

G_END_DECLS
