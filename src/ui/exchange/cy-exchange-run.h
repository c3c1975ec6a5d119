/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-exchange-solve.h"
#include "cy-session.h"

G_BEGIN_DECLS

/**
 * CyExchangeNews:
 * @text: how far it is
 * @user_data: what cy_exchange_solve_async() was given
 *
 * Called on the main thread.
 */
typedef void (*CyExchangeNews) (const char *text, gpointer user_data);

void cy_exchange_solve_async (CyExchangeCase     *it,
                              CyExchangeNews      news,
                              GCancellable       *cancellable,
                              GObject            *source,
                              GAsyncReadyCallback callback);
void cy_exchange_keep (CySession *session, CyExchangeCase *it, CyExchangeAnswer *answer);

G_END_DECLS
