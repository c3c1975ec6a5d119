/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-notice-file.h"
#include "cy-session.h"

G_BEGIN_DECLS

#define CY_TYPE_WORDING_EDITOR (cy_wording_editor_get_type ())
G_DECLARE_FINAL_TYPE (CyWordingEditor, cy_wording_editor, CY, WORDING_EDITOR, GtkWidget)

GtkWidget *cy_wording_editor_new (CySession *session);
void       cy_wording_editor_set (CyWordingEditor *self, const CyNoticeFile *file);

G_END_DECLS
