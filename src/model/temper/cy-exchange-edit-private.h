/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-exchange-edit.h"

#include "cy-step.h"

G_BEGIN_DECLS

#define _CY_EXCHANGE_BARS_OF_PERSON \
  "SELECT id FROM exchange_bar WHERE plan = ?1 AND person = ?2 AND deleted IS NULL"

CyStep *
_cy_exchange_begin (CyConn *conn, gint64 id, const char *name, CyRecord **plan, GError **error);
gboolean _cy_exchange_finish (CyConn   *conn,
                              CyStep   *step,
                              CyRecord *plan,
                              gboolean  keeps_proof,
                              GError  **error);
gboolean
_cy_exchange_delete_bars (CyConn *conn, const char *sql, gint64 plan, gint64 which, GError **error);

G_END_DECLS
