/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-test.h"

G_BEGIN_DECLS

void cy_bench_people_fill (CyTest *self, guint n_people);

G_END_DECLS
