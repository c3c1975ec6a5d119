/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-record-dialog.h"

G_BEGIN_DECLS

/**
 * CyRecordMake:
 * @conn: a connection, on its thread
 * @id: of what is asked about
 * @base_date: today
 * @error: return location
 *
 * Returns: (transfer full): what is to be filled in
 */
typedef CyRecord *(*CyRecordMake) (CyConn *conn, gint64 id, gint64 base_date, GError **error);

/**
 * CyRecordAsk:
 * @dialog: what to ask; its words must be there until the program ends
 * @make: fetches what is to be filled in
 * @id: of what is asked about
 * @write: writes the record, one step; gives what is said when it is done
 */
typedef struct
{
  CyRecordDialog dialog;
  CyRecordMake   make;
  gint64         id;
  char *(*write) (CyConn *conn, CyRecord *record, gint64 id, gint64 base_date, GError **error);
} CyRecordAsk;

void cy_record_ask (GtkWidget *over, CySession *session, const CyRecordAsk *ask);

G_END_DECLS
