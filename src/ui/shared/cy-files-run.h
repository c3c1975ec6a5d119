/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-person-files.h"
#include "cy-session.h"

G_BEGIN_DECLS

GtkWidget *
cy_files_run (GtkWindow *parent, CySession *session, const CyPersonFiles *files, const char *path);

G_END_DECLS
