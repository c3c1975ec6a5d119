/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-saved-view.h"
#include "cy-session.h"

G_BEGIN_DECLS

#define CY_TYPE_PEOPLE_VIEWS (cy_people_views_get_type ())
G_DECLARE_FINAL_TYPE (CyPeopleViews, cy_people_views, CY, PEOPLE_VIEWS, GtkWidget)

GtkWidget *cy_people_views_new (CySession *session);
void       cy_people_views_save (CyPeopleViews     *self,
                                 const char        *name,
                                 const CyQuery     *query,
                                 const char *const *columns);
void       cy_people_views_set_current (CyPeopleViews *self, const char *name);

G_END_DECLS
