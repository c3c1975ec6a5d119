/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <glib.h>

#include "cy-types.h"

G_BEGIN_DECLS

/**
 * CyTxn:
 *
 * A write transaction that rolls back when its scope ends without cy_txn_commit(). One inside
 * another joins it. Changes to entities need a #CyStep, which is a transaction with a name.
 */
typedef struct _CyTxn CyTxn;

CyTxn   *cy_txn_begin (CyConn *conn, GError **error);
gboolean cy_txn_commit (CyTxn *self, GError **error);
void     cy_txn_free (CyTxn *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyTxn, cy_txn_free)

G_END_DECLS
