/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-session.h"

G_BEGIN_DECLS

/**
 * CyPanel:
 *
 * One panel of the preferences: a column of title, sentence and what is appended to it.
 */
#define CY_TYPE_PANEL (cy_panel_get_type ())
G_DECLARE_DERIVABLE_TYPE (CyPanel, cy_panel, CY, PANEL, GtkBox)

struct _CyPanelClass
{
  GtkBoxClass parent_class;
};

void       cy_panel_set_words (CyPanel *self, const char *title, const char *caption);
void       cy_panel_set_session (CyPanel *self, CySession *session);
CySession *cy_panel_get_session (CyPanel *self);
void       cy_panel_set_unsaved (CyPanel *self, gboolean unsaved);
gboolean   cy_panel_get_unsaved (CyPanel *self);
GtkWidget *cy_panel_row_new (const char *title, const char *caption, GtkWidget *control);
void       cy_panel_add_button (GtkWidget *box, const char *label, const char *action);

G_END_DECLS
