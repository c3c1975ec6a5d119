/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-scheme-list.h"
#include "cy-scheme-plan.h"
#include "cy-session.h"

G_BEGIN_DECLS

#define CY_TYPE_SCHEME_VIEW (cy_scheme_view_get_type ())
G_DECLARE_FINAL_TYPE (CySchemeView, cy_scheme_view, CY, SCHEME_VIEW, GtkBox)

GtkWidget *cy_scheme_view_new (CySession *session);
void       cy_scheme_view_set (CySchemeView *self, const CySchemeItem *item, CySchemePlan *plan);
const CySchemePlan *cy_scheme_view_get_plan (CySchemeView *self);
GtkWidget          *cy_scheme_view_get_tree (CySchemeView *self);

G_END_DECLS
