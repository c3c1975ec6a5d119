/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-basis.h"

G_BEGIN_DECLS

/**
 * CyBasisCard:
 *
 * One line of a basis written out as a sum, with what is to be said of it.
 */
#define CY_TYPE_BASIS_CARD (cy_basis_card_get_type ())
G_DECLARE_FINAL_TYPE (CyBasisCard, cy_basis_card, CY, BASIS_CARD, GtkBox)

GtkWidget *cy_basis_card_new (void);
void       cy_basis_card_set (CyBasisCard *self, const CyBasis *basis, guint nth);

G_END_DECLS
