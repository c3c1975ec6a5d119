/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gint64 cy_share_permille (gint64 part, gint64 whole);
gint64 cy_share_average (gint64 sum, gint64 n);
gint64 cy_share_missing (gint64 part, gint64 whole, gint64 target);
char  *cy_share_format (gint64 permille);

G_END_DECLS
