/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-exchange-case.h"

G_BEGIN_DECLS

gboolean _cy_exchange_read (CyExchangeCase *self, CyConn *conn, CyDate base_date, GError **error);
gint64   _cy_exchange_make_bar_key (int person, int place);
void     _cy_exchange_score (const CyExchangeCase   *self,
                             const CyExchangeMember *person,
                             const CyExchangeSeat   *place,
                             CyExchangeArc          *arc);
guint    _cy_exchange_find_bars (const CyExchangeCase *self, guint person, guint place);
guint    _cy_exchange_get_level (const CyExchangeCase   *self,
                                 const CyExchangeMember *person,
                                 const char             *ability);
guint    _cy_exchange_get_need (const CyExchangeCase *self, const char *tier, const char *ability);
gboolean _cy_exchange_was_hard (const CyExchangeCase *self, const CyExchangeMember *person);
gboolean _cy_exchange_is_barred (const CyExchangeCase *self, guint person, guint place);
gboolean _cy_exchange_is_on (const CyExchangeCase *self, guint field);

G_END_DECLS
