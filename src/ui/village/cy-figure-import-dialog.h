/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-session.h"

G_BEGIN_DECLS

void cy_figure_import_present (GtkWindow  *parent,
                               CySession  *session,
                               const char *path,
                               int         year,
                               guint       n_years);

G_END_DECLS
