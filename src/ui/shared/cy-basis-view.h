/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-basis.h"
#include "cy-session.h"

G_BEGIN_DECLS

#define CY_TYPE_BASIS_VIEW (cy_basis_view_get_type ())
G_DECLARE_FINAL_TYPE (CyBasisView, cy_basis_view, CY, BASIS_VIEW, GtkWidget)

GtkWidget *cy_basis_view_new (CySession *session);
void       cy_basis_view_set_entry (CyBasisView *self, gint64 cycle, gint64 entry);
void       cy_basis_view_show_book (CyBasisView *self, CyAssessBook *book, guint entry);
void       cy_basis_view_select (CyBasisView *self, gint64 indicator);

G_END_DECLS
