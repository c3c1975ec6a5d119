/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-conn.h"
#include "cy-record.h"

G_BEGIN_DECLS

/** CY_UNIT: a county, township or village */
extern const CyEntity cy_unit_entity;
#define CY_UNIT (&cy_unit_entity)

enum
{
  CY_UNIT_CODE,
  CY_UNIT_NAME,
  CY_UNIT_SHORT_NAME,
  CY_UNIT_PARENT,
  CY_UNIT_KIND,
  CY_UNIT_POSITION,
  CY_UNIT_QUOTA,
  CY_UNIT_SEATS,
  CY_UNIT_HARD,
  CY_UNIT_WEAK,
  CY_UNIT_POVERTY,
  CY_UNIT_THIN_ECONOMY,
  CY_UNIT_PENDING,
  CY_UNIT_NOTE,
  CY_UNIT_ORD,
  CY_UNIT_LAST,
  CY_UNIT_TRADE,
  CY_UNIT_SYSTEM,
  CY_UNIT_N_FIELDS
};

gboolean  cy_unit_number (CyConn *conn, GError **error);
CyRecord *cy_unit_find_by_code (CyConn *conn, const char *code, GError **error);
char     *cy_unit_dup_place (CyConn *conn, gint64 unit, GError **error);
gboolean  cy_unit_get_span (CyConn *conn, gint64 unit, gint64 *first, gint64 *last, GError **error);
gboolean  cy_unit_is_village (const char *kind);

G_END_DECLS
