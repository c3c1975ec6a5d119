/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-panel.h"

G_BEGIN_DECLS

GtkWidget *cy_look_panel_new (CySession *session);

G_END_DECLS
