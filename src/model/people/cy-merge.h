/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-conn.h"
#include "cy-record.h"

G_BEGIN_DECLS

gboolean cy_merge_is_doubtful (CyRecord *one, CyRecord *other);
gboolean cy_merge_people (CyConn      *conn,
                          gint64       keep,
                          gint64       drop,
                          const guint *take,
                          guint        n_take,
                          const char  *reason,
                          const char  *step_name,
                          GError     **error);

G_END_DECLS
