/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-types.h"

#include <gio/gio.h>

G_BEGIN_DECLS

guint       cy_scheme_template_get_n (void);
const char *cy_scheme_template_get_name (guint nth);
const char *cy_scheme_template_get_about (guint nth);
gint64 cy_scheme_template_make (CyConn *conn, guint nth, int year, gint64 unit, GError **error);

G_END_DECLS
