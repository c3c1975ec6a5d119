/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-conn.h"
#include "cy-sql.h"

G_BEGIN_DECLS

/** CyScanColumn: the columns of every scan, in their order */
typedef enum
{
  CY_SCAN_STATE,
  CY_SCAN_UNIT,
  CY_SCAN_TIER,
  CY_SCAN_GENDER,
  CY_SCAN_BIRTH,
  CY_SCAN_POLITICAL,
  CY_SCAN_EDUCATION,
  CY_SCAN_SOURCE,
  CY_SCAN_ETHNIC,
  CY_SCAN_MATURITY,
  CY_SCAN_ID,
} CyScanColumn;

#define CY_SCAN_MAX_STATES 5

gboolean cy_pool_scan_is_past (gint64 base_date, gint64 today);
gboolean cy_pool_scan (CyConn            *conn,
                       gint64             base_date,
                       gint64             today,
                       const char *const *states,
                       CySqlFunc          func,
                       gpointer           data,
                       GError           **error);
gboolean cy_pool_scan_has_text (CySqlRow *row, CyScanColumn column, const char *text);

G_END_DECLS
