/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CY_FORM_SHEET:
 *
 * Hidden sheet by which a form that comes back is known. Row 1 has the ids of the columns of the
 * form, row 2 their headings, each below the column it belongs to; row 3 has %CY_FORM_MARK, the
 * version of the layout, the row of the headings, the name of the form's sheet and the uid of the
 * unit that it was made for, in this order.
 */
#define CY_FORM_SHEET "_chuyan"
#define CY_FORM_MARK "chuyan-form"
#define CY_FORM_VERSION "1"

G_END_DECLS
