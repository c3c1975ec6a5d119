/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-basis.h"

G_BEGIN_DECLS

char      *cy_basis_row_dup_value (const CyBasisNode *node);
GtkWidget *cy_basis_row_new (const CyBasisNode *node, gint64 today, GtkWidget *expander);

G_END_DECLS
