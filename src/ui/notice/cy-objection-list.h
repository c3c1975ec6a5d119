/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-notice-file.h"
#include "cy-session.h"

G_BEGIN_DECLS

#define CY_TYPE_OBJECTION_LIST (cy_objection_list_get_type ())
G_DECLARE_FINAL_TYPE (CyObjectionList, cy_objection_list, CY, OBJECTION_LIST, GtkWidget)

GtkWidget *cy_objection_list_new (CySession *session);
void       cy_objection_list_set (CyObjectionList *self, const CyNoticeFile *file);

G_END_DECLS
