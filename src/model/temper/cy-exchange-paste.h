/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-conn.h"
#include "cy-record.h"

G_BEGIN_DECLS

/**
 * CyExchangeDraft:
 * @place: as far as the row could be read
 * @host: name of the host as it was found or written
 * @error: (nullable): why the row cannot be taken, and what to do, translated
 *
 * One row that was pasted.
 */
typedef struct
{
  CyRecord *place;
  char     *host;
  char     *error;
} CyExchangeDraft;

GPtrArray *cy_exchange_paste_read (CyConn *conn, gint64 plan, GPtrArray *rows, GError **error);
gboolean   cy_exchange_paste_save (CyConn     *conn,
                                   gint64      plan,
                                   GPtrArray  *drafts,
                                   const char *step_name,
                                   guint      *n_saved,
                                   GError    **error);
GArray    *cy_exchange_paste_list_fields (void);

G_END_DECLS
