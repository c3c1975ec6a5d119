/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-people-views.h"

G_BEGIN_DECLS

#define CY_TYPE_PEOPLE_HEAD (cy_people_head_get_type ())
G_DECLARE_FINAL_TYPE (CyPeopleHead, cy_people_head, CY, PEOPLE_HEAD, GtkWidget)

GtkWidget     *cy_people_head_new (CySession *session);
void           cy_people_head_set_scope (CyPeopleHead *self, const char *scope);
void           cy_people_head_set_chosen (CyPeopleHead *self, guint n);
CyPeopleViews *cy_people_head_get_views (CyPeopleHead *self);
GMenuModel    *cy_people_head_get_menu (CyPeopleHead *self);

G_END_DECLS
