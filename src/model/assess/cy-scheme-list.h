/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-types.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * CySchemeItem:
 * @id: of the scheme
 * @year: its year
 * @name: its name
 * @object: code of assess_object
 * @version: counted from 1
 * @frozen: `YYYYMMDD` of the first mark, 0 while it may be changed
 * @unit_name: (nullable): whose it is, %NULL for the county
 * @n_cycles: how many cycles run by it
 * @n_faults: what keeps it from being run
 */
typedef struct
{
  gint64 id;
  int    year;
  char  *name;
  char  *object;
  int    version;
  gint64 frozen;
  char  *unit_name;
  guint  n_cycles;
  guint  n_faults;
} CySchemeItem;

GPtrArray *cy_scheme_list_load (CyConn *conn, gint64 scope, GError **error);

G_END_DECLS
