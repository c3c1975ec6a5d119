/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-session.h"

G_BEGIN_DECLS

#define CY_TYPE_POSTING_VIEW (cy_posting_view_get_type ())
G_DECLARE_FINAL_TYPE (CyPostingView, cy_posting_view, CY, POSTING_VIEW, GtkWidget)

GtkWidget *cy_posting_view_new (CySession *session);
void       cy_posting_view_show (CyPostingView *self, gint64 person, gint64 posting);
void       cy_posting_view_set_waiting (CyPostingView *self, gboolean waiting);
void       cy_posting_view_do_next (CyPostingView *self);

G_END_DECLS
