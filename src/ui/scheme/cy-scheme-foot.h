/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-scheme-rows.h"
#include "cy-session.h"

G_BEGIN_DECLS

/**
 * CySchemeFoot:
 *
 * Who marks by hand with which weight, and which total makes which grade.
 */
#define CY_TYPE_SCHEME_FOOT (cy_scheme_foot_get_type ())
G_DECLARE_FINAL_TYPE (CySchemeFoot, cy_scheme_foot, CY, SCHEME_FOOT, GtkBox)

GtkWidget *cy_scheme_foot_new (CySession *session);
void       cy_scheme_foot_set (CySchemeFoot *self, const CySchemeRows *rows);
GtkWidget *cy_scheme_foot_get_focused (CySchemeFoot *self, const CyEntity **entity);

G_END_DECLS
