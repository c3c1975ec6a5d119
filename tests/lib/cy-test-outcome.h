/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-test.h"

G_BEGIN_DECLS

gint64 cy_test_add_year (CyTest *self, int year, const char *state);
gint64 cy_test_add_result (CyTest *self, gint64 cycle, gint64 person, int total, const char *grade);
void   cy_test_add_post (CyTest *self, gint64 person, gint64 unit, const char *title, gint64 since);
void   cy_test_add_yearly (CyTest *self, gint64 person, int year, int total, const char *grade);

G_END_DECLS
