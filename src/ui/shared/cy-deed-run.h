/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-session.h"

G_BEGIN_DECLS

void cy_deed_run (CySession     *session,
                    CyDbFunc       func,
                    gpointer       data,
                    GDestroyNotify data_free,
                    gboolean       with_undo);

G_END_DECLS
