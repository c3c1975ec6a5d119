/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-conn.h"
#include "cy-record.h"
#include "cy-review.h"

G_BEGIN_DECLS

/**
 * CyNegativeInfo:
 * @id: of the list
 * @name: of the list
 * @document: (nullable): the paper that lays it down
 * @date: in force from, or %CY_DATE_NONE
 * @n_items: conditions in it
 * @n_rounds: rounds that use it; from the first on it is frozen
 */
typedef struct
{
  gint64 id;
  char  *name;
  char  *document;
  gint64 date;
  guint  n_items;
  guint  n_rounds;
} CyNegativeInfo;

gint64     cy_negative_get_newest (CyConn *conn, const char *step_name, GError **error);
GPtrArray *cy_negative_load_all (CyConn *conn, GError **error);
gint64     cy_negative_copy (CyConn     *conn,
                             gint64      list,
                             const char *name,
                             const char *step_name,
                             GError    **error);
gboolean
cy_negative_save_item (CyConn *conn, CyRecord *item, const char *step_name, GError **error);
gboolean
cy_negative_delete_item (CyConn *conn, CyRecord *item, const char *step_name, GError **error);
gboolean cy_negative_concerns (const char *offices, const char *office);

G_END_DECLS
