/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-posting-list.h"
#include "cy-record.h"
#include "cy-session.h"

G_BEGIN_DECLS

gint64      cy_posting_dialog_get_day (CySession *session);
const char *cy_posting_deed_get_label (CyPostingDeed deed);
GtkWidget  *cy_posting_plan_present (GtkWidget *over, CySession *session, GArray *people);
GtkWidget  *cy_posting_deed_present (GtkWidget    *over,
                                     CySession    *session,
                                     CyPostingDeed deed,
                                     CyRecord     *posting,
                                     const char   *name);
GtkWidget  *cy_posting_appraise_present (GtkWidget  *over,
                                         CySession  *session,
                                         CyRecord   *posting,
                                         const char *name);
GtkWidget  *cy_posting_round_present (GtkWidget *over, CySession *session);
GtkWidget  *cy_posting_exchange_present (GtkWidget *over, CySession *session, GPtrArray *posted);
GtkWidget  *cy_task_give_present (GtkWidget *over, CySession *session, GArray *people);
GtkWidget *
cy_task_edit_present (GtkWidget *over, CySession *session, CyRecord *task, const char *name);
GtkWidget *cy_two_way_begin_present (GtkWidget *over, CySession *session, GArray *people);
GtkWidget *
cy_two_way_edit_present (GtkWidget *over, CySession *session, CyRecord *two_way, const char *name);

G_END_DECLS
