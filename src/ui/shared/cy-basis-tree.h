/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-basis.h"
#include "cy-session.h"

G_BEGIN_DECLS

/**
 * CyBasisTree:
 *
 * The lines of a basis under each other, of which those below a line can be folded away.
 */
#define CY_TYPE_BASIS_TREE (cy_basis_tree_get_type ())
G_DECLARE_FINAL_TYPE (CyBasisTree, cy_basis_tree, CY, BASIS_TREE, GtkBox)

GtkWidget *cy_basis_tree_new (CySession *session);
void       cy_basis_tree_set (CyBasisTree *self, const CyBasis *basis);
void       cy_basis_tree_choose_indicator (CyBasisTree *self, gint64 indicator);

G_END_DECLS
