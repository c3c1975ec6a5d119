/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-grade-list.h"

G_BEGIN_DECLS

gboolean cy_grade_lock (CyConn *conn, gint64 cycle, CyDate today, guint *n_written, GError **error);
gboolean cy_grade_unlock (CyConn *conn, gint64 cycle, const char *reason, GError **error);

G_END_DECLS
