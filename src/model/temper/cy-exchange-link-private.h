/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-exchange-link.h"

G_BEGIN_DECLS

gboolean _cy_exchange_join (CyConn *conn, CyRecord *exchange, GPtrArray *postings, GError **error);

G_END_DECLS
