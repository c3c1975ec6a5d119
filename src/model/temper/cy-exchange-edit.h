/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-exchange-case.h"

G_BEGIN_DECLS

CyRecord *cy_exchange_plan_new (gint64 unit, CyDate base_date);
CyRecord *cy_exchange_place_new (gint64 plan, guint position);
gboolean
cy_exchange_save_record (CyConn *conn, CyRecord *record, const char *step_name, GError **error);
gboolean cy_exchange_add_people (CyConn     *conn,
                                 gint64      plan,
                                 GArray     *people,
                                 const char *step_name,
                                 guint      *n_added,
                                 GError    **error);
gboolean cy_exchange_remove_people (CyConn     *conn,
                                    gint64      plan,
                                    GArray     *rows,
                                    const char *step_name,
                                    GError    **error);
gboolean cy_exchange_remove_places (CyConn     *conn,
                                    gint64      plan,
                                    GArray     *places,
                                    const char *step_name,
                                    GError    **error);

G_END_DECLS
