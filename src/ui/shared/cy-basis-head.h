/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-basis.h"

G_BEGIN_DECLS

/**
 * CyBasisHead:
 *
 * Whose total it is, by which scheme, and what it comes to.
 */
#define CY_TYPE_BASIS_HEAD (cy_basis_head_get_type ())
G_DECLARE_FINAL_TYPE (CyBasisHead, cy_basis_head, CY, BASIS_HEAD, GtkBox)

GtkWidget *cy_basis_head_new (void);
void       cy_basis_head_set (CyBasisHead *self, const CyBasis *basis);

G_END_DECLS
