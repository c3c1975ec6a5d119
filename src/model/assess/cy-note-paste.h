/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-note-list.h"
#include "cy-record.h"

G_BEGIN_DECLS

/**
 * CyNoteDraft:
 * @note: of #CY_WORK_NOTE, as far as the row could be read
 * @who: (nullable): whom it is about, as it was written
 * @error: (nullable): why the row cannot be taken, translated
 *
 * One row that was pasted.
 */
typedef struct
{
  CyRecord *note;
  char     *who;
  char     *error;
} CyNoteDraft;

GPtrArray *cy_note_paste_read (CyConn *conn, GPtrArray *rows, CyDate today, GError **error);
gboolean   cy_note_paste_save (CyConn     *conn,
                               GPtrArray  *drafts,
                               const char *step_name,
                               guint      *n_saved,
                               GError    **error);

G_END_DECLS
