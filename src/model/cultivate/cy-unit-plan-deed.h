/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-conn.h"
#include "cy-date.h"
#include "cy-record.h"

G_BEGIN_DECLS

/**
 * CyPlanApproval:
 * @date: on which it was approved
 * @document: number or name of the paper that says so
 * @step_name: what the user is doing
 */
typedef struct
{
  CyDate      date;
  const char *document;
  const char *step_name;
} CyPlanApproval;

gint64
cy_unit_plan_copy (CyConn *conn, gint64 plan, int year, const char *step_name, GError **error);
gboolean
cy_unit_plan_adopt (CyConn *conn, gint64 plan, const CyPlanApproval *approval, GError **error);
gboolean  cy_unit_plan_delete (CyConn *conn, gint64 plan, const char *step_name, GError **error);
gboolean  cy_plan_item_delete (CyConn *conn, gint64 item, const char *step_name, GError **error);
CyRecord *cy_plan_item_make_course (CyConn *conn, gint64 item, CyDate base_date, GError **error);

G_END_DECLS
