/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-date.h"
#include "cy-types.h"

G_BEGIN_DECLS

int cy_grade_ability_level (gint64 value, gint64 points);
gboolean
cy_grade_ability_write (CyConn *conn, gint64 cycle, CyDate today, guint *n_written, GError **error);

G_END_DECLS
