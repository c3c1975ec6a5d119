/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-conn.h"

G_BEGIN_DECLS

/**
 * CyUnitRow:
 * @id: of the unit
 * @depth: 0 for a unit without a superior
 * @name: the full name
 * @code: (nullable): 12 digits
 * @kind: code of unit_kind
 * @quota: its own, -1 for none
 *
 * One unit of the list in the preferences.
 */
typedef struct
{
  gint64 id;
  guint  depth;
  char  *name;
  char  *code;
  char  *kind;
  gint64 quota;
} CyUnitRow;

gpointer cy_unit_list_read (CyConn *conn, gpointer data, GError **error);

G_END_DECLS
