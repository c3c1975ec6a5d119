/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-table.h"

#define CY_TYPE_TEST_ROWS (cy_test_rows_get_type ())
G_DECLARE_FINAL_TYPE (CyTestRows, cy_test_rows, CY, TEST_ROWS, GObject)

extern const CyTableColumn cy_test_columns[];
extern const guint         cy_test_n_columns;

CyTestRows *cy_test_rows_new (guint n_rows);
void        cy_test_rows_set_n (CyTestRows *self, guint n_rows);
void        cy_test_rows_set_loaded (CyTestRows *self, guint n_loaded);
guint       cy_test_rows_asked (CyTestRows *self);
