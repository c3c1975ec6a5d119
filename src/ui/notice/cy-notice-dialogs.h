/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-notice-file.h"
#include "cy-session.h"

G_BEGIN_DECLS

void       cy_notice_new_ask (GtkWidget *over, CySession *session, gint64 like);
GtkWidget *cy_objection_dialog_present (GtkWidget          *over,
                                        CySession          *session,
                                        const CyNoticeFile *file,
                                        CyRecord           *record,
                                        gboolean            revealed);
GtkWidget *cy_notice_end_present (GtkWidget *over, CySession *session, const CyNoticeFile *file);
void       cy_notice_print_ask (GtkWidget *over, CySession *session, gint64 notice);
void       cy_notice_save_record (CySession *session, CyRecord *record, const char *news);

G_END_DECLS
