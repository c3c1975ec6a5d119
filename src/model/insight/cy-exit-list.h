/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-conn.h"
#include "cy-date.h"

G_BEGIN_DECLS

/**
 * CyExited:
 * @person: id
 * @place: village, empty when not known
 * @admitted: since when in the pool, %CY_DATE_NONE when not known
 * @left: until when
 * @reason: (nullable): code of the set exit_reason
 * @destination: (nullable): where to
 * @organ: (nullable): the meeting that approved it
 * @basis: (nullable): on what it rests
 * @document: (nullable): the paper of it
 * @note: (nullable): remarks
 * @is_used: whether it counts as 使用
 *
 * Somebody who left the pool.
 */
typedef struct
{
  gint64   person;
  char    *name;
  char    *place;
  CyDate   admitted;
  CyDate   left;
  char    *reason;
  char    *destination;
  char    *organ;
  char    *basis;
  char    *document;
  char    *note;
  gboolean is_used;
} CyExited;

GPtrArray *
cy_exit_list_load (CyConn *conn, gint64 scope, CyDate from, CyDate until, GError **error);

G_END_DECLS
