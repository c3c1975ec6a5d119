/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void cy_preferences_present (GtkWindow *parent, CySession *session);

G_END_DECLS
