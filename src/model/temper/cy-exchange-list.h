/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-conn.h"
#include "cy-date.h"

G_BEGIN_DECLS

/** CyExchangeListed: an exchange plan in a list */
typedef struct
{
  gint64 id;
  char  *name;
  char  *state;
} CyExchangeListed;

/** CyExchangeFree: somebody who can join an exchange plan; @n_past is how often they were sent out
 */
typedef struct
{
  gint64 person;
  char  *name;
  char  *place;
  char  *town;
  char  *tier;
  CyDate birth;
  char  *words;
  guint  n_past;
} CyExchangeFree;

GPtrArray *cy_exchange_list (CyConn *conn, gint64 scope, GError **error);
GPtrArray *cy_exchange_list_free (CyConn *conn, gint64 plan, gint64 scope, GError **error);

G_END_DECLS
