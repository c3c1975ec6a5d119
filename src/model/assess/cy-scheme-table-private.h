/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-scheme-table.h"

G_BEGIN_DECLS

/* Columns of the table of indicators that are more than a field of it. */
enum
{
  CY_SCHEME_COLUMN_PART,
  CY_SCHEME_COLUMN_DIMENSION,
  CY_SCHEME_COLUMN_KIND,
  CY_SCHEME_COLUMN_DIMENSION_POINTS,
  CY_SCHEME_COLUMN_NAME,
  CY_SCHEME_COLUMN_METHOD,
  CY_SCHEME_COLUMN_GRADERS = 7,
  CY_SCHEME_COLUMN_BANDS = 22,
  CY_SCHEME_N_INDICATOR_COLUMNS = 25
};

gboolean cy_scheme_field_is_shared (guint field);

G_END_DECLS
