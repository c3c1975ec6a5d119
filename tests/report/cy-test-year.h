/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-test.h"

G_BEGIN_DECLS

gint64 cy_test_year_fill (CyTest *self, const char *rounding, const char *missing, guint n_people);

G_END_DECLS
