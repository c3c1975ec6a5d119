/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-date.h"

G_BEGIN_DECLS

/**
 * CyPoolExit:
 * @reason: code of the set exit_reason
 * @date: a whole day
 * @destination: (nullable): where to; somebody who is used went somewhere
 * @basis: on what it rests
 * @organ: (nullable): the meeting that approved it
 * @document: (nullable): the paper that @reason asks for, see cy_exit_reason_get_document()
 */
typedef struct
{
  const char *reason;
  CyDate      date;
  const char *destination;
  const char *basis;
  const char *organ;
  const char *document;
} CyPoolExit;

gboolean    cy_exit_reason_is_used (const char *reason);
const char *cy_exit_reason_get_document (const char *reason);
char       *cy_pool_exit_dup_problem (const CyPoolExit *exit);

G_END_DECLS
