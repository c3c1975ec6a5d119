/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-session.h"

G_BEGIN_DECLS

void cy_form_files_ask (GtkWidget *over, CySession *session, GArray *people);

G_END_DECLS
