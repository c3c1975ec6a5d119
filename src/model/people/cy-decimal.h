/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *cy_decimal_format (gint64 value, guint digits, guint least);

G_END_DECLS
