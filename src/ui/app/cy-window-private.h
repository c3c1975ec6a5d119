/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-window.h"

G_BEGIN_DECLS

void    cy_window_class_install_actions (GtkWidgetClass *klass);
void    cy_window_update_actions (CyWindow *self);
void    cy_window_leave (CyWindow *self, CyPageFunc then);
void    cy_window_focus_search (CyWindow *self);
void    cy_window_clear_search (CyWindow *self);
CyPage *cy_window_get_current_page (CyWindow *self);

extern const CyView cy_window_views[];
extern const guint  cy_window_n_views;

G_END_DECLS
