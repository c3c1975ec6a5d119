/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-notice-file.h"
#include "cy-session.h"

G_BEGIN_DECLS

#define CY_TYPE_NOTICE_DETAIL (cy_notice_detail_get_type ())
G_DECLARE_FINAL_TYPE (CyNoticeDetail, cy_notice_detail, CY, NOTICE_DETAIL, GtkWidget)

GtkWidget          *cy_notice_detail_new (CySession *session);
void                cy_notice_detail_show (CyNoticeDetail *self, gint64 notice);
const CyNoticeFile *cy_notice_detail_get_file (CyNoticeDetail *self);

G_END_DECLS
