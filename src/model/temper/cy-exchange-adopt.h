/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-exchange-case.h"

G_BEGIN_DECLS

gboolean cy_exchange_adopt (CyConn     *conn,
                            gint64      plan,
                            CyDate      base_date,
                            const char *step_name,
                            guint      *n_postings,
                            GError    **error);

gboolean cy_exchange_take_back (CyConn     *conn,
                                gint64      plan,
                                const char *step_name,
                                guint      *n_postings,
                                GError    **error);

G_END_DECLS
