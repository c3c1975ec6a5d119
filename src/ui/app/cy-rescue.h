/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-window.h"

G_BEGIN_DECLS

gboolean cy_rescue_offer (CyWindow *window, const char *path, const GError *error);

G_END_DECLS
