/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-conn.h"
#include "cy-record.h"

G_BEGIN_DECLS

/**
 * CyMentorDraft:
 * @mentor: of #CY_MENTOR, as far as the row could be read
 * @error: (nullable): why the row cannot be taken, translated
 *
 * One row that was pasted.
 */
typedef struct
{
  CyRecord *mentor;
  char     *error;
} CyMentorDraft;

GPtrArray *cy_mentor_paste_read (CyConn *conn, GPtrArray *rows, GError **error);
gboolean   cy_mentor_paste_save (CyConn     *conn,
                                 GPtrArray  *drafts,
                                 const char *step_name,
                                 guint      *n_saved,
                                 GError    **error);

G_END_DECLS
