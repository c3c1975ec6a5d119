/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-conn.h"
#include "cy-date.h"
#include "cy-import-plan.h"

G_BEGIN_DECLS

/** CY_LRMX_EXPORT_ID: what the log of exports calls these files */
#define CY_LRMX_EXPORT_ID "lrmx"

GBytes  *cy_lrmx_make (CyConn *conn, gint64 person, CyDate today, char **file_name, GError **error);
gboolean cy_lrmx_export (CyConn          *conn,
                         GArray          *people,
                         const char      *folder,
                         CyDate           today,
                         CyImportProgress progress,
                         gpointer         data,
                         GCancellable    *cancellable,
                         GPtrArray      **paths,
                         GError         **error);
gboolean cy_lrmx_export_log (CyConn     *conn,
                             GPtrArray  *paths,
                             const char *folder,
                             const char *scope,
                             CyDate      today,
                             GError    **error);

G_END_DECLS
