/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-field.h"
#include "cy-scheme-plan.h"
#include "cy-session.h"

G_BEGIN_DECLS

/**
 * CySchemeMade:
 * @page: over which it was asked for
 * @id: of a scheme that is new
 */
typedef void (*CySchemeMade) (GtkWidget *page, gint64 id);

void cy_scheme_record_present (GtkWidget      *over,
                               CySession      *session,
                               const CyEntity *entity,
                               gint64          id,
                               gint64          owner);
void cy_scheme_indicator_present (GtkWidget          *over,
                                  CySession          *session,
                                  const CySchemePlan *plan,
                                  gint64              id,
                                  gint64              dimension);
void cy_scheme_remove_run (CySession *session, const CyEntity *entity, gint64 id);
void cy_scheme_move_run (CySession *session, const CyEntity *entity, gint64 id, gboolean up);
void cy_scheme_make_run (GtkWidget     *page,
                         CySession     *session,
                         CyDbFunc       func,
                         gpointer       data,
                         GDestroyNotify data_free,
                         const char    *news,
                         CySchemeMade   made);

void cy_scheme_new_present (GtkWidget *page, CySession *session, CySchemeMade made);
void cy_scheme_copy_present (GtkWidget          *page,
                             CySession          *session,
                             const CySchemePlan *plan,
                             CySchemeMade        made);
void cy_scheme_compare_present (GtkWidget       *page,
                                CySession       *session,
                                const GPtrArray *schemes,
                                gint64           scheme);
void
cy_scheme_import_present (GtkWidget *page, CySession *session, const char *path, CySchemeMade made);

void cy_scheme_import_ask (GtkWidget *page, CySession *session, CySchemeMade made);
void cy_scheme_export_ask (GtkWidget *page, CySession *session, const CySchemePlan *plan);
void
cy_scheme_export_table (GtkWidget *page, CySession *session, const char *report, GtkWidget *table);

G_END_DECLS
