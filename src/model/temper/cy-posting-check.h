/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-conn.h"
#include "cy-record.h"

G_BEGIN_DECLS

/**
 * CyPostingProblem:
 * @field: of the record that was entered, where it is mended; -1 for none
 * @message: what is wrong and what to do, translated
 *
 * Why a posting or a task cannot be as it was entered.
 */
typedef struct
{
  int   field;
  char *message;
} CyPostingProblem;

GPtrArray *cy_posting_problems_new (void);
void       cy_posting_problems_add (GPtrArray *self, int field, char *message);
void       cy_posting_problems_drop_repeated (GPtrArray *problems);
gboolean   cy_posting_check (CyConn *conn, CyRecord *posting, GPtrArray *problems, GError **error);

G_END_DECLS
