/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-journal-private.h"
#include "cy-step.h"

G_BEGIN_DECLS

CyStep *cy_step_begin_kind (CyConn     *conn,
                            const char *name,
                            CyStepFlags flags,
                            int         kind,
                            gint64      target,
                            GError    **error);

G_END_DECLS
