/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-inspect-read.h"
#include "cy-session.h"

G_BEGIN_DECLS

GtkWidget *cy_inspect_record_present (GtkWidget           *over,
                                      CySession           *session,
                                      const CyInspectFile *file,
                                      CyRecord            *record,
                                      const char          *method);

G_END_DECLS
